import AnjuCore
import AnjuSQL
import AnjuTesting
import Crypto
import Testing

@Suite struct MigratorTests {
    private static let people = Migration(
        name: "0001-people", sql: "CREATE TABLE person (id TEXT PRIMARY KEY); INSERT INTO person VALUES ('per_1');")
    private static let stays = Migration(name: "0002-stays", sql: "CREATE TABLE stay (id TEXT PRIMARY KEY)")
    private static let permits = Migration(name: "0003-permits", sql: "CREATE TABLE permit (id TEXT PRIMARY KEY)")
    private static let seals = Migration(name: "0004-seals", sql: "CREATE TABLE seal (id TEXT PRIMARY KEY)")
    private let now = Instant(milliseconds: 1_000)

    private func migrator(_ migrations: [Migration]) throws -> Migrator {
        try Migrator(migrations) { bytes in
            SHA256.hash(data: bytes).map { String($0, radix: 16) }.joined(separator: "-")
        }
    }

    @Test(arguments: TestEngine.all)
    func `what is missing is applied once, in order, and recorded`(engine: TestEngine) async throws {
        let database = try await engine.make()
        let first = try migrator([Self.people, Self.stays])
        #expect(try await first.state(of: database) == .behind(["0001-people", "0002-stays"]))
        #expect(try await first.migrate(database, at: now) == ["0001-people", "0002-stays"])
        #expect(try await first.migrate(database, at: now) == [])
        #expect(try await first.state(of: database) == .current)
        let second = try migrator([Self.people, Self.stays, Self.permits])
        #expect(try await second.migrate(database, at: now.adding(seconds: 1)) == ["0003-permits"])
        let rows = try await database.read { try $0.rows("SELECT name, applied_at FROM migration ORDER BY name") }
        #expect(try rows.map { try $0.get("applied_at", as: Int.self) } == [1_000, 1_000, 2_000])
        #expect(try await database.read { try $0.rows("SELECT id FROM person") }.count == 1)
    }

    @Test(arguments: TestEngine.all)
    func `programs that start at once apply each migration once`(engine: TestEngine) async throws {
        let database = try await engine.make()
        let migrator = try migrator([Self.people, Self.stays, Self.permits])
        let applied = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<6 { group.addTask { [now] in try await migrator.migrate(database, at: now) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(applied.sorted() == ["0001-people", "0002-stays", "0003-permits"])
        #expect(try await database.read { try $0.rows("SELECT id FROM person") }.count == 1)
    }

    @Test(arguments: TestEngine.all)
    func `an edited migration is refused by name before anything changes`(engine: TestEngine) async throws {
        let database = try await engine.make()
        try await migrator([Self.people]).migrate(database, at: now)
        let edited = Migration(name: "0001-people", sql: "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT)")
        await #expect(throws: MigrationError.edited("0001-people")) {
            try await migrator([edited, Self.stays]).migrate(database, at: now)
        }
        #expect(MigrationError.edited("0001-people").description.contains("0001-people was edited"))
        #expect(try await database.read { try $0.rows("SELECT name FROM migration") }.count == 1)
    }

    @Test(arguments: TestEngine.all)
    func `one newer migration is accepted and two are not`(engine: TestEngine) async throws {
        let database = try await engine.make()
        let old = try migrator([Self.people, Self.stays])
        try await migrator([Self.people, Self.stays, Self.permits]).migrate(database, at: now)
        #expect(try await old.state(of: database) == .ahead("0003-permits"))
        #expect(try await old.migrate(database, at: now) == [])
        try await migrator([Self.people, Self.stays, Self.permits, Self.seals]).migrate(database, at: now)
        await #expect(throws: MigrationError.tooFarAhead(["0003-permits", "0004-seals"])) {
            _ = try await old.state(of: database)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a migration that sorts before an applied one is refused`(engine: TestEngine) async throws {
        let database = try await engine.make()
        try await migrator([Self.people, Self.permits]).migrate(database, at: now)
        await #expect(throws: MigrationError.outOfOrder("0002-stays", applied: "0003-permits")) {
            try await migrator([Self.people, Self.stays, Self.permits]).migrate(database, at: now)
        }
        #expect(throws: MigrationError.unsorted("0001-people")) { try migrator([Self.stays, Self.people]) }
    }

    @Test(arguments: TestEngine.all)
    func `a migration that fails leaves nothing of itself and keeps those before it`(engine: TestEngine) async throws {
        let database = try await engine.make()
        let broken = Migration(name: "0002-stays", sql: "CREATE TABLE stay (id TEXT); INSERT INTO nowhere VALUES (1);")
        await #expect(throws: DatabaseFailure.self) {
            try await migrator([Self.people, broken]).migrate(database, at: now)
        }
        #expect(try await migrator([Self.people, Self.stays]).state(of: database) == .behind(["0002-stays"]))
        #expect(try await migrator([Self.people, Self.stays]).migrate(database, at: now) == ["0002-stays"])
    }

    @Test(arguments: TestEngine.all)
    func `a trigger of either engine may refuse, and its words come through`(engine: TestEngine) async throws {
        let database = try await engine.make()
        let table = "CREATE TABLE ledger (id BIGINT PRIMARY KEY); INSERT INTO ledger VALUES (1);"
        let trigger = Migration(
            name: "0001-ledger",
            sqlite: table + """
                CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger
                BEGIN SELECT CASE WHEN 1 THEN RAISE (ABORT, 'the ledger is kept') END; SELECT 1; END;
                """,
            postgres: table + """
                CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'the ledger is kept'; END; $$;
                CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION keep();
                """)
        try await migrator([trigger]).migrate(database, at: now)
        await #expect(throws: DatabaseFailure.checkViolation("the ledger is kept")) {
            try await database.write { try $0.run("DELETE FROM ledger") }
        }
    }
}
