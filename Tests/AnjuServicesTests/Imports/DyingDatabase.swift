import AnjuSQL
import Synchronization

/// A database whose process dies in the middle of a transaction: after so many statements nothing more is done.
final class DyingDatabase: Database {
    /// The process is gone.
    struct Killed: Error {}

    private let inner: any Database
    private let left = Mutex<Int?>(nil)

    init(_ inner: any Database) { self.inner = inner }

    /// Lets it die after so many statements that write; `nil` lets it live.
    func die(after statements: Int?) { left.withLock { $0 = statements } }

    var dialect: SQLDialect { inner.dialect }

    func read<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any ReadTransaction) throws -> T
    ) async throws -> T {
        try await inner.read(weight, body)
    }

    func write<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any WriteTransaction) throws -> T
    ) async throws -> T {
        try await inner.write(weight) { try body(Mortal(transaction: $0, database: self)) }
    }

    func close() async { await inner.close() }

    fileprivate func count() throws {
        try left.withLock { left in
            guard let rest = left else { return }
            if rest <= 0 { throw Killed() }
            left = rest - 1
        }
    }

    private struct Mortal: WriteTransaction {
        let transaction: any WriteTransaction
        let database: DyingDatabase

        func rows(_ sql: SQL) throws -> [Row] { try transaction.rows(sql) }

        func run(_ sql: SQL) throws -> Int {
            try database.count()
            return try transaction.run(sql)
        }
    }
}
