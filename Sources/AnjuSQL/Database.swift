/// An SQL engine.
///
/// There are two: SQLite, embedded, and PostgreSQL, for scale.
///
/// A closure is synchronous on purpose: nothing can suspend, or call the network, while a transaction is open. It may run
/// more than once (a lost serialization race, a group commit done again), so identifiers, times and files are made outside.
public protocol Database: Sendable {
    /// Which engine this is, for the migrations that differ.
    var dialect: SQLDialect { get }

    /// Runs `body` on a snapshot that cannot write and never waits for a writer.
    ///
    /// What is read for a write, and is not ``Weight/brief``, leaves the way free to whoever waits for an answer.
    func read<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any ReadTransaction) throws -> T
    ) async throws -> T

    /// Runs `body` in one transaction: durable when this returns, and undone whole when `body` throws.
    ///
    /// Throws ``DatabaseFailure`` for what the engine refuses, and whatever `body` throws.
    @discardableResult
    func write<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any WriteTransaction) throws -> T
    ) async throws -> T

    /// Overwrites what was removed in files of the engine that this program rules over.
    ///
    /// SQLite's write-ahead log keeps removed rows until it is emptied; PostgreSQL's files are its operator's
    /// (`VACUUM FULL`), and nothing happens there.
    func forget() async throws

    /// Lets running work end and closes every connection.
    func close() async
}

extension Database {
    /// As ``read(_:_:)``, for an answer.
    public func read<T: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> T) async throws -> T {
        try await read(.brief, body)
    }

    /// As ``write(_:_:)``, of the usual weight.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any WriteTransaction) throws -> T) async throws -> T {
        try await write(.usual, body)
    }

    public func forget() async throws {}
}

/// Which of the two engines.
public enum SQLDialect: String, Hashable, Sendable, CaseIterable { case sqlite, postgres }

/// A snapshot.
public protocol ReadTransaction {
    func rows(_ sql: SQL) throws -> [Row]
}

/// A transaction that may change things.
public protocol WriteTransaction: ReadTransaction {
    /// Runs a statement and says how many rows it changed.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Whether others wait for this transaction to end before they may write.
    var isAwaited: Bool { get }
}

extension WriteTransaction {
    /// Nobody waits where writers run beside each other.
    public var isAwaited: Bool { false }
}
