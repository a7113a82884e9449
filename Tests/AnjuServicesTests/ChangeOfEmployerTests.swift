import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// P01's later step: the permit stays, its last day moves with the new guarantee.
@Suite struct ChangeOfEmployerTests {
    private static let code = TestPeople.otherEmployer["employer_uscc"] ?? ""

    /// A case with its permit, twenty days later, and the other employer in the register.
    private func begun(_ engine: TestEngine = .sqlite, ended: CalendarDate? = nil) async throws -> (
        test: TestCentre, id: ID<Case>, permit: ID<Permit>
    ) {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let permit = try #require(try await test.issuePermit(id).permit)
        test.clock.advance(days: 20)
        try await RegisterEmployer(centre: test.centre)(TestPeople.otherEmployer, by: TestOfficials.market)
        try await BeginLater(centre: test.centre)(
            "change_employer", of: id, ended: ended, version: nil, by: TestOfficials.labour)
        return (test, id, permit)
    }

    private func name(_ code: String, _ test: TestCentre, _ id: ID<Case>) async throws -> NameEmployer.Answer {
        try await NameEmployer(centre: test.centre)(
            code, step: "change_employer", of: id, version: nil, by: TestOfficials.labour)
    }

    @Test(arguments: TestEngine.all) func `the permit is bounded anew, and the card that it replaces ends`(
        engine: TestEngine
    ) async throws {
        let (test, id, permit) = try await begun(engine)
        let old = try #require(try await test.database.read { try $0.seal(of: permit) })
        #expect(try await name(Self.code, test, id) == .known(name: "瑞丽测试木材厂"))
        let outcome = try await test.fill(
            "change_employer", TestPeople.newJob, papers: ["guarantee"], of: id, by: TestOfficials.labour)
        #expect(outcome.open == [])
        #expect(outcome.status == .closed)
        #expect(outcome.permit == permit && outcome.became == "bounded")
        let view = try await ViewPermit(centre: test.centre)(permit, by: TestOfficials.exitEntry)
        // The guarantee runs to June, the permitted stay ends before it.
        #expect(view.permit.validUntil.description == "2026-05-29")
        #expect(view.permit.boundedBy == "stay_until")
        #expect(view.permit.number == "RL-T-2026-000001")
        #expect(view.values["employer_name"] == "瑞丽测试木材厂")
        #expect(view.changes.map(\.validUntil.description) == ["2026-05-29"])
        let judge = VerifySeal(centre: test.centre)
        #expect(try await judge(old).finding == .terminated)
        let new = try await judge(view.seal)
        #expect(new.finding == .valid)
        #expect(new.claims?.until.description == "2026-05-29")
    }

    @Test(arguments: TestEngine.all) func `what the register holds of the new employer is not asked`(
        engine: TestEngine
    ) async throws {
        let (test, id, _) = try await begun(engine)
        let asked = {
            let view = try await ViewStep(centre: test.centre)("change_employer", of: id, by: TestOfficials.labour)
            return (Set(view.sheet.asked.map(\.item.key)), Set(view.papers.filter(\.isMissing).map(\.paper.id)))
        }
        let before = try await asked()
        #expect(before.0.contains("employer_uscc") && before.0.contains("employer_name"))
        #expect(before.1 == ["employer_licence", "guarantee"])
        _ = try await name(Self.code, test, id)
        let after = try await asked()
        #expect(after.0.isDisjoint(with: TestPeople.otherEmployer.keys))
        #expect(after.0.isSuperset(of: ["contract_start_date", "guarantee_end_date"]))
        #expect(after.1 == ["guarantee"])
        // Saved and opened again, the sheet asks nothing twice.
        let request = CaptureRequest(typed: TestPeople.newJob)
        try await test.act(.capture(request, complete: false), "change_employer", of: id, by: TestOfficials.labour)
        #expect(try await asked().0.isDisjoint(with: ["contract_start_date", "guarantee_end_date", "job_title"]))
    }

    @Test func `a code that no register knows leaves the case as it is, with whom it is taken on by`() async throws {
        let (test, id, _) = try await begun()
        try await test.act(.assign, "change_employer", of: id, by: TestOfficials.labour)
        var colleague = TestOfficials.labour
        colleague.id = "another-account"
        let before = try await test.view(id, by: colleague)
        let answer = try await NameEmployer(centre: test.centre)(
            "92533102MA6K3B1X95", step: "change_employer", of: id, version: nil, by: colleague)
        #expect(answer == .unknown)
        let after = try await test.view(id, by: colleague)
        #expect(after.state.step("change_employer").account == TestOfficials.labour.id)
        #expect(after.record.core.version == before.record.core.version)
    }

