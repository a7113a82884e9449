import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

@Suite struct OwnRequestTests {
    private func ask(
        _ own: OwnPerson, _ kind: RequestKind, _ topic: String, _ wished: String = "", _ reason: String = "because"
    ) async throws -> ID<OwnRequest> {
        let session = try await own.signIn().session
        return try await MakeOwnRequest(centre: own.test.centre)(
            MakeOwnRequest.Asked(kind: kind, topic: topic, wished: wished, reason: reason), by: session)
    }

    private func decide(
        _ own: OwnPerson, _ id: ID<OwnRequest>, _ outcome: RequestDecision.Outcome, ground: String = "",
        value: String = "", words: String = "", by actor: Actor = TestOfficials.clerk
    ) async throws {
        try await DecideRequest(centre: own.test.centre)(
            id, DecideRequest.Decided(outcome, ground: ground, value: value, words: words), by: actor)
    }

    private func request(_ own: OwnPerson, _ id: ID<OwnRequest>) async throws -> OwnRequest {
        try #require(try await own.file().requests.first { $0.id == id })
    }

    @Test(arguments: TestEngine.all)
    func `a granted correction is a new filing, the profile's value, and the typed columns`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        let id = try await ask(own, .correction, try await own.topic("name_latin_primary"), "KHIN MAUNG MYAT")
        try await decide(own, id, .granted)
        let held = try #require(try await own.file().held.first { $0.item.key == "name_latin_primary" })
        #expect(held.entry.value == "KHIN MAUNG MYAT")
        #expect(held.entry.provenance.department == "foreign_centre" && held.entry.provenance.kind == .hand)
        let row = try await own.test.database.read { try $0.rows("SELECT name_primary FROM person").first }
        #expect(try row?.get("name_primary", as: String.self) == "KHIN MAUNG MYAT")
        let filed = try await own.file().filed.filter { $0.submission.id.rawValue == held.entry.provenance.submission }
        #expect(filed.first?.submission.values["name_latin_primary"] == "KHIN MAUNG MYAT")
        let found = try await FindPerson(centre: own.test.centre)(
            .name("KHIN MAUNG MYAT", born: try #require(PartialDate("1900-01-01"))), by: TestOfficials.clerk)
        #expect(found.people.map(\.id) == [own.person])
        #expect(try await request(own, id).decision?.outcome == .granted)
    }

    @Test func `a corrected document number is found and claimed, and opens the file`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own, .correction, try await own.topic("id_doc_number"), "MX0000018")
        try await decide(own, id, .granted)
        #expect(try await problem { try await own.signIn("MX0000017") } == "own-file.refused")
        #expect(try await own.signIn("MX0000018").session.person == own.person)
        let taken = try await problem { try await own.test.open("P01", ["id_doc_number": "MX0000018"], portrait: nil) }
        #expect(taken == "person.already-registered")
    }

    @Test func `in part is another value, with its ground and words`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own, .correction, try await own.topic("mobile_phone"), "+959111111111")
        let bare = try await problem { try await decide(own, id, .grantedInPart) }
        #expect(bare == "input.choose")
        try await decide(
            own, id, .grantedInPart, ground: "not_shown", value: "+959222222222", words: "this is the number you showed"
        )
        let held = try #require(try await own.file().held.first { $0.item.key == "mobile_phone" })
        #expect(held.entry.value == "+959222222222")
    }

    @Test func `a deletion takes the value out of the profile, the forms and the request; nothing of it remains`()
        async throws
    {
        let canary = "+959777000111"
        let own = try await OwnPerson(try await TestCentre(), ["mobile_phone": canary])
        let item = try #require(own.test.centre.dictionary.item("mobile_phone"))
        let isMandatory = try #require(try await own.file().held.first { $0.item.key == "mobile_phone" }).isMandatory
        try #require(!isMandatory, "the phone is mandatory on \(item.mandatoryOn)")
        let wrong = try await ask(
            own, .correction, try await own.topic("mobile_phone"), "+959777000222", "not \(canary)!")
        try await decide(own, wrong, .refused, ground: "not_shown")
        let appeal = try await ask(own, .appeal, wrong.rawValue, "", "but \(canary) is mine")
        try await MakeOwnRequest(centre: own.test.centre).withdraw(appeal, by: try await own.signIn().session)
        let id = try await ask(own, .deletion, try await own.topic("mobile_phone"), "", "I gave up \(canary)")
        try await decide(own, id, .granted)
        let session = try await own.signIn().session
        let copy = String(decoding: try await CopyOwnFile(centre: own.test.centre).json(by: session), as: UTF8.self)
        #expect(!copy.contains(canary))
        #expect(try await own.file().held.allSatisfy { $0.item.key != "mobile_phone" })
        #expect(try await request(own, id).about.item == "mobile_phone")
        let entered = try await own.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'item.deleted' AND detail = 'mobile_phone'")
        #expect(entered == 1)
    }

    @Test func `what a filed form must have is not deleted; in part it is kept and not used`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own, .deletion, try await own.topic("birth_date"))
        #expect(try await problem { try await decide(own, id, .granted) } == "request.kept-by-law")
        try await decide(own, id, .grantedInPart, ground: "law_keeps", words: "kept, used no more")
        let file = try await own.file()
        #expect(file.held.contains { $0.item.key == "birth_date" })
        #expect(file.restrictions.map(\.group) == ["identity"])
    }

    @Test func `a refusal has ground, law and a way on, and a challenge is another's to answer`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own, .objection, "contact")
        #expect(try await problem { try await decide(own, id, .refused) } == "input.choose")
        try await decide(own, id, .refused, ground: "duty")
        let decision = try #require(try await request(own, id).decision)
        #expect(decision.ground == "duty" && decision.law == "PIPL Art.13(3); PIPL Art.34")
        let appeal = try await ask(own, .appeal, id.rawValue)
        #expect(try await problem { try await decide(own, appeal, .granted) } == "request.own-refusal")
        try await decide(own, appeal, .granted, by: TestOfficials.otherClerk)
        let open = try await own.file().requests.filter(\.isOpen)
        #expect(open.map(\.kind) == [.objection])
    }

    @Test func `a clock of working days runs from the request`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own, .explanation, "")
        let due = try #require(try await request(own, id).dueAt)
        // Five working days after Monday 2 March 2026.
        #expect(own.test.centre.zone.day(of: due).description == "2026-03-09")
        #expect(try await request(own, id).isLate(at: due.adding(seconds: 1)))
    }

    @Test func `one open request of a kind about one thing, also for the database; another after it is over`()
        async throws
    {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own, .restriction, "contact")
        #expect(try await problem { try await ask(own, .restriction, "contact") } == "request.open-already")
        try await MakeOwnRequest(centre: own.test.centre).withdraw(id, by: try await own.signIn().session)
        #expect(try await problem { try await decide(own, id, .granted) } == "request.over")
        #expect(try await problem { try await ask(own, .restriction, "contact") } == nil)
    }

    @Test func `what is wrong with a request is said at once`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let session = try await own.signIn().session
        let topic = try await own.topic("birth_date")
        do {
            _ = try await MakeOwnRequest(centre: own.test.centre)(
                MakeOwnRequest.Asked(kind: .correction, topic: topic, wished: "nonsense"), by: session)
            Issue.record("it was taken")
        } catch let problem as Problem {
            #expect(problem.violations.map(\.field) == ["wished", "reason"])
        }
        let shared = try await problem { try await ask(own, .correction, try await own.topic("address_detail"), "x") }
        #expect(shared == "input.choose")
    }

    @Test func `no row says refused without ground and law, by whatever hand`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own, .explanation, "")
        let raw = await #expect(throws: DatabaseFailure.self) {
            try await own.test.database.write { transaction in
                try transaction.run(
                    """
                    UPDATE own_request SET decision = 'refused', decided_at = 1, decided_by = 'acc_x' WHERE id = \(id)
                    """)
            }
        }
        if case .checkViolation = raw {} else { Issue.record("not the rule of the table") }
    }

    @Test func `officials of the purpose and the area see and decide requests, nobody else`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own, .correction, try await own.topic("name_zh"), "钦茂敏")
        let view = ViewRequests(centre: own.test.centre)
        let seen = try await view(id, by: TestOfficials.clerk)
        #expect(seen.held?.value == "钦貌敏")
        #expect(try await view.list(by: TestOfficials.clerk).map(\.request.id) == [id])
        #expect(try await view.list(by: TestOfficials.outsider).isEmpty)
        let far = try await problem { try await view(id, by: TestOfficials.outsider) }
        let other = try await problem { try await view(id, by: TestOfficials.labour) }
        let supervisor = try await problem { try await view(id, by: TestOfficials.supervisor) }
        #expect(far == "request.unknown" && other == "access.denied" && supervisor == "request.unknown")
        let decided = try await problem { try await decide(own, id, .granted, by: TestOfficials.outsider) }
        #expect(decided == "request.unknown")
    }

    @Test func `an item that is bound to a step, or of which the role sees a part, is not shown to who decides`()
        async throws
    {
        let own = try await OwnPerson(try await TestCentre())
        let phone = try await ask(own, .correction, try await own.topic("mobile_phone"), "+959111111111")
        #expect(try await ViewRequests(centre: own.test.centre)(phone, by: TestOfficials.clerk).held == nil)
        try await own.test.completeMedical(own.opened.id)
        let id = try await ask(own, .correction, try await own.topic("health_cert_number"), "JK-0043")
        let seen = try await ViewRequests(centre: own.test.centre)(id, by: TestOfficials.clerk)
        #expect(seen.held == nil && seen.isHeld)
    }
}
