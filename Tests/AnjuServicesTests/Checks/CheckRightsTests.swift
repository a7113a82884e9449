import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Who may do what about a check, and who learns of it.
@Suite struct CheckRightsTests {
    private static let people: [Actor] = [
        TestChecks.officer, TestChecks.colleague, TestChecks.head, TestChecks.authority, TestOfficials.clerk,
        TestOfficials.health, TestOfficials.supervisor, TestOfficials.administrator, TestOfficials.outsider,
    ]
    private static let (denied, notYours, unknown) = ("access.denied", "case.not-your-step", "case.unknown")

    private func answers(_ ask: (CheckedCase, Actor) async throws -> Void) async throws -> [String] {
        var answers: [String] = []
        for actor in Self.people {
            let way = try await CheckedCase()
            answers.append(try await problem { try await ask(way, actor) } ?? "ok")
        }
        return answers
    }

    @Test func `officials of the step propose, and nobody else`() async throws {
        let due = [
            "ok", "ok", Self.denied, Self.notYours, Self.notYours, Self.notYours, Self.denied, Self.denied,
            Self.unknown,
        ]
        let given = try await answers { way, actor in _ = try await way.propose(by: actor) }
        #expect(given == due)
    }

    @Test func `a head of another role approves, and nobody else`() async throws {
        let due = [
            Self.denied, Self.denied, "ok", Self.denied, Self.denied, Self.denied, Self.denied, Self.denied,
            Self.unknown,
        ]
        let given = try await answers { way, actor in
            try await way.act(.approve, try await way.propose(), by: actor)
        }
        #expect(given == due)
    }

    @Test func `officials of the step look at a match, and nobody else`() async throws {
        let due = [
            "ok", "ok", Self.denied, Self.notYours, Self.notYours, Self.notYours, Self.denied, Self.denied,
            Self.unknown,
        ]
        let given = try await answers { way, actor in
            _ = try await CompareCheck(centre: way.centre)(try await way.ask(), by: actor)
        }
        #expect(given == due)
    }

    @Test func `an office beside the step learns whom to call and nothing else, and only while people look`()
        async throws
    {
        let way = try await CheckedCase()
        let check = try await way.ask()
        for actor in [TestOfficials.clerk, TestOfficials.health, TestOfficials.labour] {
            let view = try await way.test.view(way.id, by: actor)
            let seen = try #require(view.checks.first)
            #expect(!seen.isFull && seen.ground.phone == "12367")
            #expect(seen.ground.law.isEmpty && seen.ground.key.isEmpty && seen.question.key.isEmpty)
            #expect(seen.record.actions.isEmpty && seen.record.core.decision.number.isEmpty)
            #expect(!view.looked.contains { AuditAction.checks.contains($0.action) })
        }
        try await way.judge(.same, check)
        #expect(try await way.checks(by: TestOfficials.clerk).isEmpty)
    }

    @Test func `the person learns of it, unless two deferred that and the time is not over`() async throws {
        let way = try await CheckedCase()
        let check = try await way.ask()
        #expect(try await way.own().checks.map(\.standing) == [.possible])
        let day = CalendarDate("2026-03-10")
        try await way.act(.deferNotice(until: day, reason: "x"), check, by: TestChecks.officer)
        #expect(try await way.own().checks.count == 1)
        let own = try await problem { try await way.act(.approveDeferral, check, by: TestChecks.officer) }
        #expect(own == "access.denied")
        try await way.act(.approveDeferral, check, by: TestChecks.head)
        let deferred = try await way.own()
        #expect(deferred.checks.isEmpty)
        #expect(!deferred.looked.contains { AuditAction.checks.contains($0.action) })
        #expect(try await problem { try await way.appeal(check) } == "check.state")
        way.test.clock.set(CalendarDate("2026-03-11") ?? way.centre.today)
        let told = try await way.own()
        #expect(told.checks.map(\.standing) == [.possible] && told.checks.allSatisfy(\.mayAppeal))
        #expect(told.looked.contains { $0.action == .checkAsked })
    }

    @Test func `a head of another area finds nothing on the desk and nothing behind a number`() async throws {
        let way = try await CheckedCase()
        let check = try await way.propose()
        var stranger = TestChecks.head
        stranger.area = "533103"
        #expect(try await CheckDesk(centre: way.centre)(by: stranger).isEmpty)
        #expect(try await problem { try await way.act(.approve, check, by: stranger) } == "case.unknown")
        #expect(try await CheckDesk(centre: way.centre)(by: TestChecks.officer).isEmpty)
        #expect(try await CheckDesk(centre: way.centre)(by: TestChecks.head).map(\.task) == [.approve])
    }
}
