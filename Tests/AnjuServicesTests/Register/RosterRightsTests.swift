import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Who may not come to a roster, and what nobody learns through one.
@Suite struct RosterRightsTests {
    private static let clerk = TestOfficials.clerk

    private static func hired(_ test: TestCentre, at mill: ID<Organisation>, _ number: Int = 1) async throws
        -> ReportHires.Reported
    {
        try await ReportHires(centre: test.centre)(
            HireDraft(at: mill, start: "2026-02-02", hires: [TestCentre.hire(number)]), by: clerk)
    }

    @Test(arguments: TestEngine.all) func `nobody of another area or another office comes to a roster or its people`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let mill = try await test.employer()
        let done = try await Self.hired(test, at: mill)
        let person = try #require(try await test.database.read { try $0.employment(done.jobs[0]) }).person
        let (view, ending) = (ViewRoster(centre: test.centre), EndHires(centre: test.centre))
        let leave = LeaveDraft(from: mill, jobs: [done.jobs[0].rawValue], until: "2026-03-01", as: "left")
        let more = HireDraft(at: mill, start: "2026-03-01", hires: [TestCentre.hire(2)])
        let looks: [(String, (Actor) async throws -> Void)] = [
            ("employer.not-here", { _ = try await view.find("91530000MA0000000L", by: $0) }),
            ("employer.unknown", { _ = try await view(of: mill, by: $0) }),
            ("employer.unknown", { _ = try await view.employer(mill, by: $0) }),
            ("employer.unknown", { _ = try await ReportHires(centre: test.centre)(more, by: $0) }),
            ("employer.unknown", { try await ending(leave, by: $0) }),
            ("roster.unknown", { _ = try await view.receipt(done.report.id, by: $0) }),
            ("person.unknown", { _ = try await ViewGuarantees(centre: test.centre)(of: person, by: $0) }),
        ]
        for (code, look) in looks {
            #expect(try await problem { try await look(TestOfficials.outsider) } == code)
            for official in [
                TestOfficials.health, TestOfficials.market, TestOfficials.labour, TestOfficials.supervisor,
            ] {
                #expect(try await problem { try await look(official) } == "access.denied")
            }
        }
        let kept = try await test.database.read { try $0.employment(done.jobs[0]) }
        #expect(kept?.until == nil)
    }

    @Test func `each who was shown is told of it, and a look-up by the code names nobody`() async throws {
        let test = try await TestCentre()
        let mill = try await test.employer()
        _ = try await ReportHires(centre: test.centre)(
            HireDraft(at: mill, start: "2026-02-02", hires: [TestCentre.hire(1), TestCentre.hire(2)]), by: Self.clerk)
        _ = try await ViewRoster(centre: test.centre).find("91530000MA0000000L", by: Self.clerk)
        _ = try await ViewRoster(centre: test.centre)(of: mill, by: Self.clerk)
        let told = try await test.database.read { transaction in
            try transaction.rows(
                """
                SELECT e.action AS action FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
                WHERE e.action IN ('roster.read', 'employer.read')
                """
            ).map { try $0.get("action", as: String.self) }
        }
        #expect(told == ["roster.read", "roster.read"])
        let groups = try await test.database.read {
            try $0.rows("SELECT item_groups FROM ledger_entry WHERE action = 'roster.read'").first?.get(
                "item_groups", as: String.self)
        }
        #expect(groups?.contains("employment") == true)
    }

    @Test func `a number with another birth date tells nothing of whose it is, and is entered about them`() async throws
    {
        let test = try await TestCentre()
        let mill = try await test.employer()
        let done = try await Self.hired(test, at: mill)
        let holder = try #require(try await test.database.read { try $0.employment(done.jobs[0]) }).person
        let other = TestCentre.hire(1, ["birth_date": "1901-02-03"])
        let fault = await #expect(throws: Problem.self) {
            _ = try await ReportHires(centre: test.centre)(
                HireDraft(at: mill, start: "2026-03-01", hires: [other]), by: Self.clerk)
        }
        #expect(fault?.violations.map(\.code) == ["stay.other-person"])
        #expect(try await Self.denied(test) == [holder])
        // With anything else wrong, nothing is asked about anybody.
        let blind = await #expect(throws: Problem.self) {
            _ = try await ReportHires(centre: test.centre)(
                HireDraft(at: mill, start: "2027-03-01", hires: [other]), by: Self.clerk)
        }
        #expect(blind?.violations.map(\.code) == ["date.future"])
        #expect(try await Self.denied(test) == [holder])
    }

    @Test func `what tells that somebody is on a roster counts as a search`() async throws {
        let test = try await TestCentre()
        let mill = try await test.employer()
        _ = try await Self.hired(test, at: mill)
        var codes: Set<String> = []
        for _ in 0..<70 {
            let fault = await #expect(throws: Problem.self) { _ = try await Self.hired(test, at: mill) }
            codes.formUnion(fault.map { $0.violations.isEmpty ? [$0.code] : $0.violations.map(\.code) } ?? [])
        }
        #expect(codes == ["roster.overlaps", "search.too-many"])
    }

    @Test func `a job of another employer is none of this roster, and is entered about the person`() async throws {
        let test = try await TestCentre()
        let mill = try await test.employer()
        let jade = try await test.employer(TestPeople.job.filter { $0.key.hasPrefix("employer_") })
        let done = try await Self.hired(test, at: jade)
        let leave = LeaveDraft(from: mill, jobs: [done.jobs[0].rawValue], until: "2026-03-01", as: "left")
        #expect(
            try await problem { try await EndHires(centre: test.centre)(leave, by: Self.clerk) } == "roster.unknown")
        let person = try #require(try await test.database.read { try $0.employment(done.jobs[0]) }).person
        #expect(try await Self.denied(test) == [person])
    }

    private static func denied(_ test: TestCentre) async throws -> [ID<Person>] {
        try await test.database.read { transaction in
            try transaction.rows(
                """
                SELECT s.subject AS person FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
                WHERE e.action = 'access.denied'
                """
            ).map { try $0.get("person", as: ID<Person>.self) }
        }
    }
}
