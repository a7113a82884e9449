import AnjuSQL
import Synchronization

/// A database with which something happens just before a write that was worked out beforehand, or within a long one.
final class MeddlingDatabase: Database {
    private struct State {
        var before: (weight: Weight, work: @Sendable () async throws -> Void)?
        var refused: String?
    }

    private let inner: any Database
    private let isAwaited: Bool
    private let state = Mutex(State())

    /// `isAwaited` has every writer believe that another waits.
    init(_ inner: any Database, isAwaited: Bool = false) { (self.inner, self.isAwaited) = (inner, isAwaited) }

    /// Does this once, before the next write of this weight.
    func before(_ weight: Weight, _ work: @escaping @Sendable () async throws -> Void) {
        state.withLock { $0.before = (weight, work) }
    }

    /// Refuses the next statement of a long write that begins so, as if it broke a rule of the data.
    func refuse(_ beginning: String) { state.withLock { $0.refused = beginning } }

    /// Whether what was to be refused was.
    var hasRefused: Bool { state.withLock { $0.refused == nil } }

    var dialect: SQLDialect { inner.dialect }

    func read<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any ReadTransaction) throws -> T
    ) async throws -> T {
        try await inner.read(weight, body)
    }

    func write<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any WriteTransaction) throws -> T
    ) async throws -> T {
        let work = state.withLock { state -> (@Sendable () async throws -> Void)? in
            guard let before = state.before, before.weight == weight else { return nil }
            state.before = nil
            return before.work
        }
        try await work?()
        guard weight == .long else { return try await inner.write(weight, body) }
        return try await inner.write(weight) { try body(Meddled(transaction: $0, database: self)) }
    }

    func close() async { await inner.close() }

    private struct Meddled: WriteTransaction {
        let transaction: any WriteTransaction
        let database: MeddlingDatabase
        var isAwaited: Bool { database.isAwaited }

        func rows(_ sql: SQL) throws -> [Row] { try transaction.rows(sql) }

        func run(_ sql: SQL) throws -> Int {
            let isRefused = database.state.withLock { state in
                guard let refused = state.refused, sql.text.hasPrefix(refused) else { return false }
                state.refused = nil
                return true
            }
            if isRefused { throw DatabaseFailure.uniqueViolation("meddled with") }
            return try transaction.run(sql)
        }
    }
}
