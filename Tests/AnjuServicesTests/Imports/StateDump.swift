import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import AnjuVault

/// Everything that is so now, as text: what is sealed is opened, and how often a row was written is left out.
///
/// What happened, such as forms, entries and runs, is no part of it.
struct StateDump {
    let test: TestCentre

    init(_ test: TestCentre) { self.test = test }

    func text() async throws -> String {
        let vault = test.centre.vault
        return try await test.database.read { transaction in
            var lines: [String] = []
            for (name, sql) in Self.tables {
                for row in try transaction.rows(sql) {
                    let key = Self.text(
                        try row.value(name == "profile" ? "subject" : row.names.contains("id") ? "id" : row.names[0]))
                    let columns = try row.names.filter { $0 != "version" }.sorted().map { column in
                        if column == "sealed", case .blob(let bytes) = try row.value(column), !bytes.isEmpty {
                            let place = SealedPlace(table: name, column: column, row: key)
                            return column + "=" + String(decoding: try vault.open(bytes, at: place), as: UTF8.self)
                        }
                        return column + "=" + Self.text(try row.value(column))
                    }
                    lines.append(name + " " + columns.joined(separator: " "))
                }
            }
            return lines.joined(separator: "\n")
        }
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .blob(let bytes): bytes.map { String($0, radix: 16) }.joined()
        case .null: "-"
        }
    }

    private static let tables: [(String, SQL)] = [
        ("person", "SELECT * FROM person ORDER BY id"),
        ("person_name", "SELECT * FROM person_name ORDER BY name_key, birth_date, person"),
        ("document", "SELECT * FROM document ORDER BY id"),
        ("identity_claim", "SELECT * FROM identity_claim ORDER BY number_index"),
        ("profile", "SELECT * FROM profile ORDER BY subject"),
        ("conflict", "SELECT id, subject, item, area, case_id, sealed, raised_at FROM conflict ORDER BY id"),
        ("organisation", "SELECT * FROM organisation ORDER BY id"),
        ("organisation_site", "SELECT * FROM organisation_site ORDER BY organisation, place"),
        ("premises", "SELECT * FROM premises ORDER BY id"), ("stay", "SELECT * FROM stay ORDER BY id"),
        ("employment", "SELECT * FROM employment ORDER BY id"), ("guarantee", "SELECT * FROM guarantee ORDER BY id"),
        ("case_file", "SELECT * FROM case_file ORDER BY id"),
        ("case_subject", "SELECT * FROM case_subject ORDER BY case_id, kind"),
        ("permit", "SELECT * FROM permit ORDER BY id"),
    ]
}
