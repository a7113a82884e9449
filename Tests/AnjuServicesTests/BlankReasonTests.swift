import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuTesting
import Testing

@testable import AnjuServices

/// Where a reason is asked for, nothing that nobody can read passes for one.
@Suite struct BlankReasonTests {
    static let blanks = [
        String(repeating: " ", count: 30), String(repeating: "\u{3000}", count: 30),
        String(repeating: "\u{200B}\u{FEFF}", count: 20), String(repeating: "\u{3164}\u{2800}", count: 20),
        String(repeating: "\u{1}\n", count: 20),
    ]

    /// The faults of what was typed, by field.
    private func faults(_ work: () async throws -> Void) async throws -> [String: String] {
        do {
            try await work()
            return [:]
        } catch let problem as Problem {
            return Dictionary(problem.violations.map { ($0.field, $0.code) }) { first, _ in first }
        }
    }

    @Test(arguments: blanks) func `the glass is not broken for nothing`(blank: String) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await ProtectPerson(centre: test.centre).block([], of: id, .protected, by: TestOfficials.supervisor)
        let found = try await faults {
            try await OpenInEmergency(centre: test.centre)(
                id, category: "life", reason: blank, by: TestOfficials.exitEntry)
        }
        #expect(found == ["reason": "emergency.reason"])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM break_glass") == 0)
    }

    @Test(arguments: blanks) func `nothing is hidden without a number and a reason`(blank: String) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        _ = try await test.view(id, by: TestOfficials.exitEntry)
        let ask = AskHiding(centre: test.centre)
        let look = try #require(try await ask.offer(id, to: TestOfficials.exitEntry).looks.first)
        func draft(_ number: String, _ reason: String, days: String = "30") -> AskHiding.Draft {
            AskHiding.Draft(
                entry: look.id.rawValue, ground: "hinders_duty", number: number, reason: reason, days: days)
        }
        let found = try await faults {
            try await ask(id, draft(String(blank.prefix(20)), blank), by: TestOfficials.exitEntry)
        }
        #expect(found["number"] != nil && found["reason"] == "emergency.reason")
        let long = try await faults {
            try await ask(id, draft("1900-1", String(repeating: "因", count: 3_000)), by: TestOfficials.exitEntry)
        }
        #expect(long == ["reason": "input.too-long"])
        let reason = "告知会影响正在进行的调查，依法暂不告知本人。"
        try await ask(id, draft("1900-1", reason, days: "３０ "), by: TestOfficials.exitEntry)
    }

    @Test(arguments: blanks) func `no permit, case, rule or check is changed for nothing`(blank: String) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let centre = test.centre
        let permit: ID<Permit> = centre.ambient.id()
        let found = [
            try await faults {
                try await ChangePermit(centre: centre)(
                    .suspended, of: permit, version: nil, ground: "", reason: blank, by: TestOfficials.exitEntry)
            },
            try await faults {
                try await EndCase(centre: centre)(
                    .withdraw(reason: blank, asked: nil), of: id, version: nil, by: TestOfficials.clerk)
            },
            try await faults {
                try await ChangeRules(centre: centre)(of: id, reason: blank, version: nil, by: TestOfficials.clerk)
            },
            try await faults {
                try await JudgeCheck(centre: centre)(
                    .same, reason: blank, mark: "", of: ID(centre.ambient.token()), by: TestOfficials.exitEntry)
            },
            try await faults { _ = try ActOnCheck.Act.lift(reason: blank).kind(in: centre.zone) },
        ]
        for faults in found { #expect(faults["reason"] == "input.required") }
        let number = StatutoryCheck.Decision(number: blank, hash: "").violations.first { $0.field == "decision-number" }
        #expect(number?.code == "input.required")
    }

    @Test(arguments: blanks) func `no law, no agreement; no words, no request`(blank: String) async throws {
        let test = try await TestCentre()
        let agreed = try await faults {
            try await KeepAgreements(centre: test.centre).propose(
                KeepAgreements.Draft(
                    giving: "", receiving: "", purpose: "", law: blank, groups: [], until: "２０２６年１２月３１日"),
                by: TestOfficials.administrator)
        }
        #expect(agreed["law"] == "input.required")
        #expect(agreed["until"] == nil, "a day is taken as every other form takes it")
        let own = try await OwnPerson(test)
        let session = try await own.signIn().session
        let asked = try await faults {
            _ = try await MakeOwnRequest(centre: test.centre)(
                MakeOwnRequest.Asked(kind: .explanation, reason: blank), by: session)
        }
        #expect(asked["reason"] == "input.required")
    }

    @Test func `who chose no role or office is asked to choose one`() async throws {
        let test = try await TestCentre()
        let found = try await faults {
            try await KeepGrants(centre: test.centre).propose(
                KeepGrants.Draft(login: "", role: "", office: "", from: " ２０２６-３-２ "), by: TestOfficials.administrator)
        }
        #expect(found == ["login": "input.required", "role": "input.choose", "office": "input.choose"])
    }
}
