import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// No act of any step denies anything while nobody has judged a match.
@Suite struct CheckDenialTests {
    /// Every act that a step knows.
    private static let acts: [(name: String, act: ActOnCase.Act)] = [
        ("assign", .assign), ("complete", .complete(papersSeen: [], present: ["applicant"])),
        ("capture", .capture(CaptureRequest(typed: [:], present: ["applicant"]), complete: true)),
        ("return", .giveBack([ReturnReason(ground: "B01", about: "review", words: "x")])),
        ("hold", .hold(ground: "W03", note: "x")), ("resume", .resume),
        ("refuse R01", .refuse(ground: "R01", fact: "x")), ("refuse R02", .refuse(ground: "R02", fact: "x")),
        ("refuse on the check", .refuse(ground: TestChecks.refusal, fact: "x")), ("skip", .skip(reason: "x")),
        ("extend", .extend(clock: "promised", reason: "x")),
    ]

    /// The states in which people have not decided, each with the way there.
    private static let undecided: [String] = ["possible", "unsure", "appealed"]

    private func bring(_ state: String) async throws -> CheckedCase {
        let way = try await CheckedCase()
        let check = try await way.ask()
        if state == "unsure" { try await way.judge(.unsure, check) }
        if state == "appealed" {
            try await way.judge(.same, check)
            try await way.act(.notice, check, by: TestChecks.officer)
            try await way.appeal(check)
        }
        return way
    }

    @Test(arguments: undecided) func `no act denies while a match is undecided`(state: String) async throws {
        var denied: [String] = []
        let people = TestOfficials.all + [TestChecks.colleague, TestChecks.head, TestChecks.authority]
        for entry in Self.acts {
            let (name, act) = (entry.name, entry.act)
            let way = try await bring(state)
            for step in ["register", "medical", "job", "employment_registration", "training", "review", "issue"] {
                for actor in people {
                    _ = try await problem { try await way.test.act(act, step, of: way.id, by: actor) }
                }
            }
            let view = try await way.test.view(way.id, by: TestChecks.officer)
            if view.state.refusal != nil || view.state.step("review").isDone || view.state.status == .refused {
                denied.append(name)
            }
            #expect(view.checks.map(\.standing.rawValue) == [state], "\(name)")
        }
        #expect(denied.isEmpty)
    }

    @Test func `what rests on a check is refused only where people confirmed it and told the person`() async throws {
        let refuse = ActOnCase.Act.refuse(ground: TestChecks.refusal, fact: "x")
        let bare = try await CheckedCase()
        let answers: (CheckedCase) async throws -> String? = { way in
            try await problem { try await way.test.act(refuse, "review", of: way.id, by: TestChecks.officer) }
        }
        #expect(try await answers(bare) == "check.not-confirmed")
        let freed = try await CheckedCase()
        try await freed.judge(.notSame, try await freed.ask())
        #expect(try await answers(freed) == "check.not-confirmed")
        let clear = try await CheckedCase(authority: TestAuthority())
        try await clear.ask()
        #expect(try await answers(clear) == "check.not-confirmed")
        let same = try await CheckedCase()
        let check = try await same.ask()
        try await same.judge(.same, check)
        #expect(try await answers(same) == "check.not-noticed")
        try await same.act(.notice, check, by: TestChecks.officer)
        #expect(try await answers(same) == nil)
    }

    @Test func `a refusal that rests on no check goes on as ever once people have judged`() async throws {
        let way = try await CheckedCase()
        try await way.judge(.notSame, try await way.ask())
        try await way.test.act(.refuse(ground: "R01", fact: "x"), "review", of: way.id, by: TestChecks.officer)
        let refusal = try await way.test.view(way.id, by: TestChecks.officer).state.refusal
        #expect(refusal?.ground == "R01")
    }
}

extension TestOfficials {
    fileprivate static let all = [clerk, health, labour, exitEntry, market, supervisor, administrator, outsider]
}
