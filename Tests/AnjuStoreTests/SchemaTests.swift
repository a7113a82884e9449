import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct SchemaTests {
    @Test(arguments: TestEngine.all) func `every migration runs from an empty database, and once`(engine: TestEngine)
        async throws
    {
        let database = try await engine.make()
        let migrator = try Migrator(Schema.migrations) { TestPack.digest($0) }
        #expect(
            try await migrator.migrate(database, at: TestCentre.morning) == Schema.migrations.map(\.name))
        #expect(try await migrator.migrate(database, at: TestCentre.morning) == [])
    }

    @Test(arguments: TestEngine.all) func `every table says how long it keeps what, and why`(engine: TestEngine)
        async throws
    {
        let database = try await TestCentre(engine).database
        let names: SQL =
            switch engine {
            case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            #if Postgres
            case .postgres: "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
            #endif
            }
        let (tables, kept) = try await database.read { transaction in
            (
                try transaction.rows(names).map { try $0.get("name", as: String.self) },
                try transaction.rows("SELECT table_name FROM retention").map {
                    try $0.get("table_name", as: String.self)
                }
            )
        }
        #expect(tables.count > 20)
        #expect(Set(tables) == Set(kept))
    }

    @Test(arguments: TestEngine.all) func `every column says what it holds of anybody`(engine: TestEngine) async throws
    {
        let database = try await TestCentre(engine).database
        let columns: SQL =
            switch engine {
            case .sqlite:
                """
                SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                """
            #if Postgres
            case .postgres:
                "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public'"
            #endif
            }
        let (there, said) = try await database.read { transaction in
            (
                try transaction.rows(columns).map { try $0.get("t", as: String.self) + "." + $0.get("c") },
                try transaction.rows("SELECT table_name AS t, column_name AS c FROM retention_column").map {
                    try $0.get("t", as: String.self) + "." + $0.get("c")
                }
            )
        }
        #expect(there.count > 150)
        #expect(Set(there).subtracting(said) == [], "columns that say nothing")
        #expect(Set(said).subtracting(there) == [], "columns that are not there")
    }

    @Test func `every rule that a table names is one of the pack`() async throws {
        let test = try await TestCentre()
        let named = try await test.database.read {
            try $0.rows("SELECT DISTINCT rule FROM retention WHERE rule IS NOT NULL").map {
                try $0.get("rule", as: String.self)
            }
        }
        #expect(Set(named).subtracting(test.centre.rulebook.retention.map(\.key)) == [])
        #expect(Set(RetainedRecords.allCases.map(\.rule)).subtracting(named) == [])
    }
}
