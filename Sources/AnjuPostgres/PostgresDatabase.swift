#if Postgres
public import AnjuSQL
import Foundation

/// The engine for scale: PostgreSQL through libpq.
///
/// libpq blocks, so it runs on threads of its own, each with a connection, and never on Swift's shared pool. Writes are
/// SERIALIZABLE and tried again when they lose a race; reads see one snapshot.
public final class PostgresDatabase: Database {
    public var dialect: SQLDialect { .postgres }

    private let queue: WorkQueue

    /// Opens a database by its connection string (keywords or a URI).
    ///
    /// More connections than twice the server's cores win nothing. Throws ``DatabaseFailure`` where there is no such
    /// database, and ``CollationError`` where it does not compare text by its bytes.
    public init(_ connectionString: String, connections: Int = 16) async throws {
        queue = WorkQueue(threads: connections)
        let turnstile = Turnstile()
        for number in 1...connections {
            let thread = Thread { [queue] in
                let worker = Worker(information: connectionString, turnstile: turnstile)
                while let job = queue.next() { job(worker) }
                worker.disconnect()
                queue.threadEnded()
            }
            thread.stackSize = 1 << 20
            thread.name = "anju-postgres-\(number)"
            thread.start()
        }
        try await insistOnByteOrder()
    }

    deinit {
        queue.close()
    }

    public func read<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any ReadTransaction) throws -> T
    ) async throws -> T {
        try await perform(isAhead: weight == .brief) { try $0.perform(.read, isBrief: true, body) }
    }

    @discardableResult
    public func write<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any WriteTransaction) throws -> T
    ) async throws -> T {
        try await perform(isAhead: weight == .brief) { try $0.perform(.write, isBrief: weight == .brief, body) }
    }

    public func close() async {
        queue.close()
        await queue.end()
    }

    /// How much work waits for a connection; for tests.
    package var waitingCount: Int { queue.waitingCount }

    /// Runs a statement that no transaction can hold, such as `CREATE DATABASE`; for tests and set-up.
    package func administer(_ statement: String) async throws {
        try await perform { try $0.administer(statement) }
    }

    private func perform<T: Sendable>(
        isAhead: Bool = false, _ work: @escaping @Sendable (Worker) throws -> T
    ) async throws -> T {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            let isTaken = queue.add(isAhead: isAhead) { worker in
                continuation.resume(with: Result { try work(worker) })
            }
            if !isTaken { continuation.resume(throwing: DatabaseFailure.unavailable("the database is closed")) }
        }
    }

    /// Everything that sorts or compares text relies on it, and an index made under another order would be wrong.
    private func insistOnByteOrder() async throws {
        let row = try await read { transaction in
            try transaction.rows(
                """
                SELECT datcollate AS collation, pg_encoding_to_char(encoding) AS encoding,
                       ('B' < 'a' AND 'z' < 'é' AND 'é' < '安') AS bytes
                FROM pg_database WHERE datname = current_database()
                """
            ).first
        }
        guard let row else { return }
        let (collation, encoding): (String, String) = (try row.get("collation"), try row.get("encoding"))
        guard ["C", "POSIX"].contains(collation), encoding == "UTF8", try row.get("bytes") else {
            throw CollationError(collation: collation, encoding: encoding)
        }
    }
}
#endif
