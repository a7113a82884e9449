import AnjuSQL
import AnjuSQLite
import AnjuTesting
import Foundation

#if Postgres
import AnjuPostgres
#endif

/// An engine as the bench uses it: by the product's own driver, and bare.
struct BenchEngine: Sendable {
    /// Writes the submissions with these numbers in one durable transaction.
    typealias BareWrite = ([[FinalRows.FinalRow]]) throws -> Void

    let name: String
    /// The library's or server's own version.
    let version: String
    /// Opens a fresh database by the product's driver; `folder` is empty.
    let open: @Sendable (_ folder: String) async throws -> any Database
    /// Where a fresh, closed database with the product's tables lies.
    let makeBare: @Sendable (_ folder: String) async throws -> String
    /// Opens what ``makeBare`` made, by the product's driver.
    let reopen: @Sendable (_ location: String) async throws -> any Database
    /// A connection of the bare writer.
    let bare: @Sendable (_ location: String, _ inserts: [String]) throws -> BareWrite
    /// Processor seconds of everything that works for it, this process among them.
    let cpuSeconds: @Sendable () -> Double

    /// SQLite in a file, every commit synced.
    static func sqlite() async throws -> BenchEngine {
        let probe = try SQLiteDatabase.inMemory()
        let version: String? = try await probe.read { try $0.rows("SELECT sqlite_version() AS v").first?.get("v") }
        await probe.close()
        return BenchEngine(
            name: "SQLite", version: version ?? "",
            open: { try SQLiteDatabase(path: $0 + "/anju.db") },
            makeBare: { folder in
                let database = try SQLiteDatabase(path: folder + "/bare.db")
                try await BenchCentre.migrate(database)
                await database.close()
                return folder + "/bare.db"
            },
            reopen: { try SQLiteDatabase(path: $0) },
            bare: { location, inserts in
                let connection = try BareSQLiteConnection(path: location, inserts: inserts)
                return { try connection.write($0) }
            },
            cpuSeconds: { CPUTime.ofThisProcess() })
    }

    #if Postgres
    /// A PostgreSQL server of the bench's own that syncs every commit.
    static func postgres() async throws -> BenchEngine {
        let server = PostgresServer(durableWith: ["shared_buffers=256MB", "max_wal_size=2GB"])
        let keeper = try await server.makeDatabase(connections: 1)
        let version: String? = try await keeper.read {
            try $0.rows("SELECT current_setting('server_version') AS v").first?.get("v")
        }
        await keeper.close()
        let folder = try await server.folder()
        let lines = (try? String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8)) ?? ""
        guard let process = lines.split(separator: "\n").first.flatMap({ Int32($0) }) else {
            throw BenchFailure("the server in \(folder) says no process number")
        }
        return BenchEngine(
            name: "PostgreSQL", version: version ?? "",
            open: { _ in try await server.makeDatabase(connections: 16) },
            makeBare: { _ in
                let location = try await server.makeDatabaseString()
                let database = try await PostgresDatabase(location, connections: 1)
                try await BenchCentre.migrate(database)
                await database.close()
                return location
            },
            reopen: { try await PostgresDatabase($0, connections: 1) },
            bare: { location, inserts in
                let connection = try BarePostgresConnection(location, inserts: inserts)
                return { try connection.write($0) }
            },
            cpuSeconds: { CPUTime.ofThisProcess() + CPUTime.ofFamily(process) })
    }
    #endif
}
