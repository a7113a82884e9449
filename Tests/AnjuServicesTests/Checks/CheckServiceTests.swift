import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What happens with a statutory check, from its proposal to its end.
@Suite struct CheckServiceTests {
    @Test(arguments: TestEngine.all)
    func `a match goes from proposal to refusal, and every act is entered about the person`(engine: TestEngine)
        async throws
    {
        let way = try await CheckedCase(engine)
        let check = try await way.ask()
        #expect(try await way.checks().map(\.standing) == [.possible])
        try await way.judge(.same, check)
        try await way.act(.notice, check, by: TestChecks.officer)
        try await way.test.act(
            .refuse(ground: TestChecks.refusal, fact: "国家移民管理局决定书"), "review", of: way.id, by: TestChecks.officer)
        let view = try await way.test.view(way.id, by: TestChecks.officer)
        #expect(view.state.refusal?.ground == TestChecks.refusal)
        #expect(view.checks.first?.record.state.reliedAt != nil)
        let person = view.person.id
        let entries = try await way.centre.ledger.readImpersonal { try $0.entries(of: person) }
        let told = Set(entries.map(\.action))
        let acts: [AuditAction] = [
            .checkProposed, .checkApproved, .checkAsked, .checkAnswered, .checkCompared, .checkAdjudicated,
            .checkNoticed, .checkRelied,
        ]
        #expect(told.isSuperset(of: acts))
        let laws = Set(entries.filter { acts.dropLast().contains($0.action) }.map(\.law))
        #expect(laws == ["PPL Art.13; PPL Art.14; EEAL Art.12"])
    }

    @Test func `nothing that the authority holds is kept but the answer`() async throws {
        let way = try await CheckedCase()
        let check = try await way.ask()
        try await way.judge(.unsure, check)
        let seen = try await CompareCheck(centre: way.centre)(check, by: TestChecks.officer)
        #expect(seen.held?.name == "AUNG CANARY KYAW")
        let record = try #require(try await way.checks().first?.record)
        #expect(!"\(record)".contains("CANARY") && !"\(record)".contains("1880-12-31"))
    }

    @Test func `the question is entered before it is put, and one that is not answered may be put again`() async throws
    {
        let way = try await CheckedCase()
        let check = try await way.propose()
        try await way.act(.approve, check, by: TestChecks.head)
        let dead = way.asking(NoCheckAuthority())
        let answer = try await problem { try await AskCheck(centre: dead)(check, by: TestChecks.officer) }
        #expect(answer == "check.authority-unavailable")
        #expect(try await way.checks().map(\.standing) == [.asked])
        let asked: Int = try await way.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'check.asked'")
        #expect(asked == 1)
        #expect(try await AskCheck(centre: way.centre)(check, by: TestChecks.officer) == .possible)
        #expect(try await way.test.count("SELECT SUM(total) AS n FROM check_tally WHERE kind = 'asked'") == 1)
    }

    @Test func `what people found to be two is never shown again`() async throws {
        let way = try await CheckedCase()
        let first = try await way.ask()
        try await way.judge(.notSame, first)
        #expect(try await way.checks().map(\.standing) == [.notSame])
        let second = try await way.ask()
        #expect(try await way.checks().first { $0.record.core.id == second }?.standing == .clear)
        #expect(second != first)
        // Another record under the same number is another question for people.
        way.authority.hold(CheckIdentity(documentNumber: "MX0000017", name: "ANOTHER", birthDate: "1880-01-01"))
        let third = try await way.ask()
        #expect(try await way.checks().first { $0.record.core.id == third }?.standing == .possible)
        #expect(try await way.test.count("SELECT COUNT(*) AS n FROM check_protection") == 1)
    }

    @Test func `who judges a record that has changed since is told so`() async throws {
        let way = try await CheckedCase()
        let check = try await way.ask()
        let seen = try await CompareCheck(centre: way.centre)(check, by: TestChecks.colleague)
        way.authority.hold(CheckIdentity(documentNumber: "MX0000017", name: "ANOTHER"))
        let judge = JudgeCheck(centre: way.centre)
        let answer = try await problem {
            try await judge(.same, reason: "x", mark: seen.mark, of: check, by: TestChecks.colleague)
        }
        #expect(answer == "case.changed")
        way.authority.hold(nil)
        #expect(try await CompareCheck(centre: way.centre)(check, by: TestChecks.colleague).held == nil)
    }

