import AnjuSQL
import GRDB
import GRDBSQLite

/// A transaction on one connection.
///
/// The first statement that fails dooms it, as PostgreSQL would: nothing further runs, and it is undone even when the body
/// swallows the error. So a body behaves alike on both engines.
final class SQLiteTransaction: WriteTransaction {
    private let connection: Connection
    /// What the first failed statement threw.
    private(set) var failure: (any Error)?
    private let groups: GroupCommit?

    /// `groups` knows who waits for it, where it may write.
    init(on connection: Connection, among groups: GroupCommit? = nil) {
        (self.connection, self.groups) = (connection, groups)
    }

    var isAwaited: Bool { (groups?.waitingCount ?? 0) > 0 }

    func rows(_ sql: SQL) throws -> [Row] {
        try doomed {
            let cursor = AnswerCursor(try prepared(sql))
            var rows: [Row] = []
            while let row = try cursor.next() { rows.append(row) }
            return rows
        }
    }

    func run(_ sql: SQL) throws -> Int {
        try doomed {
            let before = connection.totalChangesCount
            try prepared(sql).execute()
            // `changesCount` keeps the count of an earlier statement where this one changes no rows at all.
            return connection.totalChangesCount == before ? 0 : connection.changesCount
        }
    }

    private func prepared(_ sql: SQL) throws -> Statement {
        let statement = try connection.cachedStatement(sql: sql.text)
        // A reset answers with the error of the last step, which was thrown already.
        sqlite3_reset(statement.sqliteStatement)
        // GRDB is told that everything is bound, and it is: GRDB's own values would be copied three times over.
        statement.setUncheckedArguments(StatementArguments())
        guard Int(sqlite3_bind_parameter_count(statement.sqliteStatement)) == sql.values.count else {
            throw DatabaseFailure.other(code: "21", "the statement has another number of values")
        }
        for (index, value) in zip(CInt(1)..., sql.values) { try value.bind(to: statement.sqliteStatement, at: index) }
        return statement
    }

    private func doomed<T>(_ work: () throws -> T) throws -> T {
        if let failure { throw failure }
        do {
            return try work()
        } catch {
            let known = DatabaseFailure(sqlite: error)
            failure = known
            throw known
        }
    }
}

extension SQLValue {
    /// Says that SQLite copies what it is given.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    fileprivate func bind(to statement: SQLiteStatement, at index: CInt) throws {
        let code =
            switch self {
            case .null: sqlite3_bind_null(statement, index)
            case .integer(let number): sqlite3_bind_int64(statement, index, number)
            case .text(let text): try Self.bind(text, to: statement, at: index)
            case .blob(let bytes):
                // Without an address it would be NULL: an empty blob has its own call.
                bytes.isEmpty
                    ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), Self.copied)
            }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    private static func bind(_ text: String, to statement: SQLiteStatement, at index: CInt) throws -> CInt {
        var text = text
        return try text.withUTF8 { bytes in
            guard !bytes.contains(0) else { throw DatabaseFailure.textWithNUL }
            // An empty text may be without an address.
            guard let start = bytes.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, copied) }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text(statement, index, $0, CInt(bytes.count), copied)
            }
        }
    }
}
