import AnjuSQL
import AnjuTesting
import Testing

/// What is worked out on a snapshot and written later is what would have been written then, or is not written.
@Suite struct RehearsalTests {
    private func database(_ engine: TestEngine) async throws -> any Database {
        let database = try await engine.make()
        try await database.write { transaction in
            try transaction.run("CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL CHECK (value > 0))")
            try transaction.run("INSERT INTO counter (name, value) VALUES ('first', 1)")
        }
        return database
    }

    /// Works out a counter that is one more than the first, under `name`.
    private func rehearsed(_ name: String, adding more: Int = 1, on database: any Database) async throws
        -> Rehearsal.Script
    {
        try await database.read { snapshot in
            let rehearsal = Rehearsal(on: snapshot)
            let first: Int =
                try rehearsal.rows("SELECT value FROM counter WHERE name = 'first'").first?.get("value") ?? 0
            let changed = try rehearsal.run(
                "INSERT INTO counter (name, value) VALUES (\(name), \(first + more))")
            #expect(changed == 1)
            return rehearsal.script
        }
    }

    private func counters(_ database: any Database) async throws -> [String: Int] {
        try await database.read { transaction in
            try transaction.rows("SELECT name, value FROM counter").reduce(into: [:]) {
                $0[try $1.get("name")] = try $1.get("value", as: Int.self)
            }
        }
    }

    @Test(arguments: TestEngine.all) func `nothing is written before it is performed, and everything then`(
        engine: TestEngine
    ) async throws {
        let database = try await database(engine)
        let script = try await rehearsed("second", on: database)
        #expect(try await counters(database) == ["first": 1])
        try await database.write { try script.perform(in: $0) }
        #expect(try await counters(database) == ["first": 1, "second": 2])
    }

    @Test(arguments: TestEngine.all) func `where an answer is another by now, nothing of it is written`(
        engine: TestEngine
    ) async throws {
        let database = try await database(engine)
        let script = try await rehearsed("second", on: database)
        try await database.write { try $0.run("UPDATE counter SET value = 5 WHERE name = 'first'") }
        await #expect(throws: Rehearsal.Outdated.self) { try await database.write { try script.perform(in: $0) } }
        #expect(try await counters(database) == ["first": 5])
    }

    @Test(arguments: TestEngine.all, ["first", "second"]) func `what the data refuse is done anew by whoever knows why`(
        engine: TestEngine, name: String
    ) async throws {
        let database = try await database(engine)
        let script = try await rehearsed(name, adding: name == "first" ? 1 : -1, on: database)
        await #expect(throws: Rehearsal.Outdated.self) { try await database.write { try script.perform(in: $0) } }
        #expect(try await counters(database) == ["first": 1])
    }

    @Test func `a question behind a statement has no answer on a snapshot`() async throws {
        let database = try await database(.sqlite)
        await #expect(throws: Rehearsal.Outdated.self) {
            try await database.read { snapshot in
                let rehearsal = Rehearsal(on: snapshot)
                _ = try rehearsal.run("INSERT INTO counter (name, value) VALUES ('second', 2)")
                return try rehearsal.rows("SELECT value FROM counter").count
            }
        }
    }
}
