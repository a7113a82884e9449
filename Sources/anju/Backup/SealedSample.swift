import AnjuSQL
import AnjuVault

/// Tries keys on some of what they should open.
enum SealedSample {
    /// Up to fifty sealed values of each table: how many the keys open, and how many stay shut.
    static func take(from database: any Database, with vault: Vault) async throws -> (opened: Int, shut: Int) {
        let rows = try await database.read { transaction in
            try transaction.rows(
                "SELECT subject AS id, sealed FROM profile WHERE LENGTH(sealed) > 0 ORDER BY subject DESC LIMIT 50"
            ).map { Sealed(table: "profile", id: try $0.get("id"), bytes: try $0.get("sealed")) }
                + transaction.rows(
                    "SELECT id, sealed FROM submission WHERE LENGTH(sealed) > 0 ORDER BY id DESC LIMIT 50"
                ).map { Sealed(table: "submission", id: try $0.get("id"), bytes: try $0.get("sealed")) }
        }
        let opened = rows.count { row in
            (try? vault.open(row.bytes, at: SealedPlace(table: row.table, column: "sealed", row: row.id))) != nil
        }
        return (opened, rows.count - opened)
    }

    private struct Sealed: Sendable {
        let table, id: String
        let bytes: [UInt8]
    }
}
