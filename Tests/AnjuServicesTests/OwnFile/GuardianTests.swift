import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// Who acts for whom in that other's own file.
@Suite struct GuardianTests {
    private func file(_ wards: Wards, _ session: OwnSession) async throws -> OwnFile {
        try await ViewOwnFile(centre: wards.test.centre)("test", by: session)
    }

    @Test(arguments: TestEngine.all)
    func `a guardian opens the child's file with the own sheet, and entries name both`(
        engine: TestEngine
    ) async throws {
        let wards = try await Wards(engine)
        let (child, guardian) = (wards.child.person, wards.guardian.person)
        let id = try await wards.entered()
        let opened = try await wards.guardian.signIn(Wards.guardiansNumber)
        #expect(opened.session.person == guardian)
        #expect(try await wards.act.wards(by: opened.session).map(\.person.id) == [child])
        let session = try await wards.acting(id).session
        #expect(session.person == child && session.holder == guardian && session.ward == "KHIN MAUNG MYINT")
        let seen = try await file(wards, session)
        #expect(seen.person.id == child && seen.guardians.map(\.id) == [id])
        let asked = try await MakeOwnRequest(centre: wards.test.centre)(
            MakeOwnRequest.Asked(kind: .explanation, reason: "why"), by: session)
        let own = try await wards.child.signIn()
        #expect(try await file(wards, own.session).requests.map(\.id) == [asked])
        let looks = try await ViewOwnFile(centre: wards.test.centre).looks(by: own.session).looks
        let made = try #require(looks.first { $0.entry.action == .requestMade })
        #expect(made.actor == guardian.rawValue)
        #expect(looks.contains { $0.entry.action == .guardianActed && $0.actor == guardian.rawValue })
        // The copy is the child's, of everything.
        let copy = try await CopyOwnFile(centre: wards.test.centre).json(by: session)
        #expect(String(decoding: copy, as: UTF8.self).contains(child.rawValue))
    }

