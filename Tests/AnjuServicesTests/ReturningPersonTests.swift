import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// S0.6, S0.13: nothing is entered twice, and what changed is a new record beside the old one.
@Suite struct ReturningPersonTests {
    private static let brought: Set<String> = ["document", "visit", "stay", "dwelling"]

    @Test func `who has a file finds no empty box for what it holds, and confirms what may have changed`() async throws
    {
        let test = try await TestCentre()
        let person = try await test.view(try await test.open().id).person.id
        let start = try await StartSheet(centre: test.centre)("P02", for: person, by: TestOfficials.clerk)
        let asked = Set(start.sheet.asked.map(\.item.key))
        // Whom a procedure is for is decided in each case anew.
        let anew: Set<String> = ["declaration_confirmed", "overseas_person_category"]
        for key in TestPeople.worker.keys where !anew.contains(key) {
            #expect(!asked.contains(key), "\(key) is asked again")
        }
        #expect(asked.contains("overseas_person_category"))
        let held = Set(start.sheet.fields.filter { $0.held != nil }.map(\.item.key))
        #expect(held.isSuperset(of: ["id_doc_number", "entry_date", "stay_until", "check_in_at", "address_detail"]))
        #expect(held.isDisjoint(with: ["name_latin_primary", "birth_date", "sex", "mobile_phone"]))
        #expect(Set(start.sheet.confirmed) == Self.brought)
        let opened = try await test.open("P02", for: person, still: Self.brought, portrait: nil)
        // The portrait on file is the photograph.
        #expect(opened.open == [])
        #expect(try await test.count("SELECT uses AS n FROM blob") == 2)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM document") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM stay") == 1)
    }

    @Test func `what nobody has confirmed is told kind by kind, and nothing is kept`() async throws {
        let test = try await TestCentre()
        let person = try await test.view(try await test.open().id).person.id
        do {
            try await test.open("P02", for: person, still: ["document"])
            Issue.record("an earlier visit was taken unseen")
        } catch let problem as Problem {
            #expect(Set(problem.violations.map(\.field)) == ["still.visit", "still.stay", "still.dwelling"])
            #expect(Set(problem.violations.map(\.code)) == ["capture.unconfirmed"])
        }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_file") == 1)
    }

    @Test(arguments: TestEngine.all) func `another employer is a new employment, and the earlier one stays as it was`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        try await test.issuePermit(id)
        test.clock.advance(days: 20)
        try await BeginLater(centre: test.centre)("change_employer", of: id, version: nil, by: TestOfficials.labour)
        let changes = [
            "employer_name": "瑞丽测试木材厂", "employer_uscc": "91530000MA0000000L", "contract_start_date": "2026-03-22",
            "guarantee_end_date": "2026-06-30",
        ]
        let outcome = try await test.fill(
            "change_employer", TestPeople.job.merging(changes) { $1 }, papers: ["employer_licence", "guarantee"],
            of: id,
            by: TestOfficials.labour)
        #expect(outcome.open == [])
        #expect(outcome.status == .closed)
        let names = try await test.database.read {
            try $0.rows("SELECT name FROM organisation ORDER BY name").map { try $0.get("name", as: String.self) }
        }
        #expect(names == ["瑞丽测试木材厂", "瑞丽测试玉石加工厂"])
        let stretches = try await test.database.read {
            try $0.rows("SELECT from_day, until_day FROM employment ORDER BY from_day").map {
                [try $0.get("from_day", as: String.self), try $0.optional("until_day") ?? ""]
            }
        }
        #expect(stretches == [["2026-03-03", "2026-03-21"], ["2026-03-22", ""]])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM guarantee") == 2)
        let view = try await test.view(id)
        #expect(view.visible["guarantor_name"]?.value == "瑞丽测试木材厂")
        #expect(view.conflicts.isEmpty)
        #expect(view.permit?.status == .valid)
    }

    @Test func `a later step begins only after the result, and by its own department`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let begin = BeginLater(centre: test.centre)
        let code = { (step: String, actor: Actor) in
            try await problem { try await begin(step, of: id, version: nil, by: actor) }
        }
        #expect(try await code("change_employer", TestOfficials.labour) == "case.step-not-open")
        try await test.issuePermit(id)
        #expect(try await code("change_employer", TestOfficials.health) == "case.not-your-step")
        #expect(try await code("review", TestOfficials.exitEntry) == "case.step-not-open")
        #expect(try await code("change_employer", TestOfficials.labour) == nil)
        #expect(try await code("change_employer", TestOfficials.labour) == "case.step-not-open")
    }

    @Test func `two departments that differ raise one conflict, and the held value stays`() async throws {
        let test = try await TestCentre()
        let uscc = try #require(TestPeople.job["employer_uscc"])
        let organisation = try #require(SubjectIdentity.fresh("organisation", test.centre.ambient.token()))
        let (sealer, now) = (test.centre.sealer, test.clock.now)
        try await test.centre.ledger.write(as: TestOfficials.market, for: "case_step", law: "") { transaction in
            var profile = Profile()
            let from = Provenance(kind: .shared, department: "market", at: now, submission: "")
            _ = profile.accept(["employer_uscc": uscc, "employer_name": "登记机关的名称"], from: from)
            try transaction.save(profile, of: organisation, kind: "organisation", area: "533102", sealer: sealer)
            try transaction.saveOrganisation(
                organisation, area: "533102", kind: "employer", name: "登记机关的名称", creditCode: uscc, at: now)
            return Audited((), .formSubmitted, on: organisation)
        }
        let id = try await test.open().id
        try await test.registerEmployment(id)
        let view = try await test.view(id, by: TestOfficials.labour)
        #expect(view.conflicts.map(\.conflict.item) == ["employer_name"])
        #expect(view.conflicts.first?.conflict.held.value == "登记机关的名称")
        #expect(view.conflicts.first?.conflict.proposed.value == TestPeople.job["employer_name"])
        #expect(view.visible["employer_name"]?.value == "登记机关的名称")
        // The conflict holds values: who may not see the item does not see it there.
        #expect(try await test.view(id, by: TestOfficials.health).conflicts.isEmpty)
    }

    @Test(arguments: [("1", "lodging"), ("2", "residence"), ("3", "residence"), ("4", "dormitory"), ("5", "dormitory")])
    func `a stay is kept as what it is`(code: String, kind: String) async throws {
        let test = try await TestCentre()
        try await test.open("P01", ["lodging_unit_type": code])
        let kinds = try await test.database.read {
            try $0.rows("SELECT kind FROM stay").map { try $0.get("kind", as: String.self) }
        }
        #expect(kinds == [kind])
    }
}
