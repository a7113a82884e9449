import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// What a person had restricted is kept and not used, from the moment on which it is granted until it ends.
@Suite struct RestrictionTests {
    private func restricted(_ own: OwnPerson, _ group: String = "contact") async throws -> ID<OwnRequest> {
        let id = try await MakeOwnRequest(centre: own.test.centre)(
            MakeOwnRequest.Asked(kind: .restriction, topic: group, reason: "because"),
            by: try await own.signIn().session)
        try await DecideRequest(centre: own.test.centre)(
            id, DecideRequest.Decided(.granted), by: TestOfficials.clerk)
        return id
    }

    private func shows(_ own: OwnPerson, _ item: String, to actor: Actor = TestOfficials.clerk) async throws -> Bool {
        try await own.test.view(own.opened.id, by: actor).visible[item] != nil
    }

    private func withdraw(_ own: OwnPerson) async throws {
        try await EndCase(centre: own.test.centre)(
            .withdraw(reason: "went home", asked: .inPerson), of: own.opened.id, version: nil, by: TestOfficials.clerk)
    }

    @Test(arguments: TestEngine.all)
    func `the open case goes on, and says by which law; when it is over nobody is shown it`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        #expect(try await shows(own, "mobile_phone"))
        _ = try await restricted(own)
        let view = try await own.test.view(own.opened.id)
        #expect(view.visible["mobile_phone"] != nil)
        #expect(view.restricted.map(\.group.key) == ["contact"])
        #expect(view.restricted.first?.pass?.law == "PIPL Art.13(3)")
        try await withdraw(own)
        for official in [TestOfficials.clerk, TestOfficials.labour, TestOfficials.exitEntry] {
            #expect(try await !shows(own, "mobile_phone", to: official))
            #expect(try await shows(own, "id_doc_number", to: official))
        }
        let after = try await own.test.view(own.opened.id)
        #expect(after.restricted.map(\.group.key) == ["contact"] && after.restricted.first?.pass == nil)
        // The person sees it all the same, and since when it is restricted.
        let file = try await own.file()
        #expect(file.held.contains { $0.item.key == "mobile_phone" })
        #expect(file.restrictions.map(\.from) == [own.test.clock.now])
    }

    @Test(arguments: TestEngine.all) func `a list names nobody whose identity is restricted for what the list is for`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        let lead = TestOfficials.supervisor
        func listed() async throws -> Bool? {
            try await Worklist(centre: own.test.centre)("", by: lead).items
                .first { $0.record.core.id == own.opened.id }?.person.isNamed
        }
        #expect(try await listed() == true)
        _ = try await restricted(own, "identity")
        #expect(try await own.test.view(own.opened.id, by: lead).person.isNamed == false)
        #expect(try await listed() == false)
        own.test.clock.advance(minutes: 1)
        let request = try #require(try await own.file().requests.first)
        try await LiftRestriction(centre: own.test.centre)(request.id, by: try await own.signIn().session)
        #expect(try await listed() == true)
    }

    @Test(arguments: TestEngine.all) func `the person ends it at any time`(engine: TestEngine) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        let id = try await restricted(own)
        try await withdraw(own)
        #expect(try await !shows(own, "mobile_phone"))
        own.test.clock.advance(minutes: 1)
        let lift = LiftRestriction(centre: own.test.centre)
        try await lift(id, by: try await own.signIn().session)
        #expect(try await shows(own, "mobile_phone"))
        let file = try await own.file()
        #expect(file.restrictions.isEmpty && file.lifted.map(\.ending?.hand) == [.person])
        let twice = try await problem { try await lift(id, by: try await own.signIn().session) }
        #expect(twice == "restriction.none")
        let entered = try await own.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'handling.freed' AND detail = 'contact by_person'")
        #expect(entered == 1)
    }

    @Test(arguments: TestEngine.all)
    func `two officials end it with a reason, which the person reads; one of them alone does not`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        let (clerk, second) = (TestOfficials.clerk, TestOfficials.otherClerk)
        let id = try await restricted(own)
        let lift = LiftRestriction(centre: own.test.centre)
        let bare = try await problem { try await lift.ask(id, reason: "", by: clerk) }
        let far = try await problem { try await lift.ask(id, reason: "x", by: TestOfficials.outsider) }
        let other = try await problem { try await lift.ask(id, reason: "x", by: TestOfficials.labour) }
        #expect(bare == "input.required" && far == "request.unknown" && other == "access.denied")
        let early = try await problem {
            try await lift(id, by: second, confirming: own.test.confirming(second))
        }
        #expect(early == "restriction.not-asked")
        own.test.clock.advance(minutes: 1)
        try await lift.ask(id, reason: "a court asked for it", by: clerk)
        let again = try await problem { try await lift.ask(id, reason: "and again", by: second) }
        let alone = try await problem { try await lift(id, by: clerk, confirming: own.test.confirming(clerk)) }
        let borrowed = try await problem { try await lift(id, by: second, confirming: own.test.confirming(clerk)) }
        #expect(again == "restriction.asked" && alone == "access.same-person" && borrowed == "access.unconfirmed")
        #expect(try await own.file().restrictions.count == 1)
        let raw = await #expect(throws: DatabaseFailure.self) {
            try await own.test.database.write {
                try $0.run(
                    """
                    UPDATE own_restriction SET until_at = from_at + 1, ended_as = 'by_official',
                        ended_by = \(clerk.id)
                    """)
            }
        }
        if case .checkViolation = raw {} else { Issue.record("not the rule of the table") }
        own.test.clock.advance(hours: 7 * 24)
        let late = try await problem { try await lift(id, by: second, confirming: own.test.confirming(second)) }
        #expect(late == "restriction.not-asked")
        try await lift.ask(id, reason: "a court asked for it", by: clerk)
        try await lift(id, by: second, confirming: own.test.confirming(second))
        let file = try await own.file()
        #expect(file.lifted.map(\.ending) == [.init(.official, reason: "a court asked for it")])
        let session = try await own.signIn().session
        let copy = String(decoding: try await CopyOwnFile(centre: own.test.centre).json(by: session), as: UTF8.self)
        #expect(copy.contains("a court asked for it"))
        let looks = try await ViewOwnFile(centre: own.test.centre).looks(by: session).looks
        #expect(looks.contains { $0.entry.action == .handlingLiftAsked && $0.actor == clerk.id })
        #expect(looks.contains { $0.entry.action == .handlingFreed && $0.actor == second.id })
    }

    @Test func `nobody ends another's, and one that restricts nothing is said to`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await restricted(own)
        let other = try await OwnPerson(
            own.test, ["id_doc_number": "MX0000025", "name_latin_primary": "SOMEBODY ELSE"])
        let session = try await other.signIn("MX0000025").session
        let lift = LiftRestriction(centre: own.test.centre)
        #expect(try await problem { try await lift(id, by: session) } == "request.unknown")
        #expect(try await own.file().restrictions.count == 1)
    }

    @Test func `an emergency opens what is restricted, for an hour, and the person reads it`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        _ = try await restricted(own)
        try await withdraw(own)
        #expect(try await !shows(own, "mobile_phone", to: TestOfficials.exitEntry))
        try await OpenInEmergency(centre: own.test.centre)(
            own.opened.id, category: "life", reason: "brought in unconscious at night", by: TestOfficials.exitEntry)
        #expect(try await shows(own, "mobile_phone", to: TestOfficials.exitEntry))
        #expect(try await !shows(own, "mobile_phone"))
        own.test.clock.advance(minutes: 60)
        #expect(try await !shows(own, "mobile_phone", to: TestOfficials.exitEntry))
    }

    @Test func `the purposes that pass a restriction are the pack's, each with its law`() async throws {
        let test = try await TestCentre()
        let rules = test.centre.rulebook.rights.ownFile
        #expect(rules.passes(whileOpen: true).map(\.purpose) == ["case_step", "registration", "rights_request"])
        #expect(rules.passes(whileOpen: false).map(\.purpose) == ["registration", "rights_request"])
        #expect(rules.passes.allSatisfy { !$0.law.isEmpty })
        // A pack that says nothing lets nothing pass.
        let silent = try await TestCentre { $0.rights.ownFile.passes = [] }
        let own = try await OwnPerson(silent)
        let id = try await restricted(own)
        #expect(try await !shows(own, "mobile_phone"))
        #expect(try await ViewRequests(centre: silent.centre)(id, by: TestOfficials.clerk).restrictions.count == 1)
    }
}
