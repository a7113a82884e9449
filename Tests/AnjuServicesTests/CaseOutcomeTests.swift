import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct CaseOutcomeTests {
    @Test func `a return tells one list, and the reply opens the step again`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.prepareDecision(id)
        let reasons = [
            ReturnReason(ground: "B01", about: "photo", words: "重拍照片"),
            ReturnReason(ground: "B03", about: "review", words: "签名与证件不符"),
        ]
        let outcome = try await test.act(.giveBack(reasons), "review", of: id, by: TestOfficials.exitEntry)
        #expect(outcome.status == .returned)
        let view = try await test.view(id)
        #expect(view.state.step("review").state == .returned(reasons))
        #expect(view.explain.filter { $0.sentence == "explain.returned" }.map { $0.about["count"] } == ["2"])
        try await test.act(.resume, "review", of: id, by: TestOfficials.exitEntry)
        #expect(try await test.view(id).state.step("review").state == .open)
    }

    @Test func `a return about an item goes to the step that asks for it, with the whole list`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.prepareDecision(id)
        let reasons = [
            ReturnReason(ground: "B01", about: "photo", words: "重拍照片"),
            ReturnReason(ground: "B03", about: "stay_until", words: "停留期与印章不符"),
        ]
        try await test.act(.giveBack(reasons), "review", of: id, by: TestOfficials.exitEntry)
        let state = try await test.view(id).state
        #expect(state.step("register").state == .returned(reasons))
        #expect(state.step("review").state == .ahead)
        #expect(state.step("training").isDone && state.step("medical").isDone)
    }

    @Test func `an employer who is not eligible sends the case back to the search, and the registration is done again`()
        async throws
    {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.end("job", of: id, by: TestOfficials.labour)
        let reasons = [ReturnReason(ground: "B05", about: "guarantor_name", words: "换一家")]
        try await test.act(.giveBack(reasons), "employment_registration", of: id, by: TestOfficials.labour)
        let view = try await test.view(id)
        #expect(view.state.step("job").isOpen)
        #expect(view.state.step("employment_registration").state == .ahead)
        try await test.registerEmployment(id)
        #expect(try await test.view(id).state.step("training").isOpen)
    }

    @Test func `a refusal names its ground and its fact, and ends the case`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.prepareDecision(id)
        let silent = try await problem {
            try await test.act(.refuse(ground: "R01", fact: ""), "review", of: id, by: TestOfficials.exitEntry)
        }
        #expect(silent == "input.required")
        let outcome = try await test.act(
            .refuse(ground: "R01", fact: "停留期已于2月届满"), "review", of: id, by: TestOfficials.exitEntry)
        #expect(outcome.status == .refused)
        let view = try await test.view(id)
        #expect(view.record.endedAt == test.clock.now)
        #expect(view.state.refusal?.fact == "停留期已于2月届满")
        #expect(view.explain.last?.law.contains("EEAL Art.90") == true)
        #expect(try await Worklist(centre: test.centre)(by: TestOfficials.exitEntry).items.isEmpty)
    }

    @Test func `an ended case takes no further act`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await EndCase(centre: test.centre)(
            .withdraw(reason: "回国", asked: .inPerson), of: id, version: nil, by: TestOfficials.clerk)
        #expect(try await test.view(id).record.status == .withdrawn)
        let request = CaptureRequest(typed: TestPeople.fit)
        let acts: [(ActOnCase.Act, String, Actor)] = [
            (.assign, "medical", TestOfficials.health),
            (.capture(request, complete: false), "medical", TestOfficials.health),
            (.capture(request, complete: true), "medical", TestOfficials.health),
            (.complete(papersSeen: [], present: []), "job", TestOfficials.labour),
            (.resume, "medical", TestOfficials.health),
            (.hold(ground: "W14", note: ""), "medical", TestOfficials.health),
        ]
        for (act, step, actor) in acts {
            let code = try await problem { try await test.act(act, step, of: id, by: actor) }
            #expect(code == "case.step-not-open" || code == "case.ended", "\(act)")
        }
        let again = try await problem {
            try await EndCase(centre: test.centre)(
                .withdraw(reason: "x", asked: .inPerson), of: id, version: nil, by: TestOfficials.clerk)
        }
        #expect(again == "case.ended")
        let employer = try await problem {
            try await NameEmployer(centre: test.centre)(
                "91350100M000100Y43", step: "employment_registration", of: id, version: nil, by: TestOfficials.labour)
        }
        #expect(employer == "case.step-not-open")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_step") == 0)
    }

    @Test func `a withdrawal needs a reason, and a transfer an office that there is`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let code = { (ending: EndCase.Ending) in
            try await problem {
                try await EndCase(centre: test.centre)(ending, of: id, version: nil, by: TestOfficials.clerk)
            }
        }
        #expect(try await code(.withdraw(reason: "", asked: .inPerson)) == "input.required")
        #expect(try await code(.withdraw(reason: "回国", asked: nil)) == "input.choose")
        #expect(try await code(.transfer(office: "nowhere", reason: "x")) == "code.unknown")
    }

    @Test func `from the decision until the result nobody withdraws, and a decision that goes back may be`()
        async throws
    {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.prepareDecision(id)
        try await test.end("review", of: id, by: TestOfficials.exitEntry)
        let withdraw = {
            try await problem {
                try await EndCase(centre: test.centre)(
                    .withdraw(reason: "回国", asked: .inPerson), of: id, version: nil, by: TestOfficials.clerk)
            }
        }
        #expect(try await withdraw() == "case.decided")
        #expect(try await test.view(id).record.status == .decided)
        let reason = ReturnReason(ground: "B02", about: "stay_until", words: "日期不清")
        try await test.act(.giveBack([reason]), "issue", of: id, by: TestOfficials.clerk)
        #expect(try await test.view(id).state.step("review").state == .ahead)
        #expect(try await withdraw() == nil)
        #expect(try await test.view(id).record.status == .withdrawn)
    }

    @Test func `after a withdrawal the person may begin anew`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let person = try await test.view(id).person.id
        try await EndCase(centre: test.centre)(
            .withdraw(reason: "x", asked: .inPerson), of: id, version: nil, by: TestOfficials.clerk)
        #expect(
            try await test.open(for: person, still: ["document", "visit", "stay", "dwelling"]).number
                == "RL-2026-000002")
    }

    @Test func `a step that holds is resumed, and one that does not cannot be`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let resume = { try await problem { try await test.act(.resume, "job", of: id, by: TestOfficials.labour) } }
        #expect(try await resume() == "case.step-not-open")
        try await test.act(.hold(ground: "W01", note: ""), "job", of: id, by: TestOfficials.labour)
        #expect(try await resume() == nil)
    }

    @Test func `nothing is decided where the dates of the file leave the permit no day`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.completeMedical(id)
        try await test.registerEmployment(id, ["guarantee_end_date": "2026-03-05"])
        try await test.completeTraining(id)
        test.clock.advance(days: 4)
        let code = try await problem { try await test.end("review", of: id, by: TestOfficials.exitEntry) }
        #expect(code == "permit.bound-ended")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM permit") == 0)
        #expect(try await test.view(id).state.step("review").isOpen)
    }
}
