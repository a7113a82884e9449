import AnjuCore
import AnjuDomain
import AnjuPopulation
import Testing

/// Made-up people as files for a register.
@Suite struct PopulationSheetTests {
    private let records = Population(people: 4_000, seed: 42, hasErrors: false).records()

    @Test func `each person stands in one register at the most, and most in one`() throws {
        let (people, foreigners) = (
            try #require(PopulationSheet(.people)), try #require(PopulationSheet(.foreigners))
        )
        let (here, abroad) = (records.compactMap(people.row), records.compactMap(foreigners.row))
        #expect(
            here.allSatisfy { $0.count == people.keys.count } && abroad.allSatisfy { $0.count == foreigners.keys.count }
        )
        #expect(records.allSatisfy { people.row($0) == nil || foreigners.row($0) == nil })
        #expect(here.count + abroad.count > 3_400)
        #expect(PopulationSheet(.employers) == nil && PopulationSheet(.places) == nil)
    }

    @Test func `numbers are unique, fit the birth that stands beside them, and are of nobody who could live`() throws {
        let sheet = try #require(PopulationSheet(.people))
        let (number, birth) = (
            try #require(sheet.keys.firstIndex(of: "resident_id_number")),
            try #require(sheet.keys.firstIndex(of: "birth_date"))
        )
        let rows = records.compactMap(sheet.row)
        #expect(Set(rows.map { $0[number] }).count == rows.count)
        for row in rows {
            let digits = row[birth].filter { $0 != "-" }
            #expect(row[number].dropFirst(6).prefix(8) == digits)
            #expect("1877-01-01"..."1900-12-31" ~= row[birth])
        }
    }
}
