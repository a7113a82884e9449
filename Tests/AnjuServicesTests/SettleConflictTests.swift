import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Two offices say different things of one employer; market regulation answers for its name.
@Suite struct SettleConflictTests {
    private static let held = "登记机关的名称"

    /// A case in which the labour office wrote another name than the register holds.
    private func disputed(_ engine: TestEngine = .sqlite) async throws -> (test: TestCentre, id: ID<Case>) {
        let test = try await TestCentre(engine)
        var register = TestPeople.job.filter { $0.key.hasPrefix("employer_") }
        register["employer_name"] = Self.held
        try await RegisterEmployer(centre: test.centre)(register, by: TestOfficials.market)
        let id = try await test.open().id
        try await test.end("job", of: id, by: TestOfficials.labour)
        let code = try #require(TestPeople.job["employer_uscc"])
        // The form came by another way than the window's, with a name typed over the register's.
        let typed = TestPeople.job
        try await test.fill(
            "employment_registration", typed, papers: ["guarantee", "employer_licence"], of: id,
            by: TestOfficials.labour)
        #expect(try await test.database.read { try $0.organisation(creditCode: code) } != nil)
        return (test, id)
    }

    private func shown(_ test: TestCentre, _ id: ID<Case>, by actor: Actor) async throws -> DisputedItem {
        let shown = try await ViewConflicts(centre: test.centre)(of: id, by: actor)
        return try #require(shown.disputed.first { $0.item.key == "employer_name" })
    }

    private func settle(
        _ decision: SettleConflict.Decision, _ test: TestCentre, _ id: ID<Case>, seen: String, reason: String = "核对执照",
        by actor: Actor = TestOfficials.market
    ) async throws {
        try await SettleConflict(centre: test.centre)(
            decision, on: "employer_name", of: id, seen: seen, reason: reason, by: actor)
    }

    @Test func `both values stand side by side with who gave them, for the office that decides alone`() async throws {
        let (test, id) = try await disputed()
        let own = try await shown(test, id, by: TestOfficials.market)
        #expect(own.settler == "market")
        #expect(own.held?.entry.value == Self.held)
        #expect(own.held?.entry.provenance.department == "market")
        #expect(own.proposed.map(\.entry.value) == [TestPeople.job["employer_name"]])
        #expect(own.proposed.map(\.giver) == [TestOfficials.labour.name])
        #expect(own.proposed.map(\.form) == ["F15"] || own.proposed.map(\.form) == ["F08"])
        let other = try await shown(test, id, by: TestOfficials.labour)
        #expect(other.held == nil && other.proposed.isEmpty && other.seen.isEmpty)
        let health = try await ViewConflicts(centre: test.centre)(of: id, by: TestOfficials.health)
        #expect(health.disputed.isEmpty)
    }

    @Test(arguments: TestEngine.all) func `the other value takes the accepted one's place`(engine: TestEngine)
        async throws
    {
        let (test, id) = try await disputed(engine)
        let matter = try await shown(test, id, by: TestOfficials.market)
        let conflict = try #require(matter.proposed.first)
        try await settle(.take(conflict: conflict.id), test, id, seen: matter.seen)
        let view = try await test.view(id, by: TestOfficials.labour)
        #expect(view.conflicts.isEmpty)
        #expect(view.visible["employer_name"]?.value == TestPeople.job["employer_name"])
        #expect(view.visible["employer_name"]?.provenance.submission == conflict.entry.provenance.submission)
        #expect(view.explain.last?.sentence == "explain.settled-proposed")
        #expect(view.looked.contains { $0.action == .conflictSettled && $0.actorName == TestOfficials.market.name })
        let names = try await test.database.read {
            try $0.rows("SELECT name FROM organisation").map { try $0.get("name", as: String.self) }
        }
        #expect(names == [TestPeople.job["employer_name"]])
        let sealer = test.centre.sealer
        let settlement = try await test.database.read { try $0.settlement(of: conflict.id, sealer: sealer) }
        #expect(settlement?.reason == "核对执照")
        #expect(settlement?.actor.id == TestOfficials.market.id)
    }

    @Test func `the accepted value may stay, or a third be written`() async throws {
        for (decision, value) in [
            (SettleConflict.Decision.keep, Self.held), (.write("第三个名称"), "第三个名称"),
        ] {
            let (test, id) = try await disputed()
            let matter = try await shown(test, id, by: TestOfficials.market)
            try await settle(decision, test, id, seen: matter.seen)
            let view = try await test.view(id, by: TestOfficials.labour)
            #expect(view.conflicts.isEmpty)
            #expect(view.visible["employer_name"]?.value == value)
        }
    }

    @Test func `nobody else decides, without a reason nobody does, and nobody on what they have not seen`() async throws
    {
        let (test, id) = try await disputed()
        let seen = try await shown(test, id, by: TestOfficials.market).seen
        #expect(
            try await problem { try await settle(.keep, test, id, seen: seen, by: TestOfficials.labour) }
                == "conflict.not-yours")
        #expect(try await problem { try await settle(.keep, test, id, seen: seen, reason: "") } == "input.required")
        #expect(try await problem { try await settle(.keep, test, id, seen: "x") } == "conflict.changed")
        #expect(try await problem { try await settle(.take(conflict: "x"), test, id, seen: seen) } == "input.choose")
        #expect(try await problem { try await settle(.write(""), test, id, seen: seen) } == "input.required")
        #expect(try await test.view(id, by: TestOfficials.labour).conflicts.count == 1)
    }

    @Test(arguments: TestEngine.all) func `of two who decide at once one wins`(engine: TestEngine) async throws {
        let (test, id) = try await disputed(engine)
        let matter = try await shown(test, id, by: TestOfficials.market)
        let codes = try await withThrowingTaskGroup(of: String?.self) { group in
            for decision in [SettleConflict.Decision.keep, .write("第三个名称")] {
                group.addTask { try await problem { try await settle(decision, test, id, seen: matter.seen) } }
            }
            return try await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        #expect(try await test.view(id, by: TestOfficials.labour).conflicts.isEmpty)
    }
}
