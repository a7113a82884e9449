import AnjuMatching
import AnjuPopulation
import Testing

/// Records proposed to be about one person, several together.
@Suite struct ClustersTests {
    private static let records = Fixture.records(people: 1_500, seed: 21)
    private static let linkage = Linkage(Fixture.table(records))

    @Test func `no record is in two groups, and each group has two at least`() {
        let groups = Clusters(Self.linkage, atLeast: 0.9).groups
        let all = groups.flatMap(\.self)
        #expect(Set(all).count == all.count)
        #expect(groups.allSatisfy { $0.count > 1 && $0 == $0.sorted() })
        #expect(groups.count > 250)
    }

    @Test func `no group holds two lasting numbers`() {
        let table = Self.linkage.table
        for group in Clusters(Self.linkage, atLeast: 0.001).groups {
            #expect(Set(group.map { table.value($0, 10) }).subtracting([""]).count <= 1)
        }
    }

    @Test func `who is joined only over a third is in one group`() throws {
        let record = Fixture.values(try #require(Self.records.first { $0[.documentKind] == "111" && $0[.phone] != "" }))
        var table = Self.linkage.table
        var changed = record
        changed[6] = ""
        changed[10] = ""
        table.append(record)
        table.append(changed)
        let linkage = Linkage(table, model: Self.linkage.model)
        let group = Clusters(linkage, atLeast: 0.9).groups.first { $0.contains(table.count - 1) }
        #expect(group?.contains(table.count - 2) == true)
    }
}