    @Test(arguments: TestEngine.all)
    func `on the birthday the guardian's session ends by itself, and the person's own sheet works`(
        engine: TestEngine
    ) async throws {
        let wards = try await Wards(engine)
        let id = try await wards.entered()
        // 1 January 2027 in the zone of the pack, a moment before and on it.
        let birthday = wards.test.centre.zone.start(of: try #require(CalendarDate("2027-01-01")))
        wards.test.clock.advance(minutes: Int(wards.test.clock.now.milliseconds(until: birthday) / 60_000) - 1)
        let acting = try await wards.acting(id)
        wards.test.clock.advance(minutes: 1)
        #expect(wards.test.clock.now >= birthday)
        #expect(try await wards.resumed(acting.secret) == nil)
        let again = try await wards.guardian.signIn(Wards.guardiansNumber)
        #expect(try await wards.act.wards(by: again.session).isEmpty)
        let code = try await problem { try await wards.act(id, secret: again.secret, by: again.session) }
        #expect(code == "guardian.unknown")
        let own = try await wards.child.signIn()
        #expect(try await file(wards, own.session).guardians.isEmpty)
    }

    @Test func `the counter ends it at once, and the door says no more than of one that never was`() async throws {
        let wards = try await Wards()
        let id = try await wards.entered()
        let acting = try await wards.acting(id)
        let none = try await problem {
            try await wards.enter.end(id, over: wards.child.person, reason: "", by: TestOfficials.clerk)
        }
        #expect(none == "input.required")
        try await wards.enter.end(id, over: wards.child.person, reason: "the child said why", by: TestOfficials.clerk)
        #expect(try await wards.resumed(acting.secret) == nil)
        let again = try await wards.guardian.signIn(Wards.guardiansNumber)
        let ghost: ID<Guardianship> = wards.test.centre.ambient.id()
        var codes: [String?] = []
        for each in [id, ghost] {
            codes.append(try await problem { try await wards.act(each, secret: again.secret, by: again.session) })
        }
        #expect(codes == ["guardian.unknown", "guardian.unknown"])
        let looks = try await ViewOwnFile(centre: wards.test.centre).looks(by: again.session).looks
        #expect(looks.allSatisfy { $0.entry.action != .guardianEnded })
        let own = try await wards.child.signIn()
        let childs = try await ViewOwnFile(centre: wards.test.centre).looks(by: own.session).looks
        #expect(childs.contains { $0.entry.action == .guardianEnded })
        #expect(childs.contains { $0.entry.action == .denied })
        let twice = try await problem {
            try await wards.enter.end(id, over: wards.child.person, reason: "again", by: TestOfficials.clerk)
        }
        #expect(twice == "guardian.over")
        let plain = try await wards.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE detail LIKE '%the child said%'")
        #expect(plain == 0)
    }

    @Test func `while anything is blocked of the child nobody acts for it, and nothing says so`() async throws {
        let wards = try await Wards()
        let id = try await wards.entered()
        let acting = try await wards.acting(id)
        try await ProtectPerson(centre: wards.test.centre).block(
            ["residence"], of: wards.child.opened.id, .closed, by: TestOfficials.supervisor)
        #expect(try await wards.resumed(acting.secret) == nil)
        let again = try await wards.guardian.signIn(Wards.guardiansNumber)
        let code = try await problem { try await wards.act(id, secret: again.secret, by: again.session) }
        #expect(code == "guardian.unknown")
    }

    @Test func `two guardians read each other's acts in the child's file`() async throws {
        let wards = try await Wards()
        let first = try await wards.entered()
        let other = try await OwnPerson(wards.test, Wards.adult("MX0000033"))
        let second = try await wards.enter(
            wards.child.person, Wards.draft("MX0000033", proof: "household_book"), by: TestOfficials.clerk)
        let acting = try await wards.acting(first)
        _ = try await file(wards, acting.session)
        let opened = try await other.signIn("MX0000033")
        try await wards.act(second, secret: opened.secret, by: opened.session)
        let session = try #require(try await wards.resumed(opened.secret))
        let looks = try await ViewOwnFile(centre: wards.test.centre).looks(by: session).looks
        let actors = Set(looks.filter { $0.actorKind == .person }.map(\.actor))
        #expect(actors.isSuperset(of: [wards.guardian.person.rawValue, other.person.rawValue]))
        // One of them ends nothing of the child's: the sheet that ends is the guardian's own.
        try await EndOwnSheet(centre: wards.test.centre)(by: session)
        #expect(try await problem { try await wards.child.signIn() } == nil)
        #expect(try await problem { try await other.signIn("MX0000033") } == "own-file.refused")
    }

    @Test func `everything that is wrong with it is said at once`() async throws {
        let wards = try await Wards()
        func faults(_ ward: ID<Person>, _ draft: EnterGuardian.Draft) async throws -> [String] {
            do {
                try await wards.enter(ward, draft, by: TestOfficials.clerk)
                return []
            } catch let problem as Problem {
                return problem.violations.map { $0.field + " " + $0.code }.sorted()
            }
        }
        let child = wards.child.person
        let nothing = try await faults(child, EnterGuardian.Draft())
        #expect(
            nothing == [
                "number input.required", "proof input.choose", "seen-guardian guardian.not-seen",
                "seen-proof guardian.not-seen",
            ])
        #expect(try await faults(child, Wards.draft("ZZ0000000")) == ["number guardian.not-on-file"])
        // Nobody is their own guardian, and no child is anybody's.
        #expect(try await faults(child, Wards.draft(Wards.childsNumber)) == ["number guardian.not-on-file"])
        let swapped = try await faults(wards.guardian.person, Wards.draft(Wards.childsNumber))
        #expect(swapped == ["proof guardian.of-age"])
        var young = Wards.draft(Wards.childsNumber, proof: "court_decision")
        young.decision = "1900-1"
        #expect(try await faults(wards.guardian.person, young) == ["number guardian.not-of-age"])
        let court = try await faults(child, Wards.draft(proof: "court_decision"))
        #expect(court == ["decision input.required"])
    }

    @Test(arguments: TestEngine.all)
    func `an adult has a guardian by a court's decision alone, whose number is sealed`(
        engine: TestEngine
    ) async throws {
        let wards = try await Wards(engine)
        _ = try await OwnPerson(wards.test, Wards.adult("MX0000033"))
        var draft = Wards.draft("MX0000033", proof: "court_decision")
        draft.decision = "CANARY-DECISION-7"
        let id = try await wards.enter(wards.guardian.person, draft, by: TestOfficials.clerk)
        let standing = try await wards.enter.view(wards.guardian.person, by: TestOfficials.clerk)
        let line = try #require(standing.lines.first)
        #expect(line.guardianship.id == id && line.guardianship.decision == "CANARY-DECISION-7" && line.isInForce)
        let code = try await problem {
            try await wards.enter(wards.guardian.person, draft, by: TestOfficials.clerk)
        }
        #expect(code == "guardian.entered-already")
    }

    @Test func `only who makes sheets in the area enters, reads and ends guardians`() async throws {
        let wards = try await Wards()
        let id = try await wards.entered()
        var codes: [String?] = []
        for actor in [TestOfficials.outsider, TestOfficials.labour, TestOfficials.supervisor] {
            codes.append(try await problem { try await wards.enter.view(wards.child.person, by: actor) })
            codes.append(
                try await problem {
                    try await wards.enter.end(id, over: wards.child.person, reason: "x", by: actor)
                })
        }
        #expect(
            codes == [
                "person.unknown", "person.unknown", "access.denied", "access.denied", "access.denied", "access.denied",
            ])
        // Named over somebody else it is not there.
        let astray = try await problem {
            try await wards.enter.end(id, over: wards.guardian.person, reason: "x", by: TestOfficials.clerk)
        }
        #expect(astray == "guardian.unknown")
    }
}
