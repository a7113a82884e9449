import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// The sheet opens the whole file: of somebody of whom something is blocked it takes two officials.
@Suite struct SecondForSheetTests {
    private static let (clerk, head) = (TestOfficials.clerk, TestOfficials.supervisor)

    private func make(_ own: OwnPerson, by actor: Actor = clerk) async throws -> MakeOwnSheet.Made {
        try await MakeOwnSheet(centre: own.test.centre)(own.person, seen: [.person, .document], by: actor)
    }

    private func block(_ own: OwnPerson, _ group: String = "contact") async throws {
        try await ProtectPerson(centre: own.test.centre).block(
            [group], of: own.opened.id, .closed, by: Self.head)
    }

    private func allow(_ own: OwnPerson, by actor: Actor = head) async throws {
        try await AllowOwnSheet(centre: own.test.centre)(
            try await read(own, by: actor), in: own.opened.id, by: actor, confirming: own.test.confirming(actor))
    }

    /// What the second official reads on the page.
    private func read(_ own: OwnPerson, by actor: Actor = head) async throws -> AllowOwnSheet.Read {
        let asked = try await AllowOwnSheet(centre: own.test.centre).asked(in: own.opened.id, by: actor)
        return asked.map { AllowOwnSheet.Read($0.ask) }
            ?? AllowOwnSheet.Read(askedBy: Self.clerk.id, askedAt: own.test.clock.now)
    }

    @Test(arguments: TestEngine.all) func `one clerk alone makes no sheet while any group is blocked, and two do`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        try await block(own)
        let early = try await problem { try await allow(own) }
        #expect(early == "sheet.not-asked")
        for _ in 0..<2 { #expect(try await problem { try await make(own) } == "sheet.second") }
        let view = try await MakeOwnSheet(centre: own.test.centre).view(own.person, by: Self.clerk)
        #expect(view.sheet == nil && view.second == .asked)
        let waiting = try await AllowOwnSheet(centre: own.test.centre).waiting(for: Self.head)
        #expect(waiting == [own.opened.id])
        let asked = try await AllowOwnSheet(centre: own.test.centre).asked(in: own.opened.id, by: Self.head)
        #expect(asked?.ask.askedBy == Self.clerk.id)
        try await allow(own)
        // Another clerk does not use what was allowed to this one, nor takes it away.
        #expect(try await problem { try await make(own, by: TestOfficials.otherClerk) } == "sheet.second")
        let code = try await make(own).code
        #expect(try await own.signIn("MX0000017", code).session.person == own.person)
        let entries = try await own.test.centre.ledger.readImpersonal { try $0.entries(of: own.person) }
        #expect(entries.contains { $0.action == .sheetAllowed && $0.actorName == Self.head.name })
        let made = try #require(entries.first { $0.action == .sheetMade && !$0.detail.isEmpty })
        #expect(made.actorName == Self.clerk.name && made.detail == "allowed by " + Self.head.id)
        // What was allowed made one sheet, not a second.
        #expect(try await problem { try await make(own) } == "sheet.second")
    }

