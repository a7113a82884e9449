public import AnjuSQL
import Dispatch
import Foundation
import GRDB

/// The embedded engine: one file, with its write-ahead log beside it.
///
/// Writes that wait together share one sync (see `GroupCommit`); reads run beside them on connections of their own.
public final class SQLiteDatabase: AnjuSQL.Database {
    public var dialect: SQLDialect { .sqlite }

    /// Where the file lies.
    public let path: String

    private let pool: DatabasePool
    private let groups: GroupCommit
    private let quiet = QuietReaders()
    private let checkpointer: Checkpointer
    private let scratch: ScratchFolder?

    /// Opens the file at `path`, or makes it.
    ///
    /// Throws ``DatabaseFailure`` where it cannot be opened, and ``DurabilityError`` where the engine does not sync every
    /// commit.
    public convenience init(path: String, readers: Int = 4) throws {
        try self.init(path: path, readers: readers, scratch: nil)
    }

    /// A database that goes away with this value.
    ///
    /// It is a file all the same, in memory where the system has a memory disk: only a file has a log that lets reads run
    /// beside a write.
    public static func inMemory() throws -> SQLiteDatabase {
        let scratch = try ScratchFolder()
        return try SQLiteDatabase(path: scratch.path + "/anju.db", readers: 4, scratch: scratch)
    }

    private init(path: String, readers: Int, scratch: ScratchFolder?) throws {
        (self.path, self.scratch) = (path, scratch)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        // What writes are worked out from never takes the connections that answers are read with.
        configuration.maximumReaderCount = readers + QuietReaders.count
        configuration.label = "anju"
        configuration.prepareDatabase { connection in
            // Deleted people are overwritten, and sealed values never reach a temporary file.
            for pragma in ["wal_autocheckpoint = 0", "secure_delete = ON", "temp_store = MEMORY"] {
                try connection.execute(sql: "PRAGMA " + pragma)
            }
        }
        PrivateFile.make(at: path)
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction(Self.insistOnDurability)
            groups = GroupCommit(pool)
            checkpointer = try Checkpointer(path: path, writer: pool, groups: groups)
        } catch let error as DatabaseError {
            throw DatabaseFailure(sqlite: error)
        }
    }

    /// GRDB turns `synchronous` down to NORMAL when it opens a pool, after every hook that it offers: a power cut would then
    /// take back what was acknowledged.
    private static func insistOnDurability(_ connection: Connection) throws {
        try connection.execute(sql: "PRAGMA synchronous = FULL")
        let wanted = [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("secure_delete", "1")]
        for (pragma, value) in wanted {
            let found = try String.fetchOne(connection, sql: "PRAGMA " + pragma) ?? "nothing"
            guard found == value else { throw DurabilityError(setting: pragma, found: found, wanted: value) }
        }
    }

    public func read<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any ReadTransaction) throws -> T
    ) async throws -> T {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            if weight == .brief {
                pool.asyncRead { connection in
                    continuation.resume(
                        with: Self.closing { try SQLiteTransaction.perform(body, on: try connection.get()) })
                }
            } else {
                let isTaken = quiet.add { [pool] in
                    continuation.resume(
                        with: Self.closing { try pool.read { try SQLiteTransaction.perform(body, on: $0) } })
                }
                if !isTaken { continuation.resume(throwing: DatabaseFailure.unavailable("the database is closed")) }
            }
        }
    }

    private static func closing<T>(_ work: () throws -> T) -> Result<T, any Error> {
        Result {
            do {
                return try work()
            } catch let error as DatabaseError {
                throw error.resultCode == .SQLITE_MISUSE
                    ? DatabaseFailure.unavailable("the database is closed") : DatabaseFailure(sqlite: error)
            }
        }
    }

    /// Long work is alone in its transaction: SQLite looks through all that a savepoint holds at the end of each statement
    /// within, so that in one it would take the square of its time.
    @discardableResult
    public func write<T: Sendable>(
        _ weight: Weight, _ body: @escaping @Sendable (any WriteTransaction) throws -> T
    ) async throws -> T {
        // Once a member of a group, a write is no longer its caller's alone: later cancellation changes nothing.
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            groups.join(
                GroupCommit.Member(
                    weight: weight,
                    run: { [groups] connection in
                        let value = try SQLiteTransaction.perform(body, on: connection, among: groups)
                        return { continuation.resume(returning: value) }
                    },
                    fail: { continuation.resume(throwing: $0) }))
        }
    }

    public func forget() async throws { await checkpointer.empty() }

    public func close() async {
        groups.close()
        quiet.close()
        await checkpointer.stop()
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async { [pool] in
                // Behind the last group, on the same queue. What a reader still holds back stays in the log, unharmed.
                _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
                try? pool.close()
                done.resume()
            }
        }
        scratch?.remove()
    }

    /// Copies the whole database, as it is at one moment, into a new file at `path`.
    ///
    /// Writes go on meanwhile. Throws ``DatabaseFailure`` where something lies at `path` already.
    public func backup(to path: String) async throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw DatabaseFailure.other(code: "backup", "a file is there already: \(path)")
        }
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async { [pool] in
                done.resume(
                    with: Result {
                        do {
                            PrivateFile.make(at: path)
                            let copy = try DatabaseQueue(path: path)
                            try pool.backup(to: copy)
                            try copy.close()
                        } catch {
                            throw DatabaseFailure(sqlite: error)
                        }
                    })
            }
        }
    }

    /// How many transactions were committed, and how many writes they held.
    public var commitCounts: (groups: Int, writes: Int) {
        let counts = groups.counts
        return (counts.groups, counts.commits)
    }

    /// Copies the log back now rather than within a second; for tests.
    package func copyLog() async { await checkpointer.run() }

    /// How many writes wait for the next group; for tests.
    package var waitingCount: Int { groups.waitingCount }

    /// What `PRAGMA <name>` says on the connection that writes; for tests.
    package func setting(_ name: String) async throws -> String? {
        try await pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA " + name) }
    }
}

extension SQLiteTransaction {
    /// Runs `body` on `connection`, and throws where one of its statements failed, whether `body` did so or not.
    fileprivate static func perform<T>(
        _ body: (SQLiteTransaction) throws -> T, on connection: Connection, among groups: GroupCommit? = nil
    ) throws -> T {
        let transaction = SQLiteTransaction(on: connection, among: groups)
        let value = try body(transaction)
        if let failure = transaction.failure { throw failure }
        return value
    }
}
