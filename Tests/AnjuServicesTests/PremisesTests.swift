import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// A dwelling is known again by its area and its address together; a trader's home is never the place of business.
@Suite struct PremisesTests {
    private func kinds(_ test: TestCentre) async throws -> [String] {
        try await test.database.read {
            try $0.rows("SELECT kind, area FROM premises ORDER BY kind, area").map {
                try $0.get("kind", as: String.self) + " " + $0.get("area", as: String.self)
            }
        }
    }

    @Test(arguments: TestEngine.all) func `the same address in two towns is two dwellings, in one town it is one`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        try await test.open()
        try await test.open("P01", ["id_doc_number": "MX0000018", "name_latin_primary": "ZAW ZAW"])
        #expect(try await kinds(test) == ["unit 533102"])
        try await test.open(
            "P01",
            ["id_doc_number": "MX0000019", "name_latin_primary": "MA SEIN", "address_division": "533103"])
        #expect(try await kinds(test) == ["unit 533102", "unit 533103"])
    }

    @Test(arguments: TestEngine.all) func `a trader's home is a home, and nobody guarantees for it`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let id = try await test.open("P02").id
        let outcome = try await test.fill(
            "guarantee", TestPeople.premises, papers: ["premises"], of: id, by: TestOfficials.clerk)
        #expect(outcome.open == [])
        #expect(try await kinds(test) == ["unit 533102"])
        let guarantees = try await test.count(
            "SELECT COUNT(*) AS n FROM guarantee WHERE kind = 'premises_owner' AND premises IS NULL")
        #expect(guarantees == 1)
    }
}
