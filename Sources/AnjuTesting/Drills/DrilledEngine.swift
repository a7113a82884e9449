import Foundation

/// The engine under a drill, real in each case: a file on the disk, or a cluster of its own.
public enum DrilledEngine: Sendable {
    case sqlite
    #if Postgres
    case postgres(PostgresServer)
    #endif

    /// As reports name it.
    var name: String {
        switch self {
        case .sqlite: "sqlite"
        #if Postgres
        case .postgres: "postgres"
        #endif
        }
    }

    /// The arguments that make `anju` work on it.
    func place(in scratch: Scratch) async throws -> [String] {
        switch self {
        case .sqlite: ["--data", scratch.file("data")]
        #if Postgres
        case .postgres(let server):
            ["--data", scratch.file("data"), "--database", "postgres:" + (try await server.makeDatabaseString())]
        #endif
        }
    }

    /// Kills every process of the cluster and starts it again.
    func crash() async throws {
        switch self {
        case .sqlite: throw DrillFailure(description: "SQLite has no process of its own to kill")
        #if Postgres
        case .postgres(let server): try await server.crash()
        #endif
        }
    }

    /// What is in the database, read by a program that shares no line with ours.
    func stored(_ place: [String]) async throws -> DrillStored {
        switch self {
        case .sqlite: try await DrillStored(sqlite: place[1] + "/anju.db")
        #if Postgres
        case .postgres: try await DrillStored(postgres: String(place[3].dropFirst("postgres:".count)))
        #endif
        }
    }
}
