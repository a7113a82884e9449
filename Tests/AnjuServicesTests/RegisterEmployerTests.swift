import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct RegisterEmployerTests {
    private static let code = TestPeople.otherEmployer["employer_uscc"] ?? ""

    @Test(arguments: TestEngine.all)
    func `market regulation registers an employer with its places of work and amends it`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (register, view) = (RegisterEmployer(centre: test.centre), ViewEmployers(centre: test.centre))
        #expect(try await view(Self.code, by: TestOfficials.market).record == nil)
        try await register(
            TestPeople.otherEmployer, sites: [" 姐告口岸 ", "", "弄岛镇"], version: 0, by: TestOfficials.market)
        let first = try await view(Self.code, by: TestOfficials.market)
        #expect(first.sites == ["姐告口岸", "弄岛镇"])
        #expect(first.values["employer_contact_phone"]?.hasSuffix("13900000000") == true)
        let renamed = TestPeople.otherEmployer.merging(["employer_name": "瑞丽测试木业"]) { $1 }
        try await register(renamed, sites: [], version: first.version, by: TestOfficials.market)
        let late = try await problem { try await register(renamed, version: first.version, by: TestOfficials.market) }
        #expect(late == "employer.changed")
        let second = try await view(Self.code, by: TestOfficials.market)
        #expect(second.record?.name == "瑞丽测试木业")
        #expect(second.sites.isEmpty)
        let entries = try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'employer.kept'")
        #expect(entries == 2)
    }

    @Test(arguments: TestEngine.all) func `the list is of the area, by the beginning of the name, fifty a page`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let register = RegisterEmployer(centre: test.centre)
        try await register(TestPeople.otherEmployer, by: TestOfficials.market)
        try await register(TestPeople.job.filter { $0.key.hasPrefix("employer_") }, by: TestOfficials.market)
        let view = ViewEmployers(centre: test.centre)
        #expect(try await view.list(by: TestOfficials.market).items.count == 2)
        #expect(try await view.list("瑞丽测试木", by: TestOfficials.market).items.map(\.name) == ["瑞丽测试木材厂"])
        #expect(try await view.list("芒市", by: TestOfficials.market).items.isEmpty)
        #expect(try await view.list(page: 1, by: TestOfficials.market).items.isEmpty)
        var elsewhere = TestOfficials.market
        elsewhere.area = "533103"
        #expect(try await view.list(by: elsewhere).items.isEmpty)
    }

    @Test func `every fault is told at once, and nobody else keeps the register`() async throws {
        let test = try await TestCentre()
        let register = RegisterEmployer(centre: test.centre)
        let wrong = TestPeople.otherEmployer.merging(["employer_uscc": "91530000MA00000001", "employer_name": ""]) {
            $1
        }
        do {
            try await register(
                wrong, sites: Array(repeating: "x", count: RegisterEmployer.mostSites + 1), by: TestOfficials.market)
            Issue.record("three faults were accepted")
        } catch let problem as Problem {
            #expect(Set(problem.violations.map(\.field)) == ["employer_uscc", "employer_name", "sites"])
        }
        for official in [TestOfficials.labour, TestOfficials.clerk, TestOfficials.supervisor] {
            #expect(try await problem { try await register(TestPeople.otherEmployer, by: official) } == "access.denied")
            #expect(
                try await problem { try await ViewEmployers(centre: test.centre).list(by: official) } == "access.denied"
            )
        }
    }

    /// A worker whose employer market regulation has registered, and what naming it does.
    private func naming(_ change: (inout Step) -> Void) async throws -> CaseView {
        let test = try await TestCentre { rulebook in
            guard let p = rulebook.procedures.firstIndex(where: { $0.id == "P01" }),
                let s = rulebook.procedures[p].steps.firstIndex(where: { $0.key == "employment_registration" })
            else { return }
            change(&rulebook.procedures[p].steps[s])
        }
        try await RegisterEmployer(centre: test.centre)(TestPeople.otherEmployer, by: TestOfficials.market)
        let id = try await test.open().id
        try await test.end("job", of: id, by: TestOfficials.labour)
        _ = try await NameEmployer(centre: test.centre)(
            Self.code, step: "employment_registration", of: id, version: nil, by: TestOfficials.labour)
        return try await test.view(id, by: TestOfficials.labour)
    }

    @Test func `the register gives the answer that the pack marks, wherever it stands in the list`() async throws {
        let view = try await naming { $0.asks[0].answers.reverse() }
        #expect(view.state.answers == ["employment_registration/employer_licence_valid": "in_force"])
        #expect(view.toldOnce.papers.first { $0.paper.id == "employer_licence" }?.how == .shared(from: "market"))
    }

    @Test func `without a marked answer the register answers nothing and the paper is asked for`() async throws {
        let view = try await naming { $0.asks[0].favourable = nil }
        #expect(view.state.answers.isEmpty)
        #expect(view.toldOnce.papers.first { $0.paper.id == "employer_licence" }?.isMissing == true)
    }

    @Test func `every question of the step is asked, and those to market are answered`() async throws {
        let view = try await naming { step in
            var second = step.asks[0]
            (second.key, second.elsePaper) = ("employer_may_hire", nil)
            var other = step.asks[0]
            (other.key, other.of, other.elsePaper) = ("employer_insured", "hr", nil)
            step.asks += [second, other]
        }
        #expect(view.explain.filter { $0.sentence == "explain.asked" }.count == 3)
        #expect(
            view.state.answers.keys.sorted() == [
                "employment_registration/employer_licence_valid", "employment_registration/employer_may_hire",
            ])
    }
}
