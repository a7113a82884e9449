import AnjuSQL
import GRDBSQLite

/// A connection of the bare writer: the C interface of the same SQLite library, every statement prepared once.
final class BareSQLiteConnection {
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private let handle: OpaquePointer
    private var inserts: [OpaquePointer] = []
    private var begin: OpaquePointer?
    private var commit: OpaquePointer?

    /// Opens the file with the product's durability: every commit synced, references checked.
    init(path: String, inserts texts: [String]) throws {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &opened, flags, nil) == SQLITE_OK, let opened else {
            throw BenchFailure("cannot open \(path)")
        }
        handle = opened
        sqlite3_busy_timeout(handle, 60_000)
        // The log is copied back after the run: a checkpoint on the writer's path would only slow it.
        for pragma in ["synchronous = FULL", "foreign_keys = ON", "wal_autocheckpoint = 0"] {
            guard sqlite3_exec(handle, "PRAGMA " + pragma, nil, nil, nil) == SQLITE_OK else { throw failure() }
        }
        inserts = try texts.map { try prepared($0) }
        begin = try prepared("BEGIN IMMEDIATE")
        commit = try prepared("COMMIT")
    }

    deinit {
        for statement in inserts { sqlite3_finalize(statement) }
        sqlite3_finalize(begin)
        sqlite3_finalize(commit)
        sqlite3_close_v2(handle)
    }

    /// Writes submissions in one transaction, durable when this returns.
    func write(_ submissions: [[FinalRows.FinalRow]]) throws {
        try step(begin)
        for rows in submissions {
            for row in rows {
                let statement = inserts[row.table]
                for (index, value) in row.values.enumerated() { bind(value, Int32(index + 1), statement) }
                try step(statement)
            }
        }
        try step(commit)
    }

    private func prepared(_ text: String) throws -> OpaquePointer {
        var statement: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        guard sqlite3_prepare_v3(handle, text, -1, flags, &statement, nil) == SQLITE_OK, let statement else {
            throw failure()
        }
        return statement
    }

    private func bind(_ value: SQLValue, _ place: Int32, _ statement: OpaquePointer) {
        switch value {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, number)
        case .text(let text):
            var text = text
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    _ = sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), Self.transient)
                }
            }
        case .blob(let bytes):
            // No address would bind NULL, and an empty array may have none.
            if bytes.isEmpty {
                sqlite3_bind_zeroblob(statement, place, 0)
            } else {
                sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), Self.transient)
            }
        }
    }

    private func step(_ statement: OpaquePointer?) throws {
        let outcome = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard outcome == SQLITE_DONE else { throw failure() }
    }

    private func failure() -> BenchFailure { BenchFailure("SQLite: " + String(cString: sqlite3_errmsg(handle))) }
}