    @Test func `who allows it may close, is somebody else, gives the own password, and within the hour`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        try await block(own)
        _ = try await problem { try await make(own) }
        let clerks = try await problem { try await allow(own, by: TestOfficials.otherClerk) }
        #expect(clerks == "access.denied")
        var far = Self.head
        (far.id, far.area) = ("acc_far", "533103")
        #expect(try await problem { try await allow(own, by: far) } == "case.unknown")
        var both = Self.head
        both.id = Self.clerk.id
        #expect(try await problem { try await allow(own, by: both) } == "access.same-person")
        let borrowed = try await problem {
            try await AllowOwnSheet(centre: own.test.centre)(
                try await read(own), in: own.opened.id, by: Self.head, confirming: own.test.confirming(both))
        }
        #expect(borrowed == "access.unconfirmed")
        own.test.clock.advance(minutes: OwnSheetAsk.minutes)
        #expect(try await problem { try await allow(own) } == "sheet.not-asked")
        _ = try await problem { try await make(own) }
        try await allow(own)
        own.test.clock.advance(minutes: OwnSheetAsk.minutes)
        #expect(try await problem { try await make(own) } == "sheet.second")
    }

    @Test(arguments: TestEngine.all) func `a sheet of before opens nothing once something is blocked`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        let opened = try await own.signIn()
        try await block(own, "residence")
        #expect(try await problem { try await own.signIn() } == "own-file.refused")
        #expect(try await OwnSessions(centre: own.test.centre).resume(opened.secret) == nil)
        // Nor does one that one official made, by whatever hand it came to stand there.
        try await own.test.database.write {
            try $0.run("UPDATE own_sheet SET ended_at = NULL, ended_as = NULL")
        }
        #expect(try await problem { try await own.signIn() } == "own-file.refused")
        let refused = await #expect(throws: DatabaseFailure.self) {
            try await own.test.database.write { try $0.run("UPDATE own_sheet SET allowed_by = made_by") }
        }
        if case .checkViolation = refused {} else { Issue.record("not the rule of the table") }
    }

    @Test(arguments: TestEngine.all)
    func `of a child under a guardian of whom something is blocked it takes two as well`(
        engine: TestEngine
    ) async throws {
        let wards = try await Wards(engine)
        _ = try await wards.entered()
        #expect(try await problem { try await wards.child.signIn() } == nil)
        try await block(wards.guardian, "contact")
        #expect(try await problem { try await wards.child.signIn() } == "own-file.refused")
        #expect(try await problem { try await make(wards.child) } == "sheet.second")
        try await allow(wards.child)
        let code = try await make(wards.child).code
        #expect(try await wards.child.signIn(Wards.childsNumber, code).session.person == wards.child.person)
    }

    @Test(arguments: TestEngine.all) func `what was read is allowed, and nothing that came in its place`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        let allowing = AllowOwnSheet(centre: own.test.centre)
        try await block(own)
        _ = try await problem { try await make(own) }
        let first = try await read(own)
        // While it holds a colleague puts nothing in its place.
        #expect(try await problem { try await make(own, by: TestOfficials.otherClerk) } == "sheet.second")
        #expect(try await read(own) == first)
        own.test.clock.advance(minutes: OwnSheetAsk.minutes)
        #expect(try await problem { try await make(own, by: TestOfficials.otherClerk) } == "sheet.second")
        let second = try await read(own)
        #expect(second.askedBy == TestOfficials.otherClerk.id)
        let stale = try await problem {
            try await allowing(first, in: own.opened.id, by: Self.head, confirming: own.test.confirming(Self.head))
        }
        #expect(stale == "sheet.not-asked")
        try await allowing(second, in: own.opened.id, by: Self.head, confirming: own.test.confirming(Self.head))
        _ = try await make(own, by: TestOfficials.otherClerk)
    }

    @Test(arguments: TestEngine.all)
    func `a guardianship that one clerk ends leaves the child under two officials`(engine: TestEngine) async throws {
        let wards = try await Wards(engine)
        let id = try await wards.entered()
        try await block(wards.guardian, "contact")
        try await wards.enter.end(id, over: wards.child.person, reason: "asked for at the window", by: Self.clerk)
        #expect(try await problem { try await make(wards.child) } == "sheet.second")
        #expect(try await problem { try await wards.child.signIn() } == "own-file.refused")
        try await allow(wards.child)
        let code = try await make(wards.child).code
        #expect(try await wards.child.signIn(Wards.childsNumber, code).session.person == wards.child.person)
    }

    @Test(arguments: TestEngine.all)
    func `another guardian's sheet opens the child's file when two made it, and the own file as before`(
        engine: TestEngine
    ) async throws {
        let (wards, number) = (try await Wards(engine), "MX0000033")
        _ = try await wards.entered()
        let other = try await OwnPerson(wards.test, Wards.adult(number))
        let id = try await wards.enter(wards.child.person, Wards.draft(number), by: Self.clerk)
        func open(_ code: String) async throws -> (secret: String, session: OwnSession) {
            let opened = try await other.signIn(number, code)
            return (opened.secret, opened.session)
        }
        let before = try await open(other.code)
        try await wards.act(id, secret: before.secret, by: before.session)
        #expect(try await wards.resumed(before.secret)?.person == wards.child.person)
        try await block(wards.guardian, "contact")
        #expect(try await wards.resumed(before.secret) == nil)
        let alone = try await open(other.code)
        #expect(alone.session.person == other.person)
        #expect(try await wards.act.wards(by: alone.session).isEmpty)
        let refused = try await problem { try await wards.act(id, secret: alone.secret, by: alone.session) }
        #expect(refused == "guardian.unknown")
        wards.test.clock.advance(minutes: 1)
        #expect(try await problem { try await make(other) } == "sheet.second")
        try await allow(other)
        let two = try await open(try await make(other).code)
        #expect(try await wards.act.wards(by: two.session).map(\.person.id) == [wards.child.person])
        try await wards.act(id, secret: two.secret, by: two.session)
        #expect(try await wards.resumed(two.secret)?.person == wards.child.person)
        // One that a clerk enters afterwards nobody allowed.
        wards.test.clock.advance(minutes: 1)
        try await wards.enter.end(id, over: wards.child.person, reason: "entered twice", by: Self.clerk)
        let later = try await wards.enter(wards.child.person, Wards.draft(number), by: Self.clerk)
        #expect(
            try await problem { try await wards.act(later, secret: two.secret, by: two.session) } == "guardian.unknown")
    }

    @Test func `where nothing is blocked one clerk makes it, as before`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let view = try await MakeOwnSheet(centre: own.test.centre).view(own.person, by: Self.clerk)
        #expect(view.second == nil)
        let code = try await make(own).code
        #expect(try await own.signIn("MX0000017", code).session.person == own.person)
    }
}
