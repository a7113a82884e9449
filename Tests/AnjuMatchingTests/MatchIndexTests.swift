import AnjuMatching
import AnjuPopulation
import Testing

/// One new record against a table that is kept ready.
@Suite struct MatchIndexTests {
    private static let records = Fixture.records(people: 500, seed: 12)

    @Test func `one record more proposes what linking everything anew would`() {
        let values = Self.records.map(Fixture.values)
        let model = Linkage(Fixture.table(Self.records)).model
        let known = values.count - 12
        var index = MatchIndex(Fixture.table(Array(Self.records.prefix(known))), model: model)
        for place in known..<values.count {
            let found = index.append(values[place], least: 0)
            let anew = Linkage(Fixture.table(Array(Self.records.prefix(place + 1))), model: model, least: 0)
            // The whole table keeps pairs above a floor of its own.
            let wanted = anew.pairs.filter { $0.right == UInt32(place) }
            let above = found.filter { pair in wanted.contains { $0.left == pair.left } }
            #expect(above.sorted { $0.left < $1.left } == wanted)
        }
        #expect(index.table.count == values.count)
    }

    @Test func `asking enters nothing`() {
        var index = MatchIndex(Linkage(Fixture.table(Self.records)))
        let record = Fixture.values(Self.records[10])
        let once = index.proposals(for: record)
        #expect(index.proposals(for: record) == once)
        #expect(index.table.count == Self.records.count)
        #expect(once.first?.left == 10)
        #expect(index.proposals(for: []).isEmpty)
    }
}
