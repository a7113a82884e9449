#if Postgres
public import AnjuPostgres
import Foundation

/// A PostgreSQL server of the tests' own, in a temporary folder and behind a socket there.
///
/// A shell holds it on a pipe from this process: when the pipe ends, however this process ended, the shell stops the server
/// and removes the folder.
public actor PostgresServer {
    /// The one that tests share; each takes a database of its own.
    public static let shared = PostgresServer()

    private var starting: Task<Lifeline, any Error>?
    private var made = 0

    private let settings: [String]

    /// A server that syncs nothing: what tests write need not outlive a power cut.
    public init() { settings = ["fsync=off", "shared_buffers=32MB", "max_wal_size=256MB"] }

    /// A server with these settings beside its defaults, such as `shared_buffers=256MB`; it syncs every commit.
    public init(durableWith settings: [String]) { self.settings = settings + ["fsync=on"] }

    /// A fresh database in byte order, with a pool of `connections`.
    public func makeDatabase(connections: Int = 3) async throws -> PostgresDatabase {
        try await PostgresDatabase(try await makeDatabaseString(), connections: connections)
    }

    /// The connection string of a fresh database.
    public func makeDatabaseString() async throws -> String {
        let folder = try await started().folder
        made += 1
        let name = "test\(made)"
        let keeper = try await PostgresDatabase(connection("postgres", in: folder), connections: 1)
        try await keeper.administer("CREATE DATABASE \(name)")
        await keeper.close()
        return connection(name, in: folder)
    }

    /// Runs one statement in the database `postgres`, outside a transaction.
    public func administer(_ statement: String) async throws {
        let folder = try await started().folder
        let keeper = try await PostgresDatabase(connection("postgres", in: folder), connections: 1)
        try await keeper.administer(statement)
        await keeper.close()
    }

    /// The connection string of a database that was made by hand.
    public func string(for database: String) async throws -> String {
        connection(database, in: try await started().folder)
    }

    /// Where the server's data and socket lie.
    public func folder() async throws -> String { try await started().folder }

    /// Stops the server as an operator would, which breaks every connection, and starts it again.
    public func restart() async throws {
        try await started().restart()
    }

    /// Kills every process of the server at once, as a power cut would, and starts it again.
    public func crash() async throws {
        try await started().crash()
    }

    private func connection(_ database: String, in folder: String) -> String {
        "host=\(folder) user=postgres dbname=\(database)"
    }

    /// Two tests that ask at once wait for the same start.
    private func started() async throws -> Lifeline {
        if let starting { return try await starting.value }
        let task = Task { try await Lifeline.start(settings: settings) }
        starting = task
        return try await task.value
    }
}
#endif
