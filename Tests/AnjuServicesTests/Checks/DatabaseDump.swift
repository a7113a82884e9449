import AnjuSQL

/// Everything that a database holds, as text.
struct DatabaseDump {
    let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Every value of every table; of what is sealed nothing can be read.
    func text() async throws -> String {
        let database = database
        return try await database.read { transaction in
            var text = ""
            for sql in Self.tables {
                for row in try transaction.rows(sql) {
                    for name in row.names {
                        switch try row.value(name) {
                        case .text(let value): text += value + "\n"
                        case .blob(let bytes): text += String(decoding: bytes, as: UTF8.self) + "\n"
                        case .integer, .null: break
                        }
                    }
                }
            }
            return text
        }
    }

    private static let tables: [SQL] = [
        "SELECT * FROM statutory_check", "SELECT * FROM check_action", "SELECT * FROM check_task",
        "SELECT * FROM check_protection", "SELECT * FROM check_tally", "SELECT * FROM ledger_entry",
        "SELECT * FROM ledger_subject", "SELECT * FROM case_action", "SELECT * FROM case_step",
        "SELECT * FROM case_file",
        "SELECT * FROM person", "SELECT * FROM profile", "SELECT * FROM submission", "SELECT * FROM idempotency",
        "SELECT * FROM attempt", "SELECT * FROM setting", "SELECT * FROM change",
    ]
}
