import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuSQL

/// Decision 40: a look is hidden by two offices, for a time that ends by itself, and never again.
@Suite struct HidingTests {
    private static let everywhere = Array(repeating: true, count: 7)
    private static let nowhere = Array(repeating: false, count: 7)

    private struct World {
        let test: TestCentre
        let opened: OpenCase.Opened
        var id: ID<Case> { opened.id }
        let session: OwnSession
        let look: ID<LedgerEntry>

        var ask: AskHiding { AskHiding(centre: test.centre) }
        var deciding: DecideHiding { DecideHiding(centre: test.centre) }
        var view: ViewOwnFile { ViewOwnFile(centre: test.centre) }

        init(_ engine: TestEngine) async throws {
            test = try await TestCentre(engine)
            opened = try await test.open()
            let person = try await test.view(opened.id).record.person
            let code = try await MakeOwnSheet(centre: test.centre)(
                person, seen: [.person, .document], by: TestOfficials.clerk
            ).code
            session = try await OpenOwnFile(centre: test.centre)(number: "MX0000017", code: code).session
            _ = try await test.view(opened.id, by: TestOfficials.exitEntry)
            look = try #require(
                try await AskHiding(centre: test.centre).offer(opened.id, to: TestOfficials.exitEntry).looks.first
            ).id
        }

        func draft(days: String = "30", entry: String? = nil) -> AskHiding.Draft {
            AskHiding.Draft(
                entry: entry ?? look.rawValue, ground: "hinders_duty", number: "案1900-1",
                reason: "告知会影响正在进行的调查，依法暂不告知本人。", days: days)
        }

        func decide(_ hiding: ID<EntryHiding>, _ deed: HidingDeed, by actor: Actor) async throws {
            try await deciding(hiding, deed, by: actor, confirming: test.confirming(actor))
        }

        func hide(days: String = "30") async throws -> ID<EntryHiding> {
            let hiding = try await ask(id, draft(days: days), by: TestOfficials.exitEntry)
            try await decide(hiding, .approve, by: TestOfficials.supervisor)
            return hiding
        }

        /// Whether list, page, proof, usages, the copy and the case's own page, by the sheet and by the receipt, tell of the look.
        func told() async throws -> [Bool] {
            let list = try await view.looks(by: session).looks.contains { $0.entry.id == look }
            let page = (try? await view.look(look, by: session)) != nil
            let proof = try await problem { _ = try await ProveOwnLook(centre: test.centre)(look, by: session) }
            let usages = try await FindUsage(centre: test.centre)(
                from: nil, until: nil, offset: 0, limit: 1_000, by: session
            ).looks.contains { $0.entry.id == look }
            let copy = String(
                decoding: try await CopyOwnFile(centre: test.centre).json(by: session), as: UTF8.self
            ).contains(look.rawValue)
            let own = try await view.caseView(id, by: session).looked.contains { $0.id == look }
            let receipt = try await ViewOwnCase(centre: test.centre)(
                number: opened.number, born: "1900-01-01", code: opened.code
            ).looked.contains { $0.id == look }
            return [list, page, proof != "look.unknown", usages, copy, own, receipt]
        }

