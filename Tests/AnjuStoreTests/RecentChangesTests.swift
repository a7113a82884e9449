import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// The order of changes as an index follows it.
@Suite struct RecentChangesTests {
    private static func write(_ subject: String, _ test: TestCentre) async throws {
        try await test.centre.ledger.write(as: TestOfficials.clerk, for: "operation", law: "") { _ in
            Audited((), .settingChanged, on: subject, detail: "set")
        }
    }

    @Test(arguments: TestEngine.all) func `what was taken in while it waited for its place is read once`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let ledger = test.centre.ledger
        func changes(_ after: Int, _ known: Set<String>) async throws -> RecentChanges {
            try await ledger.prepare { try $0.changes(after: after, knowing: known, limit: 100) }
        }
        try await Self.write("first", test)
        let seen = try await changes(0, [])
        #expect(seen.subjects == ["first"])
        #expect(seen.position == 0)
        #expect(seen.waiting.count == 1)
        #expect(try await changes(0, seen.waiting) == RecentChanges(position: 0, waiting: seen.waiting))
        try await Self.write("first", test)
        let again = try await changes(0, seen.waiting)
        #expect(again.subjects == ["first"])
        #expect(again.waiting.count == 2)
        #expect(again.waiting.isSuperset(of: seen.waiting))
        _ = try await Sequencer(centre: test.centre, holder: "test").run()
        #expect(try await changes(0, again.waiting) == RecentChanges(position: 2))
        // Whoever knows only the first of them reads the other.
        #expect(try await changes(0, seen.waiting).subjects == ["first"])
        #expect(try await changes(2, []) == RecentChanges(position: 2))
    }

    @Test(arguments: TestEngine.all) func `where more waits than is asked for, nothing of it counts as taken in`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        for number in 0..<3 { try await Self.write("thing\(number)", test) }
        let none = try await test.centre.ledger.prepare { try $0.changes(after: 0, limit: 3) }
        #expect(none == RecentChanges(position: 0))
        let all = try await test.centre.ledger.prepare { try $0.changes(after: 0, limit: 4) }
        #expect(all.subjects == ["thing0", "thing1", "thing2"])
    }
}