    @Test func `every fault of a proposal is told at once`() async throws {
        let way = try await CheckedCase()
        do {
            _ = try await ProposeCheck(centre: way.centre)(
                "exit_bar", at: "review", of: way.id, decision: StatutoryCheck.Decision(number: "", hash: "x"),
                expires: nil, by: TestChecks.officer)
            Issue.record("a check without a decision was proposed")
        } catch let problem as Problem {
            #expect(problem.violations.map(\.field) == ["decision-number", "decision-hash", "expires"])
            #expect(problem.violations.map(\.code) == ["input.required", "check.hash", "input.required"])
        }
        for day in ["2026-03-01", "2026-04-02"] {
            #expect(try await problem { try await way.propose(expires: day) } == "check.expiry")
        }
        _ = try await way.propose(expires: "2026-04-01")
        #expect(try await problem { try await way.propose() } == "check.exists")
    }

    @Test func `an appeal has its clock, another head decides it, and lifted is lifted at once`() async throws {
        let way = try await CheckedCase()
        let check = try await way.ask()
        let own = try await way.appeal(check)
        let appeal = try #require(own.checks.first?.record.state.appeal)
        let zone = way.centre.zone
        #expect(zone.day(of: appeal.due.adding(milliseconds: -1)) == CalendarDate("2026-03-09"))
        #expect(try await way.checks().map(\.standing) == [.appealed])
        let desk = try await CheckDesk(centre: way.centre)(by: TestChecks.otherHead)
        #expect(desk.map(\.task) == [.appeal] && desk.map(\.number) == [way.opened.number])
        let lift = ActOnCheck.Act.decideAppeal(.lifted, reason: "记录已撤销")
        #expect(try await problem { try await way.act(lift, check, by: TestChecks.head) } == "check.own-decision")
        try await way.act(lift, check, by: TestChecks.otherHead)
        #expect(try await way.checks().map(\.standing) == [.lifted])
        #expect(try await CheckDesk(centre: way.centre)(by: TestChecks.head).isEmpty)
    }

    @Test func `one officer lifts, and so does the authority itself`() async throws {
        for actor in [TestChecks.officer, TestChecks.colleague, TestChecks.head, TestChecks.authority] {
            let way = try await CheckedCase()
            let check = try await way.ask()
            try await way.act(.lift(reason: "依据已消失"), check, by: actor)
            #expect(try await way.checks().map(\.standing) == [.lifted])
            try await way.test.end("review", of: way.id, by: TestChecks.officer)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what is over is removed, with a receipt and an entry, and nothing of it stays`(engine: TestEngine)
        async throws
    {
        let way = try await CheckedCase(engine)
        let check = try await way.ask()
        try await way.judge(.notSame, check)
        #expect(try await PurgeChecks(centre: way.centre).run() == 0)
        way.test.clock.advance(days: 1)
        #expect(try await PurgeChecks(centre: way.centre).run() == 1)
        #expect(try await way.checks().isEmpty)
        #expect(try await way.test.count("SELECT COUNT(*) AS n FROM check_action") == 0)
        #expect(try await way.test.count("SELECT COUNT(*) AS n FROM statutory_check WHERE purged_at IS NOT NULL") == 1)
        let open = try await way.ask()
        #expect(try await way.checks().first?.record.core.id == open)
        way.test.clock.set(CalendarDate("2026-03-20") ?? way.centre.today)
        #expect(try await PurgeChecks(centre: way.centre).run() == 1)
        way.test.clock.advance(days: 1)
        _ = try await PurgeChecks(centre: way.centre).run()
        #expect(try await way.test.count("SELECT COUNT(*) AS n FROM check_task") == 0)
        #expect(try await way.test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'check.purged'") == 2)
    }

    @Test func `a check that has ended stands against nothing, before anybody removed it`() async throws {
        let way = try await CheckedCase()
        let check = try await way.ask()
        let waiting = try await problem { try await way.test.end("review", of: way.id, by: TestChecks.officer) }
        #expect(waiting == "check.undecided")
        way.test.clock.set(CalendarDate("2026-03-21") ?? way.centre.today)
        #expect(try await way.checks().map(\.standing) == [.expired])
        try await way.test.end("review", of: way.id, by: TestChecks.officer)
        #expect(try await problem { try await way.judge(.same, check) } == "check.state")
    }
}
