import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// S0.3, S0.4, S0.7: the worker's way from the counter to the permit.
@Suite struct WorkerPathTests {
    @Test(arguments: TestEngine.all) func `one visit to each office leads from the registration to the permit`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        #expect(opened.open == [])
        #expect(opened.number == "RL-2026-000001")
        let id = opened.id
        #expect(try await test.view(id).record.status == .accepted)
        try await test.completeMedical(id)
        try await test.registerEmployment(id)
        try await test.completeTraining(id)
        #expect(try await test.end("review", of: id, by: TestOfficials.exitEntry).status == .decided)
        let outcome = try await test.end("issue", of: id, by: TestOfficials.clerk)
        #expect(outcome.status == .closed)
        let permit = try #require(try await test.view(id).permit)
        #expect(permit.id == outcome.permit)
        #expect(permit.number == "RL-T-2026-000001")
        #expect(permit.validFrom.description == "2026-03-02")
        #expect(permit.validUntil.description == "2026-04-30")
        #expect(permit.boundedBy == "guarantee_end_date")
        #expect(try await test.view(id).visible["temp_permit_number"]?.value == permit.number)
    }

    @Test func `what was typed once is on every office's form`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.registerEmployment(id)
        let sealer = test.centre.sealer
        let submissions = try await test.database.read { try $0.submissions(of: id, sealer: sealer) }
        let work = try #require(submissions.first { $0.form == "F15" })
        #expect(work.values["name_latin_primary"] == "KHIN MAUNG MYINT")
        #expect(work.values["id_doc_number"] == "MX0000017")
        #expect(work.values["guarantor_name"] == TestPeople.job["employer_name"])
        #expect(work.values["guarantor_id_or_uscc"] == TestPeople.job["employer_uscc"])
        #expect(work.values["collector_id"] == "acc_labour")
        let employer = try #require(submissions.first { $0.form == "F08" })
        #expect(employer.subject == work.subjects["organisation"])
    }

    @Test func `the seal of the card is judged good, until the permit is suspended or has ended`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let permit = try #require(try await test.issuePermit(id).permit)
        let seal = try #require(try await test.database.read { try $0.seal(of: permit) })
        let judge: () async throws -> SealJudgement = { try await VerifySeal(centre: test.centre)(seal + "\n") }
        let good = try await judge()
        #expect(good.finding == .valid)
        #expect(good.claims?.number == "RL-T-2026-000001")
        #expect(!seal.contains("MX0000017"))
        let change = ChangePermit(centre: test.centre)
        try await change(
            .suspended, of: permit, version: nil, ground: "V01", reason: "核查", by: TestOfficials.exitEntry)
        #expect(try await judge().finding == .suspended)
        try await change(
            .valid, of: permit, version: nil, ground: "V05", reason: "核查完毕", by: TestOfficials.exitEntry)
        #expect(try await judge().finding == .valid)
        test.clock.advance(days: 70)
        #expect(try await judge().finding == .expired)
    }

    @Test func `without an employer the case waits, and no office can refuse it`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.completeMedical(id)
        let outcome = try await test.act(.hold(ground: "W01", note: "已推荐岗位"), "job", of: id, by: TestOfficials.labour)
        #expect(outcome.status == .suspended)
        for official in [TestOfficials.labour, TestOfficials.clerk] {
            let refused = try await problem {
                try await test.act(.refuse(ground: "R01", fact: "没有雇主"), "job", of: id, by: official)
            }
            #expect(refused == "case.ground-not-open")
        }
        test.clock.advance(days: 400)
        #expect(try await test.view(id).record.endedAt == nil)
        try await test.registerEmployment(id, ["guarantee_end_date": "2027-12-31"])
        #expect(try await test.view(id).state.step("training").isOpen)
    }

    @Test func `an employer whom only another office typed is known, and shows the licence all the same`() async throws
    {
        let test = try await TestCentre()
        try await test.registerEmployment(try await test.open().id)
        let second = try await test.open("P01", ["id_doc_number": "MX0000018", "name_latin_primary": "ZAW ZAW"]).id
        try await test.end("job", of: second, by: TestOfficials.labour)
        let code = try #require(TestPeople.job["employer_uscc"])
        let answer = try await NameEmployer(centre: test.centre)(
            code, step: "employment_registration", of: second, version: nil, by: TestOfficials.labour)
        #expect(answer == .known(name: "瑞丽测试玉石加工厂"))
        let step = try await ViewStep(centre: test.centre)(
            "employment_registration", of: second, by: TestOfficials.labour)
        #expect(!step.sheet.asked.contains { $0.item.key == "employer_name" })
        #expect(step.papers.first { $0.paper.id == "employer_licence" }?.how == nil)
        let said = try await test.database.read { try $0.actions(of: second, sealer: test.centre.sealer) }.filter {
            if case .answered = $0.kind { true } else { false }
        }
        #expect(said.isEmpty)
    }

    @Test func `an employer whose licence the register knows is not asked for it`() async throws {
        let test = try await TestCentre()
        try await RegisterEmployer(centre: test.centre)(
            TestPeople.job.filter { $0.key.hasPrefix("employer_") }, by: TestOfficials.market)
        let second = try await test.open("P01", ["id_doc_number": "MX0000018", "name_latin_primary": "ZAW ZAW"]).id
        try await test.end("job", of: second, by: TestOfficials.labour)
        let code = try #require(TestPeople.job["employer_uscc"])
        let answer = try await NameEmployer(centre: test.centre)(
            code, step: "employment_registration", of: second, version: nil, by: TestOfficials.labour)
        #expect(answer == .known(name: "瑞丽测试玉石加工厂"))
        let step = try await ViewStep(centre: test.centre)(
            "employment_registration", of: second, by: TestOfficials.labour)
        #expect(!step.sheet.asked.contains { $0.item.key == "employer_name" })
        #expect(step.papers.first { $0.paper.id == "employer_licence" }?.how == .shared(from: "market"))
        let unknown = try await NameEmployer(centre: test.centre)(
            "91530000MA0000000L", step: "employment_registration", of: second, version: nil, by: TestOfficials.labour)
        #expect(unknown == .unknown)
        #expect(
            try await problem {
                try await NameEmployer(centre: test.centre)(
                    code + "0", step: "employment_registration", of: second, version: nil, by: TestOfficials.labour)
            } == "identifier.length")
    }

    @Test func `who did not show the licence cannot end the employment registration`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.end("job", of: id, by: TestOfficials.labour)
        let outcome = try await test.fill(
            "employment_registration", TestPeople.job, papers: ["guarantee"], of: id, by: TestOfficials.labour)
        #expect(outcome.open.map(\.field) == ["paper.employer_licence"])
        #expect(try await test.view(id).state.step("employment_registration").state == .open)
    }

    @Test func `the certificate of one who is to come again is asked for anew, and then the step ends`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let outcome = try await test.fill(
            "medical", TestPeople.fit.merging(["health_fit_result": "2"]) { $1 }, of: id, by: TestOfficials.health)
        #expect(outcome.open.map(\.code) == ["case.not-yet-complete"])
        try await test.act(.hold(ground: "W02", note: "一周后复查"), "medical", of: id, by: TestOfficials.health)
        test.clock.advance(days: 7)
        try await test.act(.resume, "medical", of: id, by: TestOfficials.health)
        try await test.completeMedical(id)
        #expect(try await test.view(id).state.step("medical").state == .done)
    }

    @Test func `a person who is not registered whole is told what is missing, and the step stays open`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open(portrait: nil)
        #expect(opened.open.map(\.field) == ["paper.photo"])
        let view = try await test.view(opened.id)
        #expect(view.record.status == .draft)
        #expect(view.state.toldOnceAt == test.clock.now)
        #expect(
            Set(view.toldOnce.missing.map(\.paper.id)) == ["photo", "health_cert", "employer_licence", "guarantee"])
    }

    @Test func `every fault of what was typed is told at once, and nothing is kept`() async throws {
        let test = try await TestCentre()
        let changes = ["birth_date": "1900-13-01", "nationality": "XQX", "id_doc_expiry_date": "2020-01-01", "sex": ""]
        do {
            try await test.open("P01", changes)
            Issue.record("four faults were accepted")
        } catch let problem as Problem {
            #expect(
                Set(problem.violations.map(\.field)) == ["birth_date", "nationality", "id_doc_expiry_date", "sex"])
        }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM serial") == 0)
    }
}
