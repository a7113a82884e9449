import AnjuSQL
import Foundation
import GRDB

/// A transaction on one connection.
///
/// The first statement that fails dooms it, as PostgreSQL would: nothing further runs, and it is undone even when the body
/// swallows the error. So a body behaves alike on both engines.
final class SQLiteTransaction: WriteTransaction {
    private let connection: Connection
    /// What the first failed statement threw.
    private(set) var failure: (any Error)?

    init(on connection: Connection) {
        self.connection = connection
    }

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
        try statement.setArguments(StatementArguments(sql.values.map { try $0.argument() }))
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
    fileprivate func argument() throws -> DatabaseValue {
        switch self {
        case .null: return .null
        case .integer(let number): return number.databaseValue
        case .text(let text):
            guard !text.utf8.contains(0) else { throw DatabaseFailure.textWithNUL }
            return text.databaseValue
        case .blob(let bytes): return Data(bytes).databaseValue
        }
    }
}
