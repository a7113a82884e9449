#if Postgres
import AnjuPostgres
import AnjuSQL
import AnjuTesting
import Synchronization
import Testing

@Suite struct PostgresTests {
    private func count(_ database: any Database) async throws -> Int {
        try await database.read { try $0.rows("SELECT COUNT(*) AS n FROM note").first?.get("n") ?? -1 }
    }

    @Test func `after the server was restarted the next read and the next write find a new connection`() async throws {
        let server = PostgresServer()
        let database = try await server.makeDatabase(connections: 3)
        try await database.write { try $0.run("CREATE TABLE note (id BIGINT PRIMARY KEY)") }
        for id in 0..<6 { try await database.write { try $0.run("INSERT INTO note VALUES (\(id))") } }
        try await server.restart()
        for id in 6..<12 {
            try await database.write { try $0.run("INSERT INTO note VALUES (\(id))") }
            #expect(try await count(database) == id + 1)
        }
        await database.close()
    }

    @Test func `a connection that breaks before the commit is replaced and the work done once`() async throws {
        let database = try await PostgresServer.shared.makeDatabase()
        try await database.write { try $0.run("CREATE TABLE note (id BIGINT PRIMARY KEY)") }
        let runs = Mutex(0)
        try await database.write { transaction in
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            try transaction.run("INSERT INTO note VALUES (\(run))")
            if run == 1 { _ = try transaction.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
        }
        #expect(runs.withLock { $0 } == 2)
        let rows = try await database.read { try $0.rows("SELECT id FROM note") }
        #expect(try rows.map { try $0.get("id", as: Int.self) } == [2])
    }

    @Test func `a commit whose answer never came is not tried again, and says that its outcome is unknown`()
        async throws
    {
        let database = try await PostgresServer.shared.makeDatabase()
        try await database.write { transaction in
            try transaction.run("CREATE TABLE note (id BIGINT PRIMARY KEY)")
            try transaction.run(
                """
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END'
                """)
            try transaction.run(
                """
                CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION cut()
                """)
        }
        let runs = Mutex(0)
        do {
            try await database.write { transaction in
                runs.withLock { $0 += 1 }
                try transaction.run("INSERT INTO note VALUES (1)")
            }
            Issue.record("the write succeeded")
        } catch DatabaseFailure.unavailable(let words) {
            #expect(words.contains("unknown"))
        }
        #expect(runs.withLock { $0 } == 1)
        #expect(try await count(database) == 0)
    }

    @Test func `a database that sorts by a language is refused at the start`() async throws {
        try await PostgresServer.shared.administer(
            "CREATE DATABASE lingual TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C'")
        let string = try await PostgresServer.shared.string(for: "lingual")
        await #expect(throws: CollationError.self) { try await PostgresDatabase(string, connections: 1) }
    }

    @Test func `a server that is not there answers unavailable, and nothing waits for ever`() async throws {
        await #expect(throws: DatabaseFailure.self) {
            try await PostgresDatabase("host=/nowhere dbname=none user=nobody", connections: 2)
        }
    }

    @Test func `commits are synced even where the server's default says otherwise`() async throws {
        try await PostgresServer.shared.administer("CREATE DATABASE hasty")
        try await PostgresServer.shared.administer("ALTER DATABASE hasty SET synchronous_commit = off")
        let string = try await PostgresServer.shared.string(for: "hasty")
        let database = try await PostgresDatabase(string, connections: 1)
        let rows = try await database.read { try $0.rows("SELECT current_setting('synchronous_commit') AS found") }
        #expect(try rows.first?.get("found") == "on")
    }
}
#endif
