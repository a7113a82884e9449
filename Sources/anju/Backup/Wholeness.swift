import AnjuSQL
import AnjuSQLite
import Foundation

/// Reads a SQLite file to its end.
enum Wholeness {
    /// Throws where its pages or its references do not hold together.
    static func insist(on path: String) async throws {
        let faults: [String]
        do {
            let database = try SQLiteDatabase(path: path, readers: 1)
            faults = try await Self.faults(of: database)
            await database.close()
        } catch let failure as DatabaseFailure {
            throw CommandFailure("\(path) is no sound database: \(failure)", mend: "use another backup")
        }
        guard let first = faults.first else { return }
        throw CommandFailure(
            "\(path) is no sound database: \(first)", mend: "use another backup; keep this file for a specialist")
    }

    /// Removes what reading a closed file left beside it; a log that holds anything stays.
    static func removeEmptyLog(of path: String) {
        guard FileFacts(path + "-wal").map({ $0.size == 0 }) ?? true else { return }
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    }

    /// What SQLite finds; nothing where all is well.
    static func faults(of database: any Database) async throws -> [String] {
        try await database.read { transaction in
            let pages = try transaction.rows("SELECT integrity_check AS found FROM pragma_integrity_check")
                .map { try $0.get("found", as: String.self) }.filter { $0 != "ok" }
            let references = try transaction.rows("SELECT \"table\" AS found FROM pragma_foreign_key_check")
                .map { "a row of \(try $0.get("found", as: String.self)) refers to nothing" }
            return pages + references
        }
    }
}
