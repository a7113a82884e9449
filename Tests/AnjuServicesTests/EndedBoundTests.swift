import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// A fact that bounds the permit and ends while the case runs is told, sent back and recorded anew; no step is a dead end.
@Suite struct EndedBoundTests {
    /// A case that was decided, `days` ago.
    private func decided(_ engine: TestEngine = .sqlite, days: Int) async throws -> (test: TestCentre, id: ID<Case>) {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        try await test.prepareDecision(id)
        try await test.end("review", of: id, by: TestOfficials.exitEntry)
        test.clock.advance(days: days)
        return (test, id)
    }

    private func fill(
        _ step: String, _ typed: [String: String], still: Set<String>, _ test: TestCentre, _ id: ID<Case>,
        by actor: Actor
    ) async throws -> ActOnCase.Outcome {
        var request = CaptureRequest(typed: typed, present: ["applicant", "employer"])
        request.still = still
        return try await test.act(.capture(request, complete: true), step, of: id, by: actor)
    }

    private func violations(_ work: () async throws -> some Sendable) async throws -> [Violation] {
        do {
            _ = try await work()
            return []
        } catch let problem as Problem { return problem.violations }
    }

    @Test(arguments: TestEngine.all) func `the office sees every reason at once, sends it back, and issues in the end`(
        engine: TestEngine
    ) async throws {
        let (test, id) = try await decided(engine, days: 100)
        let found = try await violations { try await test.end("issue", of: id, by: TestOfficials.clerk) }
        #expect(Set(found.map(\.field)) == ["stay_until", "guarantee_end_date"])
        #expect(found.allSatisfy { $0.code == "permit.bound-ended" })
        let words = "请补办停留延期和新的担保"
        try await test.act(
            .giveBack([ReturnReason(ground: "B02", about: "issue", words: words)]), "issue", of: id,
            by: TestOfficials.clerk)
        let back = try await test.view(id)
        #expect(back.record.status == .returned)
        guard case .returned(let list) = back.state.step("register").state,
            case .returned(let job) = back.state.step("employment_registration").state
        else {
            Issue.record("the case did not go back to the steps that ask")
            return
        }
        #expect(list.map(\.about).contains("stay_until") && list.allSatisfy { $0.ground == "B02" })
        #expect(list.map(\.words) == [words, ""])
        #expect(job == [ReturnReason(ground: "B02", about: "guarantee_end_date", words: "")])
        // What other offices found stays; what was decided is decided anew.
        #expect(back.state.step("medical").isDone && back.state.step("training").isDone)
        #expect(!back.state.step("review").isDone && !back.state.step("review").isOpen)

        let sheet = try await ViewStep(centre: test.centre)("register", of: id, by: TestOfficials.clerk).sheet
        #expect(Set(sheet.confirmed) == ["document", "visit"])
        var typed = TestPeople.worker
        typed["stay_until"] = "2026-08-20"
        let silent = try await violations {
            try await fill("register", typed, still: [], test, id, by: TestOfficials.clerk)
        }
        #expect(Set(silent.map(\.field)) == ["still.document", "still.visit"])
        #expect(
            try await fill("register", typed, still: ["document", "visit"], test, id, by: TestOfficials.clerk).open
                == [])
        let guarantee = ["guarantee_end_date": "2026-12-31", "declaration_confirmed": "true"]
        let labour = TestOfficials.labour
        #expect(try await fill("employment_registration", guarantee, still: [], test, id, by: labour).open == [])
        try await test.end("review", of: id, by: TestOfficials.exitEntry)
        let outcome = try await test.end("issue", of: id, by: TestOfficials.clerk)
        let permit = try #require(try await test.view(id).permit)
        #expect(outcome.permit == permit.id && outcome.status == .closed)
        #expect(permit.validUntil.description == "2026-08-20" && permit.boundedBy == "stay_until")
        #expect(try await test.view(id).visible["guarantor_name"]?.value == TestPeople.job["employer_name"])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM guarantee WHERE ended_at IS NULL") == 1)
    }

    @Test func `the decision itself is not taken on a stay that is over`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.prepareDecision(id)
        test.clock.advance(days: 100)
        let found = try await violations { try await test.end("review", of: id, by: TestOfficials.exitEntry) }
        #expect(found.contains { $0.field == "stay_until" && $0.code == "permit.bound-ended" })
        #expect(found.first { $0.field == "stay_until" }?.details["date"] == "2026-05-29")
    }

    @Test func `what is over is told on its own ground, and not in the words about something else`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.prepareDecision(id)
        test.clock.advance(days: 100)
        let said = ReturnReason(ground: "B01", about: "photo", words: "重拍照片")
        try await test.act(.giveBack([said]), "review", of: id, by: TestOfficials.exitEntry)
        let state = try await test.view(id).state
        let stay = ReturnReason(ground: "B02", about: "stay_until", words: "")
        #expect(state.step("register").state == .returned([said, stay]))
        let guarantee = ReturnReason(ground: "B02", about: "guarantee_end_date", words: "")
        #expect(state.step("employment_registration").state == .returned([guarantee]))
    }

    @Test func `a pack without a ground for it adds nothing to what the official says`() async throws {
        let test = try await TestCentre { rulebook in
            for code in rulebook.grounds.keys { rulebook.grounds[code]?.isForEndedFact = false }
        }
        let id = try await test.open().id
        try await test.prepareDecision(id)
        test.clock.advance(days: 100)
        let said = ReturnReason(ground: "B02", about: "stay_until", words: "请补办停留延期")
        try await test.act(.giveBack([said]), "review", of: id, by: TestOfficials.exitEntry)
        let state = try await test.view(id).state
        #expect(state.step("register").state == .returned([said]))
        #expect(state.step("employment_registration").isDone)
    }

    @Test func `a step that the case came back to cannot be ended without being filled in`() async throws {
        let (test, id) = try await decided(days: 60)
        let reasons = [ReturnReason(ground: "B02", about: "guarantee_end_date", words: "新的担保")]
        try await test.act(.giveBack(reasons), "issue", of: id, by: TestOfficials.clerk)
        #expect(try await test.view(id).state.step("register").isDone)
        let found = try await violations {
            try await test.act(
                .complete(papersSeen: [], present: ["applicant", "employer"]), "employment_registration", of: id,
                by: TestOfficials.labour)
        }
        #expect(found.map(\.code) == ["case.form-empty"])
    }

    @Test func `a stay that is over already is told beside its field at the counter`() async throws {
        let test = try await TestCentre()
        let found = try await violations { try await test.open("P01", ["stay_until": "2026-03-01"]) }
        #expect(found.map(\.field) == ["stay_until"])
        #expect(found.map(\.code) == ["date.bound-ended"])
    }
}
