import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// Rows are worked out before their turn to be written; what is true in their turn counts.
@Suite struct ImportTurnTests {
    /// A house in which a file of new people was read and released, and its rows wait to be written.
    private func house(
        _ engine: TestEngine, _ rows: Int, isAwaited: Bool = false
    ) async throws -> (house: ImportHouse, database: MeddlingDatabase, run: ID<ImportRun>) {
        let database = MeddlingDatabase(try await engine.make(), isAwaited: isAwaited)
        let house = try await ImportHouse(engine, on: database)
        let lines = (0..<rows).map { number in
            ImportTests.line([
                "id_doc_number": number == 0 ? "MX0000017" : "MX49\(String(number + 10_000).suffix(4))X",
                "name_latin_primary": "NAME \(number)",
            ])
        }
        let run = try await house.read(try house.text([ImportTests.heading] + lines), .foreigners)
        let counts = try await house.seen(run).counts
        try #require(counts.new == rows, "\(counts)")
        try await house.guide.release(run, by: house.second, confirming: house.test.confirming(house.second))
        return (house, database, run)
    }

    @Test(arguments: TestEngine.all)
    func `who was registered between is found in the row's turn, and not made a second time`(
        engine: TestEngine
    ) async throws {
        let (house, database, run) = try await house(engine, 2)
        database.before(.long) { try await house.test.open() }
        try await house.work()
        let seen = try await house.seen(run)
        #expect(seen.run.state == .released)
        #expect(seen.counts.new == 1)
        #expect(seen.counts.changed + seen.counts.same + seen.counts.duplicate == 1)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM person") == 2)
    }

    @Test(arguments: TestEngine.all)
    func `what the data refuse is worked out anew, and every row is written once`(engine: TestEngine) async throws {
        let (house, database, run) = try await house(engine, 3)
        database.refuse("INSERT INTO document")
        try await house.work()
        #expect(database.hasRefused)
        let seen = try await house.seen(run)
        #expect(seen.run.state == .released)
        #expect(seen.counts.new == 3)
        for count in ["SELECT COUNT(*) AS n FROM person", "SELECT COUNT(*) AS n FROM document"] as [SQL] {
            #expect(try await house.test.count(count) == 3)
        }
    }

    @Test(arguments: TestEngine.all)
    func `while somebody waits a turn ends before its rows do, and none is lost`(engine: TestEngine) async throws {
        let (house, _, run) = try await house(engine, 100, isAwaited: true)
        #expect(try await house.work(chunk: 100) > 1)
        let seen = try await house.seen(run)
        #expect(seen.run.state == .released)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM import_row WHERE written_at IS NOT NULL") == 100)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM person") == 100)
    }
}
