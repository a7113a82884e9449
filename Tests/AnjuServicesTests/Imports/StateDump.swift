import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import AnjuVault

@testable import AnjuSQL

/// Everything that is so now, as text: every table but those of what happened; what is sealed is opened, what is searched by is
/// made, and how often a row was written is left out.
struct StateDump {
    let test: TestCentre

    init(_ test: TestCentre) { self.test = test }

    /// Tables of what happened, and of what the program keeps for itself.
    private static let others: Set<String> = [
        "attempt", "blob", "change", "idempotency", "import_mapping", "import_part", "import_row", "import_run", "job",
        "lease", "ledger_entry", "ledger_pending", "ledger_subject", "log_checkpoint", "log_leaf", "log_stamp",
        "log_tile", "migration", "submission",
    ]

    func text() async throws -> String {
        try await KeepSearchIndex(centre: test.centre).run(holder: "dump")
        let (vault, dialect) = (test.centre.vault, test.database.dialect)
        return try await test.database.read { transaction in
            let names: SQL =
                dialect == .sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
            let tables = try transaction.rows(names).map { try $0.get("name", as: String.self) }
                .filter { !Self.others.contains($0) && !$0.hasPrefix("search_term") }
            var lines: [String] = []
            for table in tables.sorted() {
                let columns = table == "search_entry" ? "person, terms" : "*"
                let rows = try transaction.rows(SQL(ofProgram: "SELECT \(columns) FROM \(table)"))
                lines += try rows.map { table + " " + (try Self.line($0, of: table, vault)) }.sorted()
            }
            return lines.joined(separator: "\n")
        }
    }

    private static func line(_ row: Row, of table: String, _ vault: Vault) throws -> String {
        let key = text(
            try row.value(table == "profile" ? "subject" : row.names.contains("id") ? "id" : row.names[0]))
        return try row.names.filter { $0 != "version" }.sorted().map { column in
            let value = try row.value(column)
            if column == "sealed", case .blob(let bytes) = value, !bytes.isEmpty,
                let open = try? vault.open(bytes, at: SealedPlace(table: table, column: column, row: key))
            {
                return column + "=" + String(decoding: open, as: UTF8.self)
            }
            return column + "=" + text(value)
        }.joined(separator: " ")
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .blob(let bytes): bytes.map { String($0, radix: 16) }.joined()
        case .null: "-"
        }
    }
}
