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
}
