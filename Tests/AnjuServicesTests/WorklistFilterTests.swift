import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A list is cut by whose the work is and by what the day asks, and the counts say what each part holds.
@Suite struct WorklistFilterTests {
    @Test(arguments: TestEngine.all) func `each part holds what its name says, and the counts agree`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let mine = try await test.open("P02").id
        let people = ["MX0000025", "MX0000033", "MX0000041"]
        var others: [ID<Case>] = []
        for number in people {
            others.append(try await test.open("P02", ["id_doc_number": number]).id)
        }
        let health = TestOfficials.health
        var colleague = health
        colleague.id = "another-doctor"
        try await test.act(.assign, "medical", of: mine, by: health)
        try await test.act(.assign, "medical", of: others[0], by: colleague)
        try await test.act(.hold(ground: "W02", note: ""), "medical", of: others[1], by: health)
        let list = Worklist(centre: test.centre)
        let numbers = { (filter: WorklistFilter) in
            try await list(only: filter, by: health).items.map(\.record.core.id)
        }
        #expect(Set(try await numbers(.all)) == Set([mine] + others))
        #expect(try await numbers(.mine) == [mine])
        #expect(Set(try await numbers(.unassigned)) == Set(others.dropFirst()))
        #expect(try await numbers(.waiting) == [others[1]])
        let counts = try await list(by: health).counts
        for filter in WorklistFilter.allCases { #expect(counts[filter] == (try await numbers(filter)).count) }
        let before = try await numbers(.today)
        test.clock.advance(days: 40)
        let later = try await numbers(.today)
        #expect(before.count <= later.count && !later.contains(others[1]))
        // A part of the list goes on where its page ended, and stays the part that it was.
        let first = try await list(only: .unassigned, size: 1, by: health)
        let cursor: String = try #require(first.next)
        let next = try await list(only: .unassigned, after: cursor, by: health)
        #expect((first.items + next.items).map(\.record.core.id) == (try await numbers(.unassigned)))
    }
}
