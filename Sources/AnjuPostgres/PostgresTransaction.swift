#if Postgres
import AnjuSQL

/// A transaction on one connection.
final class PostgresTransaction: WriteTransaction {
    private let connection: Connection
    /// What the first failed statement met; it dooms the transaction, whatever its body makes of it.
    private(set) var refusal: Refusal?

    /// All writers wait for one that runs alone.
    let isAwaited: Bool

    init(on connection: Connection, isAwaited: Bool) {
        (self.connection, self.isAwaited) = (connection, isAwaited)
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try doomed { try connection.perform(sql).rows() }
    }

    func run(_ sql: SQL) throws -> Int {
        try doomed { try connection.perform(sql).changed }
    }

    private func doomed<T>(_ work: () throws -> T) throws -> T {
        if let refusal { throw refusal.failure }
        do {
            return try work()
        } catch let refused as Refusal {
            refusal = refused
            throw refused.failure
        } catch let failure as DatabaseFailure {
            refusal = Refusal(failure: failure, consequence: .final)
            throw failure
        }
    }
}
#endif
