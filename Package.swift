// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func layer(_ name: String, _ needs: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: needs, resources: resources, swiftSettings: strict)
}

/// A layer that works much and asks little of a debugger: optimised in debug builds too, in which the tests run.
func worker(_ name: String, _ needs: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
    return .target(name: name, dependencies: needs, resources: resources, swiftSettings: strict + fast)
}

func tests(_ name: String, _ needs: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: needs, exclude: exclude, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let postgres: Target.Dependency = .target(name: "AnjuPostgres", condition: .when(traits: ["Postgres"]))
let libpq: Target.Dependency = .target(name: "CLibPQ", condition: .when(traits: ["Postgres"]))
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let deque: Target.Dependency = .product(name: "DequeModule", package: "swift-collections")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let client: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")

let package = Package(
    name: "anju",
    products: [.executable(name: "anju", targets: ["anju"])],
    traits: [
        .trait(name: "Postgres", description: "The PostgreSQL engine, for a city; without it SQLite alone."),
        .default(enabledTraits: ["Postgres"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // What everything stands on.
        worker("AnjuCore"),
        worker("AnjuDomain", ["AnjuCore"]),
        // What stands on its own.
        worker("AnjuSeal", ["AnjuCore", "CQRencode", "CZlib", crypto]),
        worker("AnjuLog", ["AnjuCore", crypto]),
        worker("AnjuVault", ["AnjuCore", "CArgon2", crypto]),
        worker("AnjuImages", ["AnjuCore", "CLept"]),
        worker("AnjuI18n", ["AnjuCore"]),
        worker("AnjuHTML"),
        worker("AnjuMatching", ["AnjuCore"]),
        worker("AnjuPopulation", ["AnjuCore", "AnjuDomain"]),
        worker("AnjuPacks", ["AnjuCore", "AnjuDomain", yams]),
        worker("AnjuDocuments", ["AnjuCore", "AnjuSeal", "CPangoCairo", "CXLSXWriter", "CZlib"]),
        // The engines.
        worker("AnjuSQL", ["AnjuCore"]),
        worker("AnjuSQLite", ["AnjuCore", "AnjuSQL", grdb, grdbSQLite]),
        worker("AnjuPostgres", ["AnjuCore", "AnjuSQL", libpq, deque]),
        // The tables, what is done with them, and how it is shown.
        worker(
            "AnjuStore", ["AnjuCore", "AnjuDomain", "AnjuLog", "AnjuSQL", "AnjuVault"],
            resources: [
                .embedInCode("Migrations/m001_foundation.sql"), .embedInCode("Migrations/m002_people.sql"),
                .embedInCode("Migrations/m003_cases.sql"), .embedInCode("Migrations/m004_drafts.sql"),
                .embedInCode("Migrations/m005_casework.sql"), .embedInCode("Migrations/m006_numbers.sql"),
                .embedInCode("Migrations/m007_figures.sql"),
                .embedInCode("Migrations/m008_sealed_words.sql"),
                .embedInCode("Migrations/m009_packs.sql"),
                .embedInCode("Migrations/m010_images.sql"),
                .embedInCode("Migrations/m011_races.sql"),
                .embedInCode("Migrations/m011_races_postgres.sql"),
                .embedInCode("Migrations/m012_log.sql"),
                .embedInCode("Migrations/m013_access.sql"),
                .embedInCode("Migrations/m014_checks.sql"),
                .embedInCode("Migrations/m014_checks_sqlite.sql"),
                .embedInCode("Migrations/m014_checks_postgres.sql"),
                .embedInCode("Migrations/m015_own_file.sql"),
                .embedInCode("Migrations/m016_retention.sql"),
                .embedInCode("Migrations/m017_guardians.sql"),
                .embedInCode("Migrations/m018_hidings.sql"),
                .embedInCode("Migrations/m018_hidings_postgres.sql"),
                .embedInCode("Migrations/m018_hidings_sqlite.sql"),
                .embedInCode("Migrations/m019_stamps.sql"),
                .embedInCode("Migrations/m025_second_hands.sql"),
                .embedInCode("Migrations/m026_passwords.sql"),
                .embedInCode("Migrations/m027_halves.sql"),
                .embedInCode("Migrations/m028_places.sql"),
                .embedInCode("Migrations/m029_boundaries.sql"),
                .embedInCode("Migrations/m030_stays.sql"),
                .embedInCode("Migrations/m031_search.sql"),
                .embedInCode("Migrations/m031_search_postgres.sql"),
                .embedInCode("Migrations/m031_search_sqlite.sql"),
                .embedInCode("Migrations/m032_duplicates.sql"),
                .embedInCode("Migrations/m035_houses.sql"),
                .embedInCode("Migrations/m036_imports.sql"),
                .embedInCode("Migrations/m037_merges.sql"),
                .embedInCode("Migrations/m037_merges_postgres.sql"),
                .embedInCode("Migrations/m037_merges_sqlite.sql"),
                .embedInCode("Migrations/m038_endorsements.sql"),
                .embedInCode("Migrations/m039_rosters.sql"),
                .embedInCode("Migrations/m040_leases.sql"),
                .embedInCode("Migrations/m040_leases_postgres.sql"),
                .embedInCode("Migrations/m040_leases_sqlite.sql"),
                .embedInCode("Migrations/m041_place_checks.sql"),
                .embedInCode("Migrations/m042_safety.sql"),
            ]),
        layer(
            "AnjuServices",
            [
                "AnjuCore", "AnjuDomain", "AnjuLog", "AnjuMatching", "AnjuSQL", "AnjuStore", "AnjuSeal", "AnjuVault",
                "AnjuImages", "AnjuDocuments", "AnjuI18n",
            ]),
        layer(
            "AnjuWeb",
            [
                "AnjuCore", "AnjuDomain", "AnjuServices", "AnjuDocuments", "AnjuHTML", "AnjuI18n", hummingbird,
                hummingbirdCore, hummingbirdTLS, httpTypes, nioCore, nioSSL, logging,
            ]),
        // The command line, which puts all of it together.
        .executableTarget(
            name: "anju",
            dependencies: [
                "AnjuCore", "AnjuDomain", "AnjuSQL", "AnjuSQLite", postgres, "AnjuStore", "AnjuServices", "AnjuPacks",
                "AnjuPopulation", "AnjuLog", "AnjuSeal", "AnjuVault", "AnjuI18n", "AnjuDocuments", "AnjuWeb", arguments,
                client,
                lifecycle,
                unixSignals,
                logging, crypto,
                x509,
                asn1, hummingbird, httpTypes, nioCore, nioHTTP1, nioSSL,
            ],
            swiftSettings: strict),
        // For the tests alone.
        layer(
            "AnjuTesting",
            [
                "AnjuCore", "AnjuDomain", "AnjuLog", "AnjuMatching", "AnjuPacks", "AnjuSQL", "AnjuSQLite", postgres,
                "AnjuStore", "AnjuServices", "AnjuVault", "CSpawn", crypto, client, nioCore, nioHTTP1, nioPosix,
            ]),
        // What `make bench` runs; it shares the release build of everything above.
        .executableTarget(
            name: "AnjuBench",
            dependencies: [
                "AnjuCore", "AnjuDomain", "AnjuLog", "AnjuSQL", "AnjuSQLite", postgres, "AnjuStore", "AnjuServices",
                "AnjuVault", "AnjuTesting", "AnjuMatching", "AnjuPopulation", libpq, grdbSQLite, arguments, client,
                nioCore, nioHTTP1, nioPosix,
            ],
            path: "Benchmarks", exclude: ["Linkage/peer"], swiftSettings: strict),
        layer(
            "AnjuFuzzing",
            [
                "AnjuCore", "AnjuDocuments", "AnjuDomain", "AnjuImages", "AnjuLog", "AnjuPacks", "AnjuSeal",
                "AnjuServices", "AnjuWeb",
                "CLept", "CZlib", crypto,
            ]),
        .executableTarget(name: "anju-fuzz", dependencies: ["AnjuFuzzing", arguments], swiftSettings: strict),
        // C libraries.
        system("CArgon2", pkgConfig: "libargon2", apt: "libargon2-dev"),
        system("CLept", pkgConfig: "lept", apt: "libleptonica-dev"),
        system("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
        system("CPangoCairo", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
        system("CQRencode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        system("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        .systemLibrary(name: "CSpawn"),
        // The tests, from the ground up.
        tests("AnjuCoreTests", ["AnjuCore"]),
        tests("AnjuDomainTests", ["AnjuCore", "AnjuDomain", "AnjuTesting"]),
        tests("AnjuSealTests", ["AnjuCore", "AnjuSeal", "AnjuTesting"]),
        tests("AnjuLogTests", ["AnjuCore", "AnjuLog", "AnjuTesting", crypto]),
        tests("AnjuVaultTests", ["AnjuTesting", "AnjuVault", crypto]),
        tests("AnjuImagesTests", ["AnjuCore", "AnjuImages", "CLept", "AnjuTesting"]),
        tests("AnjuI18nTests", ["AnjuCore", "AnjuDomain", "AnjuI18n", "AnjuTesting"]),
        tests("AnjuHTMLTests", ["AnjuHTML"]),
        tests("AnjuMatchingTests", ["AnjuCore", "AnjuMatching", "AnjuPopulation", "AnjuTesting"]),
        tests("AnjuPopulationTests", ["AnjuCore", "AnjuDomain", "AnjuPopulation"]),
        tests("AnjuPacksTests", ["AnjuCore", "AnjuDomain", "AnjuPacks", "AnjuTesting"]),
        tests("AnjuDocumentsTests", ["AnjuCore", "AnjuSeal", "AnjuDocuments", "AnjuTesting", "CZlib"]),
        tests("AnjuSQLTests", ["AnjuCore", "AnjuSQL", "AnjuSQLite", postgres, "AnjuTesting", crypto]),
        tests(
            "AnjuStoreTests",
            [
                "AnjuCore", "AnjuDomain", "AnjuLog", "AnjuServices", "AnjuSQL", "AnjuSQLite", "AnjuStore",
                "AnjuTesting",
                "AnjuVault",
            ]),
        tests(
            "AnjuServicesTests",
            [
                "AnjuCore", "AnjuDocuments", "AnjuDomain", "AnjuSeal", "AnjuServices", "AnjuSQL", "AnjuStore",
                "AnjuTesting",
                "AnjuVault",
            ]),
        tests(
            "AnjuWebTests",
            [
                "AnjuCore", "AnjuDomain", "AnjuHTML", "AnjuI18n", "AnjuLog", "AnjuPacks", "AnjuServices", "AnjuSQL",
                "AnjuStore", "AnjuTesting", "AnjuVault", "AnjuWeb", client, crypto, hummingbird, hummingbirdTesting,
                httpTypes, nioCore, nioHTTP1, logging,
            ]),
        tests(
            "BrowserTests",
            [
                "AnjuCore", "AnjuDomain", "AnjuI18n", "AnjuLog", "AnjuServices", "AnjuStore", "AnjuSQL", "AnjuTesting",
                "AnjuVault", "AnjuWeb",
                hummingbird, logging, lifecycle,
            ]),
        tests(
            "AnjuCommandTests",
            [
                "anju", "AnjuLog", "AnjuServices", "AnjuSQL", "AnjuSQLite", "AnjuTesting", client, hummingbird, logging,
                nioCore, nioHTTP1,
                nioSSL,
            ]),
        tests(
            "AnjuBenchTests",
            ["AnjuBench", "AnjuCore", "AnjuPopulation", "AnjuServices", "AnjuSQL", "AnjuSQLite", "AnjuTesting"]),
        tests("FuzzTests", ["AnjuFuzzing", "AnjuTesting", "anju-fuzz"]),
        tests(
            "DrillTests",
            [
                "anju", "AnjuLog", "AnjuServices", "AnjuSQL", "AnjuSQLite", "AnjuStore", "AnjuTesting", client, nioCore,
                nioHTTP1,
            ]),
        tests("AnjuTestingTests", ["AnjuTesting", nioCore, nioPosix, nioHTTP1]),
        tests("ProjectTests", ["AnjuTesting", "AnjuCore", "AnjuSQL"]),
    ],
    swiftLanguageModes: [.v6])
