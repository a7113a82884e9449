import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Rosters: who begins and ends work at an employer is entered there, once, in time or late with its reason.
@Suite struct RosterTests {
    private static let clerk = TestOfficials.clerk
    private static let market = TestPeople.job.filter { $0.key.hasPrefix("employer_") }

    /// Reports within three working days, in the area of the tests.
    private static func dated(_ rulebook: inout Rulebook) {
        let text = LocalizedText("报送")
        rulebook.employmentDuties = [
            EmploymentDuty(
                key: "here", text: text, who: "employer", occasions: [.hire, .leave], area: "533102",
                value: Dated([.init(value: 3, basis: "ZJ Art.8", certainty: .verified)]), unit: .workingDay,
                exemptions: [.init(key: "told", text: text, law: "ZJ Art.12")])
        ]
    }

    private static func faults(_ work: () async throws -> Void) async -> [String] {
        do {
            try await work()
            return []
        } catch let problem as Problem {
            return problem.violations.isEmpty ? [problem.code] : problem.violations.map { $0.field + " " + $0.code }
        } catch { return ["\(error)"] }
    }

    @Test(arguments: TestEngine.all)
    func `who is on file is the same person, who is not gets a file, each with the job`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (mill, report) = (try await test.employer(), ReportHires(centre: test.centre))
        let house = try await KeepPlaces(centre: test.centre).building(
            .init(name: "姐告路43号"), in: "533102", by: Self.clerk)
        let stay = StayDraft(
            at: house.id, kind: "residence", from: test.clock.now.description, party: "applicant",
            guests: [TestCentre.hire(1).guest])
        _ = try await RegisterStays(centre: test.centre)(stay, by: Self.clerk)
        var second = TestCentre.hire(2)
        (second.jobTitle, second.start) = ("锯木工", "2026-02-27")
        let draft = HireDraft(at: mill, start: "2026-03-01", hires: [TestCentre.hire(1), second])
        let done = try await report(draft, by: Self.clerk)
        #expect(done.report.number.hasPrefix("RL-Y-2026-") && done.report.people == 2)
        let people = try await test.count("SELECT COUNT(*) AS n FROM person")
        #expect(people == 2)
        let roster = try await ViewRoster(centre: test.centre)(of: mill, by: Self.clerk)
        #expect(Set(roster.lines.map(\.person.namePrimary)) == ["NO WORKER 1", "NO WORKER 2"])
        #expect(Set(roster.lines.map(\.job.from.description)) == ["2026-03-01", "2026-02-27"])
        // Ruili has no figure: nothing is late.
        #expect(roster.lines.allSatisfy { $0.job.hired.isInTime == nil && $0.job.hired.duty == "employer_overseas" })
        #expect(roster.found.people == 2 && roster.found.guarantees == 0)
        let forms = try await test.database.read { transaction in
            try transaction.rows("SELECT form FROM submission WHERE subject LIKE 'emp_%' ORDER BY form").map {
                try $0.get("form", as: String.self)
            }
        }
        #expect(forms == ["F07", "F07", "F12", "F12"])
        let sealer = test.centre.sealer
        let title = try await test.database.read {
            try $0.profile(of: done.jobs[1].rawValue, sealer: sealer)["job_title"]?.value
        }
        #expect(title == "锯木工")
    }

    @Test(arguments: TestEngine.all) func `late is taken with its reason, in time without, exempt without a clock`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine, changing: Self.dated)
        let (mill, report) = (try await test.employer(), ReportHires(centre: test.centre))
        // Friday, the make-up Saturday, and today is the third working day.
        let inTime = try await report(
            HireDraft(at: mill, start: "2026-02-26", hires: [TestCentre.hire(1)]), by: Self.clerk)
        var late = HireDraft(at: mill, start: "2026-02-25", hires: [TestCentre.hire(2)])
        #expect(await Self.faults { _ = try await report(late, by: Self.clerk) } == ["late_reason stay.late"])
        late.lateReason = "closed"
        let tardy = try await report(late, by: Self.clerk)
        var exempt = HireDraft(at: mill, start: "2026-01-05", exemption: "told", hires: [TestCentre.hire(3)])
        exempt.key = "exempt"
        let told = try await report(exempt, by: Self.clerk)
        func hired(_ done: ReportHires.Reported) async throws -> EmploymentRecord.Reported? {
            try await test.database.read { try $0.employment(done.jobs[0]) }?.hired
        }
        #expect(try await hired(inTime)?.isInTime == true)
        #expect(try await hired(inTime)?.lateReason == nil)
        #expect(try await hired(tardy)?.isInTime == false)
        #expect(try await hired(tardy)?.lateReason == "closed")
        #expect(try await hired(told)?.isInTime == nil)
        #expect(try await hired(told)?.exemption == "told")
        var leave = LeaveDraft(from: mill, jobs: [tardy.jobs[0].rawValue], until: "2026-02-25", as: "left")
        let ending = EndHires(centre: test.centre)
        #expect(await Self.faults { try await ending(leave, by: Self.clerk) } == ["late_reason stay.late"])
        leave.lateReason = "papers"
        try await ending(leave, by: Self.clerk)
        let left = try await test.database.read { try $0.employment(tardy.jobs[0]) }?.left
        #expect(left?.isInTime == false && left?.lateReason == "papers" && left?.report != nil)
    }

    @Test func `everything wrong is told at once, and asks about nobody`() async throws {
        let test = try await TestCentre()
        let (mill, report) = (try await test.employer(), ReportHires(centre: test.centre))
        _ = try await report(HireDraft(at: mill, start: "2026-03-01", hires: [TestCentre.hire(1)]), by: Self.clerk)
        var early = TestCentre.hire(1)
        early.start = "2026-03-03"
        let nobody = HireDraft.Hire(StayDraft.Guest(["nationality": "MMR", "id_doc_number": "12"]))
        let draft = HireDraft(
            at: mill, start: "soon", exemption: "none", lateReason: "bored",
            hires: [early, nobody, TestCentre.hire(1), TestCentre.hire(2)])
        #expect(
            await Self.faults { _ = try await report(draft, by: Self.clerk) } == [
                "exemption code.unknown", "late_reason code.unknown", "start date.invalid", "guest.0.start date.future",
                "guest.1.birth_date input.required", "guest.1.id_doc_type input.required",
                "guest.1.name_latin_primary name.empty", "guest.2.id_doc_number stay.twice",
            ])
        let none = HireDraft(at: mill, start: "2026-03-01", hires: [])
        #expect(await Self.faults { _ = try await report(none, by: Self.clerk) } == ["pile stay.nobody"])
        let many = HireDraft(
            at: mill, start: "2026-03-01", hires: (0...ReportHires.most).map { TestCentre.hire(100 + $0) })
        #expect(await Self.faults { _ = try await report(many, by: Self.clerk) } == ["pile stay.too-many"])
        let leave = LeaveDraft(from: mill, jobs: [], until: "2026-03-03", as: "moved", lateReason: "bored")
        #expect(
            await Self.faults { try await EndHires(centre: test.centre)(leave, by: Self.clerk) } == [
                "late_reason code.unknown", "jobs roster.nobody", "as input.choose", "until date.future",
            ])
        let people = try await test.count("SELECT COUNT(*) AS n FROM person")
        #expect(people == 1)
    }

    @Test(arguments: TestEngine.all) func `a job elsewhere goes on unless the person left, and a mistake lets it go on`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (mill, jade) = (try await test.employer(), try await test.employer(Self.market))
        let (report, view) = (ReportHires(centre: test.centre), ViewRoster(centre: test.centre))
        let first = try await report(
            HireDraft(at: jade, start: "2026-01-05", hires: [TestCentre.hire(1), TestCentre.hire(2)]), by: Self.clerk)
        var leaver = TestCentre.hire(2)
        leaver.isMoved = true
        let second = try await report(
            HireDraft(at: mill, start: "2026-02-02", hires: [TestCentre.hire(1), leaver]), by: Self.clerk)
        let there = try await view(of: mill, by: Self.clerk)
        #expect(there.lines.filter(\.worksElsewhere).map(\.person.namePrimary) == ["NO WORKER 1"])
        #expect(try await view(of: jade, by: Self.clerk).lines.map(\.job.id) == [first.jobs[0]])
        let ended = try await test.database.read { try $0.employment(first.jobs[1]) }
        #expect(ended?.until?.description == "2026-02-01" && ended?.end == .moved)
        let again = HireDraft(at: mill, start: "2026-03-01", hires: [TestCentre.hire(1)])
        #expect(
            await Self.faults { _ = try await report(again, by: Self.clerk) } == [
                "guest.0.id_doc_number roster.overlaps"
            ])
        let mistake = LeaveDraft(from: mill, jobs: [second.jobs[1].rawValue], until: "", as: "mistaken")
        let receipt = try await EndHires(centre: test.centre)(mistake, by: Self.clerk)
        #expect(receipt.occasion == .leave && receipt.day == nil)
        let open = try await test.database.read { try $0.employment(first.jobs[1]) }
        #expect(open?.until == nil && open?.end == nil)
        let entered = try await test.database.read { transaction in
            try transaction.rows(
                "SELECT action, detail FROM ledger_entry WHERE action LIKE 'employment.%' ORDER BY at, action, detail"
            ).map { try $0.get("action", as: String.self) + " " + $0.get("detail", as: String.self) }
        }
        #expect(
            entered == [
                "employment.ended mistaken 1", "employment.ended moved", "employment.reopened ",
                "employment.reported hire 2", "employment.reported hire 2",
            ])
    }

    @Test(arguments: TestEngine.all) func `a suspended employer reports who left and takes nobody on`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (mill, report) = (try await test.employer(), ReportHires(centre: test.centre))
        let job = try await report(
            HireDraft(at: mill, start: "2026-02-02", hires: [TestCentre.hire(1)]), by: Self.clerk
        ).jobs[0]
        try await test.database.write { try $0.run("UPDATE organisation SET suspended_at = 1") }
        let more = HireDraft(at: mill, start: "2026-03-01", hires: [TestCentre.hire(2)])
        #expect(await Self.faults { _ = try await report(more, by: Self.clerk) } == ["employer.may-not-hire"])
        let ending = EndHires(centre: test.centre)
        var leave = LeaveDraft(from: mill, jobs: [job.rawValue], until: "2026-02-01", as: "left")
        #expect(
            await Self.faults { try await ending(leave, by: Self.clerk) } == [
                "job.\(job.rawValue) roster.before-start"
            ])
        leave.until = "2026-03-02"
        try await ending(leave, by: Self.clerk)
        #expect(await Self.faults { try await ending(leave, by: Self.clerk) } == ["roster.ended"])
        // The last day is a day at work.
        #expect(try await ViewRoster(centre: test.centre)(of: mill, by: Self.clerk).lines.count == 1)
        test.clock.advance(days: 1)
        #expect(try await ViewRoster(centre: test.centre)(of: mill, by: Self.clerk).lines.isEmpty)
    }

    @Test(arguments: TestEngine.all) func `the end of a job ends no permit, and the days for another are shown`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let permit = try #require(try await test.issuePermit(id).permit)
        test.clock.advance(days: 20)
        let code = try #require(TestPeople.job["employer_uscc"])
        let found = try await ViewRoster(centre: test.centre).find(code, by: Self.clerk)
        #expect(found.people == 1 && found.guarantees == 1)
        let jade = try #require(ID<Organisation>(found.organisation.id))
        let roster = try await ViewRoster(centre: test.centre)(of: jade, by: Self.clerk)
        let job = try #require(roster.lines.first).job
        #expect(job.caseID == id)
        let work = ViewGuarantees(centre: test.centre)
        let before = try await work(of: job.person, by: Self.clerk)
        #expect(before.graces.isEmpty && before.jobs.map(\.employer) == ["瑞丽测试玉石加工厂"])
        #expect(before.guarantees.map(\.name) == ["瑞丽测试玉石加工厂"])
        #expect(before.guarantees.first?.until?.description == "2026-04-30")
        let leave = LeaveDraft(from: jade, jobs: [job.id.rawValue], until: "2026-03-20", as: "left")
        try await EndHires(centre: test.centre)(leave, by: Self.clerk)
        let after = try await work(of: job.person, by: Self.clerk)
        // Thirty days end on a Sunday, and with the Monday after it.
        #expect(after.graces.map(\.permit) == ["temporary_residence_permit"])
        #expect(after.graces.first?.until?.description == "2026-04-20")
        let held = try await test.database.read { try $0.permit(permit) }
        #expect(held?.status == .valid && held?.version == 1 && held?.validUntil.description == "2026-04-30")
        #expect(after.guarantees.first?.endedAt == nil)
        // What the new employer reports does not make the change of employer one that changes nothing.
        let mill = try await test.employer()
        var again = TestCentre.hire(0)
        let person = try await test.view(id).person
        again.guest.typed.merge([
            "id_doc_number": "MX0000017", "name_latin_primary": person.namePrimary, "birth_date": person.birthDate,
        ]) { $1 }
        again.guest.typed["id_doc_type"] = TestPeople.worker["id_doc_type"]
        let hired = try await ReportHires(centre: test.centre)(
            HireDraft(at: mill, start: "2026-03-21", hires: [again]), by: Self.clerk)
        #expect(try await test.database.read { try $0.employment(hired.jobs[0]) }?.person == job.person)
        try await BeginLater(centre: test.centre)("change_employer", of: id, version: nil, by: TestOfficials.labour)
        let named = try await NameEmployer(centre: test.centre)(
            TestPeople.otherEmployer["employer_uscc"] ?? "", step: "change_employer", of: id, version: nil,
            by: TestOfficials.labour)
        #expect(named == .known(name: "瑞丽测试木材厂"))
        try await test.fill(
            "change_employer", TestPeople.newJob, papers: ["guarantee"], of: id, by: TestOfficials.labour)
        #expect(try await ViewRoster(centre: test.centre).find("91530000MA0000000L", by: Self.clerk).people == 1)
    }

    @Test(arguments: TestEngine.all)
    func `the same request twice is entered once, and what is over goes with its report`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (mill, report) = (try await test.employer(), ReportHires(centre: test.centre))
        var draft = HireDraft(at: mill, start: "2026-02-02", hires: [TestCentre.hire(1)], key: "one")
        let first = try await report(draft, by: Self.clerk)
        let again = try await report(draft, by: Self.clerk)
        #expect(again.wasRepeated && again.report == first.report)
        draft.hires = [TestCentre.hire(2)]
        #expect(await Self.faults { _ = try await report(draft, by: Self.clerk) } == ["request.key-reused"])
        let leave = LeaveDraft(
            from: mill, jobs: [first.jobs[0].rawValue], until: "2026-03-01", as: "left", key: "two")
        let ending = EndHires(centre: test.centre)
        let left = try await ending(leave, by: Self.clerk)
        #expect(try await ending(leave, by: Self.clerk) == left)
        let rest: SQL =
            "SELECT (SELECT COUNT(*) FROM employment) + (SELECT COUNT(*) FROM hire_report) AS n"
        #expect(try await test.count(rest) == 3)
        test.clock.advance(days: 3_700)
        _ = try await PurgeExpired(centre: test.centre)()
        #expect(try await test.count(rest) == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM submission WHERE subject LIKE 'emp_%'") == 0)
    }
}
