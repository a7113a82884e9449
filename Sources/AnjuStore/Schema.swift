public import AnjuSQL

/// The schema's migrations, in their order.
public enum Schema {
    public static let migrations: [Migration] = [
        Migration(name: "m001_foundation", sql: text(PackageResources.m001_foundation_sql)),
        Migration(name: "m002_people", sql: text(PackageResources.m002_people_sql)),
        Migration(name: "m003_cases", sql: text(PackageResources.m003_cases_sql)),
        Migration(name: "m004_drafts", sql: text(PackageResources.m004_drafts_sql)),
        Migration(name: "m005_casework", sql: text(PackageResources.m005_casework_sql)),
        Migration(name: "m006_numbers", sql: text(PackageResources.m006_numbers_sql)),
        Migration(name: "m007_figures", sql: text(PackageResources.m007_figures_sql)),
        Migration(name: "m008_sealed_words", sql: text(PackageResources.m008_sealed_words_sql)),
        Migration(name: "m009_packs", sql: text(PackageResources.m009_packs_sql)),
        Migration(name: "m010_images", sql: text(PackageResources.m010_images_sql)),
        Migration(
            name: "m011_races", sqlite: text(PackageResources.m011_races_sql),
            postgres: text(PackageResources.m011_races_sql) + text(PackageResources.m011_races_postgres_sql)),
        Migration(name: "m012_log", sql: text(PackageResources.m012_log_sql)),
        Migration(name: "m013_access", sql: text(PackageResources.m013_access_sql)),
        Migration(
            name: "m014_checks",
            sqlite: text(PackageResources.m014_checks_sql) + text(PackageResources.m014_checks_sqlite_sql),
            postgres: text(PackageResources.m014_checks_sql) + text(PackageResources.m014_checks_postgres_sql)),
        Migration(name: "m015_own_file", sql: text(PackageResources.m015_own_file_sql)),
        Migration(name: "m016_retention", sql: text(PackageResources.m016_retention_sql)),
        Migration(name: "m017_guardians", sql: text(PackageResources.m017_guardians_sql)),
        Migration(
            name: "m018_hidings",
            sqlite: text(PackageResources.m018_hidings_sql) + text(PackageResources.m018_hidings_sqlite_sql),
            postgres: text(PackageResources.m018_hidings_sql) + text(PackageResources.m018_hidings_postgres_sql)),
        Migration(name: "m019_stamps", sql: text(PackageResources.m019_stamps_sql)),
        Migration(name: "m025_second_hands", sql: text(PackageResources.m025_second_hands_sql)),
        Migration(name: "m026_passwords", sql: text(PackageResources.m026_passwords_sql)),
        Migration(name: "m027_halves", sql: text(PackageResources.m027_halves_sql)),
        Migration(name: "m028_places", sql: text(PackageResources.m028_places_sql)),
        Migration(name: "m029_boundaries", sql: text(PackageResources.m029_boundaries_sql)),
        Migration(name: "m030_stays", sql: text(PackageResources.m030_stays_sql)),
        Migration(
            name: "m031_search",
            sqlite: text(PackageResources.m031_search_sqlite_sql) + text(PackageResources.m031_search_sql),
            postgres: text(PackageResources.m031_search_postgres_sql) + text(PackageResources.m031_search_sql)),
        Migration(name: "m032_duplicates", sql: text(PackageResources.m032_duplicates_sql)),
        Migration(name: "m035_houses", sql: text(PackageResources.m035_houses_sql)),
        Migration(name: "m036_imports", sql: text(PackageResources.m036_imports_sql)),
        Migration(
            name: "m037_merges",
            sqlite: text(PackageResources.m037_merges_sql) + text(PackageResources.m037_merges_sqlite_sql),
            postgres: text(PackageResources.m037_merges_sql) + text(PackageResources.m037_merges_postgres_sql)),
        Migration(name: "m038_endorsements", sql: text(PackageResources.m038_endorsements_sql)),
        Migration(name: "m039_rosters", sql: text(PackageResources.m039_rosters_sql)),
        Migration(
            name: "m040_leases",
            sqlite: text(PackageResources.m040_leases_sql) + text(PackageResources.m040_leases_sqlite_sql),
            postgres: text(PackageResources.m040_leases_sql) + text(PackageResources.m040_leases_postgres_sql)),
        Migration(name: "m041_place_checks", sql: text(PackageResources.m041_place_checks_sql)),
        Migration(name: "m042_safety", sql: text(PackageResources.m042_safety_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