    @Test func `a name changes nothing before the step is filled in, and leaving the step out takes it back`()
        async throws
    {
        let (test, id, permit) = try await begun()
        _ = try await name(Self.code, test, id)
        #expect(try await test.view(id).visible["employer_name"]?.value == TestPeople.job["employer_name"])
        try await test.act(.skip(reason: "本人不换了"), "change_employer", of: id, by: TestOfficials.labour)
        let view = try await test.view(id)
        #expect(view.record.status == .closed)
        #expect(view.visible["employer_name"]?.value == TestPeople.job["employer_name"])
        #expect(view.visible["guarantee_end_date"]?.value == "2026-04-30")
        #expect(try await test.database.read { try $0.permit(permit) }?.version == 1)
    }

    @Test func `the present employer is no change, and a suspended one may not guarantee`() async throws {
        let (test, id, _) = try await begun()
        let present = try #require(TestPeople.job["employer_uscc"])
        #expect(try await problem { try await name(present, test, id) } == "employer.same")
        let typed = TestPeople.job.merging(TestPeople.newJob) { $1 }
        let same = try await problem {
            try await test.fill("change_employer", typed, papers: ["guarantee"], of: id, by: TestOfficials.labour)
        }
        #expect(same == "employer.same")
        let code = Self.code
        try await test.centre.ledger.write(as: TestOfficials.labour, for: "case_step", law: "") { transaction in
            try transaction.run("UPDATE organisation SET suspended_at = 1 WHERE credit_code = \(code)")
            return Audited((), .employerKept, on: code)
        }
        #expect(try await problem { try await name(code, test, id) } == "employer.suspended")
        let other = TestPeople.otherEmployer.merging(TestPeople.newJob) { $1 }
        let suspended = try await problem {
            try await test.fill("change_employer", other, papers: ["guarantee"], of: id, by: TestOfficials.labour)
        }
        #expect(suspended == "employer.suspended")
    }

    @Test func `without a new guarantee the step does not end`() async throws {
        let (test, id, _) = try await begun()
        #expect(
            try await problem { try await test.end("change_employer", of: id, by: TestOfficials.labour) }
                == "case.paper-missing")
        _ = try await name(Self.code, test, id)
        let outcome = try await test.fill("change_employer", TestPeople.newJob, of: id, by: TestOfficials.labour)
        #expect(outcome.open.map(\.field) == ["paper.guarantee"])
        #expect(try await test.view(id).permit?.validUntil.description == "2026-04-30")
    }

    @Test func `dates that leave no day bound nothing, and the step stays open`() async throws {
        let (test, id, permit) = try await begun()
        _ = try await name(Self.code, test, id)
        let past = TestPeople.newJob.merging(["guarantee_end_date": "2026-03-20"]) { $1 }
        let code = try await problem {
            try await test.fill("change_employer", past, papers: ["guarantee"], of: id, by: TestOfficials.labour)
        }
        #expect(code == "date.bound-ended")
        #expect(try await test.view(id).state.step("change_employer").isOpen)
        #expect(try await test.database.read { try $0.permit(permit) }?.version == 1)
    }

    @Test func `the end of the former job starts the days of grace and revokes nothing`() async throws {
        let (test, id, _) = try await begun(ended: CalendarDate("2026-03-20"))
        let view = try await test.view(id, by: TestOfficials.labour)
        #expect(view.permit?.status == .valid)
        #expect(
            view.state.events["employment_ended"]
                == test.centre.zone.start(of: try #require(CalendarDate("2026-03-20"))))
        let until = try await test.database.read {
            try $0.rows("SELECT until_day FROM employment").map { try $0.get("until_day", as: String.self) }
        }
        #expect(until == ["2026-03-20"])
    }

    @Test func `a suspended permit stays suspended on its new card, and an ended one takes no other employer`()
        async throws
    {
        let (test, id, permit) = try await begun()
        let change = ChangePermit(centre: test.centre)
        try await change(
            .suspended, of: permit, version: 1, ground: "V01", reason: "核查", by: TestOfficials.exitEntry)
        _ = try await name(Self.code, test, id)
        try await test.fill(
            "change_employer", TestPeople.newJob, papers: ["guarantee"], of: id, by: TestOfficials.labour)
        let view = try await ViewPermit(centre: test.centre)(permit, by: TestOfficials.labour)
        #expect(view.permit.status == .suspended)
        #expect(try await VerifySeal(centre: test.centre)(view.seal).finding == .suspended)
        #expect(view.later.map(\.key) == ["change_employer"])
        try await change(
            .terminated, of: permit, version: nil, ground: "V01", reason: "本人申请", by: TestOfficials.exitEntry)
        let code = try await problem {
            try await BeginLater(centre: test.centre)(
                "change_employer", of: id, version: nil, by: TestOfficials.labour)
        }
        #expect(code == "case.step-not-open")
        #expect(try await test.view(id, by: TestOfficials.labour).later.isEmpty)
    }

    @Test func `who withdraws after the result gives up what was to follow, not the permit`() async throws {
        let (test, id, _) = try await begun()
        try await EndCase(centre: test.centre)(
            .withdraw(reason: "不换了", asked: .inPerson), of: id, version: nil, by: TestOfficials.labour)
        let view = try await test.view(id)
        #expect(view.record.status == .closed)
        #expect(view.permit?.status == .valid)
    }
}