        func actions() async throws -> Set<AuditAction> {
            Set(try await view.looks(by: session).looks.map(\.entry.action))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a look is hidden when somebody independent approved, and shown with who and why when the time is over`(
        engine: TestEngine
    ) async throws {
        let world = try await World(engine)
        #expect(try await world.told() == Self.everywhere)
        let hiding = try await world.ask(world.id, world.draft(), by: TestOfficials.exitEntry)
        #expect(try await world.told() == Self.everywhere, "nothing is hidden before it is approved")
        #expect(try await world.actions().isDisjoint(with: AuditAction.hidings))
        try await world.decide(hiding, .approve, by: TestOfficials.supervisor)
        #expect(try await world.told() == Self.nowhere)
        #expect(try await world.actions().isDisjoint(with: AuditAction.hidings))
        world.test.clock.advance(days: 29)
        #expect(try await world.told() == Self.nowhere)
        world.test.clock.advance(days: 1)
        #expect(try await world.told() == Self.everywhere)
        #expect(try await world.actions().isSuperset(of: [.hidingAsked, .hidingApproved, .hidingListed]))
        let past = try #require(try await world.view.told(world.look, by: world.session).hiding)
        #expect(past.approved?.office == TestOfficials.supervisor.office && past.ground == "hinders_duty")
        let figures = try await world.deciding.figures()
        #expect(figures.map { "\($0.month) \($0.ground) \($0.total)" } == ["2026-03 hinders_duty 1"])
    }

    @Test func `nobody approves their own question, and nobody of the same office or without the role`() async throws {
        let world = try await World(.sqlite)
        let hiding = try await world.ask(world.id, world.draft(), by: TestOfficials.exitEntry)
        var twin = TestOfficials.supervisor
        twin.office = TestOfficials.exitEntry.office
        twin.department = TestOfficials.exitEntry.department
        for (actor, code) in [
            (TestOfficials.exitEntry, "access.same-person"), (TestOfficials.clerk, "access.denied"),
            (twin, "access.same-person"), (TestOfficials.outsider, "access.denied"),
        ] {
            let found = try await problem { try await world.decide(hiding, .approve, by: actor) }
            #expect(found == code, "\(actor.role) \(actor.office)")
        }
        let clerk = try await problem { _ = try await world.ask.offer(world.id, to: TestOfficials.clerk) }
        #expect(clerk == "access.denied")
        #expect(try await world.told() == Self.everywhere)
        // What nobody approves within 72 hours is over before it began.
        world.test.clock.advance(hours: 72)
        let late = try await problem { try await world.decide(hiding, .approve, by: TestOfficials.supervisor) }
        #expect(late == "access.entry-over")
        #expect(try await world.actions().contains(.hidingAsked))
    }

    @Test func `who approves signs with the own password, and a moment ago`() async throws {
        let world = try await World(.sqlite)
        let hiding = try await world.ask(world.id, world.draft(), by: TestOfficials.exitEntry)
        let stale = try await world.test.confirming(TestOfficials.supervisor)()
        let other = world.test.confirming(TestOfficials.exitEntry)
        let borrowed = try await problem {
            try await world.deciding(hiding, .approve, by: TestOfficials.supervisor, confirming: other)
        }
        #expect(borrowed == "access.unconfirmed")
        world.test.clock.advance(minutes: Confirmed.minutes)
        let late = try await problem {
            try await world.deciding(hiding, .approve, by: TestOfficials.supervisor) { stale }
        }
        #expect(late == "access.unconfirmed")
        #expect(try await world.told() == Self.everywhere)
    }

    @Test func `one extension by another approver, and a hiding that is over is not asked for again`() async throws {
        let world = try await World(.sqlite)
        let hiding = try await world.hide(days: "180")
        world.test.clock.advance(days: 179)
        let early = try await problem { try await world.decide(hiding, .extend, by: TestOfficials.supervisor) }
        #expect(early == "access.same-person")
        try await world.decide(hiding, .askExtension, by: TestOfficials.exitEntry)
        let same = try await problem { try await world.decide(hiding, .extend, by: TestOfficials.supervisor) }
        #expect(same == "access.same-person")
        var other = TestOfficials.supervisor
        other.id = "acc_another"
        try await world.decide(hiding, .extend, by: other)
        let again = try await problem { try await world.decide(hiding, .askExtension, by: TestOfficials.exitEntry) }
        #expect(again == "access.entry-over")
        world.test.clock.advance(days: 180)
        #expect(try await world.told() == Self.nowhere)
        world.test.clock.advance(days: 1)
        #expect(try await world.told() == Self.everywhere)
        let renewed = try await problem {
            _ = try await world.ask(world.id, world.draft(), by: TestOfficials.exitEntry)
        }
        #expect(renewed == "input.choose")
    }

    @Test func `it ends at once when either side says so, and every fault of a question is said at once`() async throws
    {
        let world = try await World(.sqlite)
        let hiding = try await world.hide()
        #expect(try await world.told() == Self.nowhere)
        try await world.decide(hiding, .show, by: TestOfficials.exitEntry)
        #expect(try await world.told() == Self.everywhere)
        let empty = AskHiding.Draft(entry: "", ground: "", number: "", reason: "x", days: "181")
        do {
            try await world.ask(world.id, empty, by: TestOfficials.exitEntry)
            Issue.record("taken")
        } catch let problem as Problem {
            #expect(Set(problem.violations.map(\.field)) == ["entry", "ground", "number", "reason", "days"])
        }
    }

    @Test(arguments: TestEngine.all) func `raw SQL makes none that is not asked, approved by another, or over in time`(
        engine: TestEngine
    ) async throws {
        let world = try await World(engine)
        let hiding = try await world.ask(world.id, world.draft(days: "180"), by: TestOfficials.exitEntry)
        let day: Int64 = 86_400_000
        let now = world.test.clock.now.milliseconds
        func refused(_ sql: SQL) async -> Bool {
            do {
                _ = try await world.test.database.write { try $0.run(sql) }
                return false
            } catch { return true }
        }
        func approval(_ by: String, _ role: String, _ office: String, _ until: Int64, at: Int64? = nil) -> SQL {
            """
            UPDATE entry_hiding SET approved_by = \(by), approved_role = \(role), approved_office = \(office),
                approved_at = \(at ?? now), until_at = \(until) WHERE id = \(hiding)
            """
        }
        let (who, end) = (TestOfficials.exitEntry, now + 180 * day)
        for wrong in [
            approval(who.id, "supervisor", "x", end), approval("b", who.role, "x", end),
            approval("b", "supervisor", who.office, end),
            approval("b", "supervisor", "x", end + 1), approval("b", "supervisor", "x", now),
            approval("", "supervisor", "x", end),
            approval("b", "supervisor", "x", end, at: now + 3 * day), "UPDATE entry_hiding SET days = 181",
            "UPDATE entry_hiding SET entry = 'led_x'", "UPDATE entry_hiding SET asked_by = 'z'",
            "DELETE FROM entry_hiding",
            "UPDATE entry_hiding SET extended_until = \(end), extended_by = 'c', extended_role = 'r', extended_office = 'o', extended_at = \(now)",
        ] as [SQL] { #expect(await refused(wrong), "\(wrong)") }
        #expect(await !refused(approval("b", "supervisor", "x", end)))
        for wrong in [
            approval("c", "supervisor", "x", end), "UPDATE entry_hiding SET until_at = \(end + day)",
            "UPDATE entry_hiding SET approved_by = NULL, approved_role = NULL, approved_office = NULL, approved_at = NULL, until_at = NULL",
            "DELETE FROM entry_hiding",
        ] as [SQL] { #expect(await refused(wrong), "\(wrong)") }
        // A second one for the entry, whatever it says.
        let second: SQL = """
            INSERT INTO entry_hiding (id, entry, case_id, area, ground, sealed, days, lapses_at, asked_by, asked_role,
                                      asked_office, asked_at)
            SELECT 'hid_2', entry, case_id, area, ground, sealed, 1, lapses_at, asked_by, asked_role, asked_office, asked_at
            FROM entry_hiding
            """
        #expect(await refused(second))
    }
}
