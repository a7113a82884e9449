import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What is blocked of a person, and what is opened in an emergency.
@Suite struct ProtectedPersonTests {
    private static let reason = "brought in unconscious at night"
    private static let second: Actor = {
        var other = TestOfficials.supervisor
        other.id = "acc_head2"
        return other
    }()

    @Test(arguments: TestEngine.all) func `a closed group is nobody's, and two people open it again`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (id, protect) = (try await test.open().id, ProtectPerson(centre: test.centre))
        let sees: @Sendable (Actor) async throws -> Bool = {
            try await test.view(id, by: $0).visible["mobile_phone"] != nil
        }
        #expect(try await sees(TestOfficials.clerk))
        let block = try await protect.block(["contact"], of: id, .closed, by: TestOfficials.supervisor)
        let officials = [TestOfficials.clerk, TestOfficials.exitEntry, TestOfficials.labour]
        for official in officials { #expect(try await !sees(official)) }
        #expect(try await test.view(id, by: TestOfficials.clerk).visible["id_doc_number"] != nil)
        let alone = try await problem {
            try await protect(
                .confirm, block, in: id, by: TestOfficials.supervisor,
                confirming: test.confirming(TestOfficials.supervisor))
        }
        #expect(alone == "access.same-person")
        try await protect(.confirm, block, in: id, by: Self.second, confirming: test.confirming(Self.second))
        let broken = try await problem {
            try await OpenInEmergency(centre: test.centre)(
                id, category: "life", reason: Self.reason, by: TestOfficials.exitEntry)
        }
        #expect(broken == "case.unknown")
        #expect(
            try await problem {
                try await protect(.lift, block, in: id, by: Self.second, confirming: test.confirming(Self.second))
            } == "access.same-person")
        try await protect(
            .askToLift, block, in: id, by: TestOfficials.supervisor,
            confirming: test.confirming(TestOfficials.supervisor))
        let byOne = try await problem {
            try await protect(
                .lift, block, in: id, by: TestOfficials.supervisor,
                confirming: test.confirming(TestOfficials.supervisor))
        }
        #expect(byOne == "access.same-person")
        try await protect(.lift, block, in: id, by: Self.second, confirming: test.confirming(Self.second))
        test.clock.advance(minutes: 1)
        #expect(try await sees(TestOfficials.clerk))
    }

    @Test(arguments: TestEngine.all)
    func `asking to lift is over after a week, and taken back by one`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let head = TestOfficials.supervisor
        let protect = ProtectPerson(centre: test.centre)
        let block = try await protect.block(["contact"], of: id, .protected, by: head)
        func act(_ deed: ProtectPerson.Deed, by actor: Actor) async throws -> String? {
            try await problem { try await protect(deed, block, in: id, by: actor, confirming: test.confirming(actor)) }
        }
        func asker() async throws -> String? {
            let standing = try await protect.list(of: id, by: head)
            return standing.first?.liftAskedBy
        }
        #expect(try await act(.keep, by: head) == "access.same-person")
        #expect(try await act(.askToLift, by: head) == nil)
        #expect(try await act(.askToLift, by: Self.second) == "access.same-person")
        #expect(try await asker() == head.id)
        #expect(try await act(.keep, by: Self.second) == nil)
        #expect(try await asker() == nil)
        #expect(try await act(.lift, by: Self.second) == "access.same-person")
        #expect(try await act(.askToLift, by: head) == nil)
        test.clock.advance(hours: 7 * 24)
        #expect(try await asker() == nil)
        #expect(try await act(.lift, by: Self.second) == "access.same-person")
        #expect(try await act(.askToLift, by: Self.second) == nil)
        #expect(try await act(.lift, by: head) == nil)
        let entered = try await test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'block.changed' AND detail = 'keep'")
        #expect(entered == 1)
    }

    @Test func `only what the pack lets be closed is closed`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let code = try await problem {
            try await ProtectPerson(centre: test.centre).block(
                ["collection"], of: id, .closed, by: TestOfficials.supervisor)
        }
        #expect(code == "code.unknown")
    }

    @Test(arguments: TestEngine.all) func `a protected person is not there, but for who may break the glass`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        let id = opened.id
        try await ProtectPerson(centre: test.centre).block([], of: id, .protected, by: TestOfficials.supervisor)
        let clerk = TestOfficials.clerk
        #expect(try await problem { try await test.view(id, by: clerk) } == "case.unknown")
        let found = try await problem { try await FindCase(centre: test.centre)(number: opened.number, by: clerk) }
        #expect(found == "case.unknown")
        let search = try await FindPerson(centre: test.centre)(.document(number: "MX0000017"), by: clerk)
        #expect(search.people.isEmpty && search.heldElsewhere)
        let list = Worklist(centre: test.centre)
        let health = TestOfficials.health
        #expect(try await list(by: health).items.isEmpty)
        #expect(try await list(by: health).counts[.all] == 0)
        #expect(try await problem { try await test.view(id, by: health) } == "access.protected")
        let open = OpenInEmergency(centre: test.centre)
        try await open(id, category: "life", reason: Self.reason, by: health)
        #expect(try await test.view(id, by: health).record.core.id == id)
        #expect(try await list(by: health).items.count == 1)
        #expect(try await problem { try await test.view(id, by: clerk) } == "case.unknown")
        test.clock.advance(minutes: 60)
        #expect(try await problem { try await test.view(id, by: health) } == "access.protected")
    }

    @Test func `an emergency needs its kind and a reason in words`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await ProtectPerson(centre: test.centre).block([], of: id, .protected, by: TestOfficials.supervisor)
        do {
            try await OpenInEmergency(centre: test.centre)(
                id, category: "curiosity", reason: "urgent", by: TestOfficials.health)
            Issue.record("it was opened")
        } catch let problem as Problem {
            #expect(
                problem.violations.map { $0.field + " " + $0.code } == [
                    "category code.unknown", "reason emergency.reason",
                ])
        }
    }

    @Test func `the supervisor is told, somebody else reviews, and without a review the right rests`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let review = ReviewEmergencies(centre: test.centre)
        try await ProtectPerson(centre: test.centre).block([], of: id, .protected, by: TestOfficials.supervisor)
        #expect(try await review.waiting(for: TestOfficials.supervisor) == 0)
        let open = OpenInEmergency(centre: test.centre)
        let glass = try await open(id, category: "life", reason: Self.reason, by: TestOfficials.health)
        #expect(try await review.waiting(for: TestOfficials.supervisor) == 1)
        #expect(try await review.waiting(for: TestOfficials.clerk) == 0)
        let waiting = try await review.list(by: TestOfficials.supervisor)
        #expect(waiting.map(\.glass.reason) == [Self.reason])
        test.clock.advance(minutes: 72 * 60)
        let late = try await problem {
            try await open(id, category: "life", reason: Self.reason, by: TestOfficials.health)
        }
        #expect(late == "case.unknown")
        let borrowed = try await problem {
            try await review(
                glass, isJustified: true, by: TestOfficials.supervisor, confirming: test.confirming(Self.second))
        }
        #expect(borrowed == "access.unconfirmed")
        #expect(try await review.waiting(for: TestOfficials.supervisor) == 1)
        try await review(
            glass, isJustified: true, by: TestOfficials.supervisor,
            confirming: test.confirming(TestOfficials.supervisor))
        #expect(try await review.waiting(for: TestOfficials.supervisor) == 0)
        let twice = try await problem {
            try await review(glass, isJustified: true, by: Self.second, confirming: test.confirming(Self.second))
        }
        #expect(twice == "access.entry-over")
        try await open(id, category: "life", reason: Self.reason, by: TestOfficials.health)
    }

    @Test(arguments: TestEngine.all)
    func `what was not justified is shut at once, and the right rests until a supervisor decides`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let review = ReviewEmergencies(centre: test.centre)
        let (health, head) = (TestOfficials.health, TestOfficials.supervisor)
        try await ProtectPerson(centre: test.centre).block([], of: id, .protected, by: head)
        let open = OpenInEmergency(centre: test.centre)
        let glass = try await open(id, category: "life", reason: Self.reason, by: health)
        _ = try await test.view(id, by: health)
        let early = try await problem { try await review.settle(glass, by: head, confirming: test.confirming(head)) }
        #expect(early == "access.entry-over")
        try await review(glass, isJustified: false, by: head, confirming: test.confirming(head))
        // Within the hour; and nothing else may be opened.
        #expect(try await problem { try await test.view(id, by: health) } == "case.unknown")
        let again = try await problem { try await open(id, category: "life", reason: Self.reason, by: health) }
        #expect(again == "case.unknown")
        #expect(try await review.waiting(for: head) == 1)
        #expect(try await review.list(by: head).map(\.glass.awaitsDecision) == [true])
        let own = try await problem { try await review.settle(glass, by: health, confirming: test.confirming(health)) }
        #expect(own == "access.denied")
        test.clock.advance(minutes: 1)
        try await review.settle(glass, by: Self.second, confirming: test.confirming(Self.second))
        #expect(try await review.waiting(for: head) == 0)
        // What was shut stays shut; what is opened anew is open.
        #expect(try await problem { try await test.view(id, by: health) } == "access.protected")
        try await open(id, category: "life", reason: Self.reason, by: health)
        _ = try await test.view(id, by: health)
        let told = try await test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'emergency.reviewed' AND detail = 'unjustified'")
        #expect(told == 1)
    }

    @Test(arguments: TestEngine.all) func `another area's emergencies crowd nobody's list, and a long list goes on`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let person = try await test.view(id).person.id
        let far = try await test.open(
            "P01", ["id_doc_number": "MX0000025", "name_latin_primary": "FAR AWAY", "address_division": "533103"],
            by: TestOfficials.outsider)
        let other = try #require(try await test.database.read { try $0.caseRecord(far.id) }).person
        let (sealer, ambient, start) = (test.centre.sealer, test.centre.ambient, test.clock.now)
        try await test.database.write { transaction in
            for place in 0..<(2 * ReviewEmergencies.most + 3) {
                let isNear = place > ReviewEmergencies.most
                try transaction.insert(
                    BreakGlass(
                        id: ambient.id(), actor: TestOfficials.health.id, record: (isNear ? person : other).rawValue,
                        category: "life", reason: Self.reason, openedAt: start.adding(seconds: place / 2)),
                    sealer: sealer)
            }
        }
        let review = ReviewEmergencies(centre: test.centre)
        let first = try await review.list(by: TestOfficials.supervisor)
        #expect(first.count == ReviewEmergencies.most)
        let rest = try await review.list(after: first.last?.glass.id, by: TestOfficials.supervisor)
        let all = (first + rest).map(\.glass)
        #expect(all.count == ReviewEmergencies.most + 2 && Set(all.map(\.id)).count == all.count)
        #expect(all.allSatisfy { $0.record == person.rawValue })
        #expect(try await review.waiting(for: TestOfficials.supervisor) == all.count)
    }

    @Test func `the person reads that it was opened, and the words are sealed`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let person = try await test.view(id).person.id
        try await ProtectPerson(centre: test.centre).block([], of: id, .protected, by: TestOfficials.supervisor)
        try await OpenInEmergency(centre: test.centre)(
            id, category: "life", reason: Self.reason, by: TestOfficials.health)
        let told = try await test.centre.ledger.readImpersonal { try $0.entries(of: person) }
        let entry = try #require(told.first { $0.action == .glassBroken })
        #expect(entry.actorName == TestOfficials.health.name && entry.detail == "life")
        let plain = try await test.database.read { try $0.rows("SELECT * FROM break_glass") }
        #expect(plain.count == 1 && !"\(plain)".contains("unconscious"))
    }
}
