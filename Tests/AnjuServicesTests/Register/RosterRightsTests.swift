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

    @Test(arguments: TestEngine.all) func `of whom it is protected for whom they work, no roster and no page says it`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let mill = try await test.employer()
        let opened = try await test.open(
            "P01", ["id_doc_number": "MX4310800", "name_latin_primary": "NO WORKER 800", "birth_date": "1900-01-01"]
        ).id
        let person = try await test.view(opened).person.id
        let hidden = TestCentre.hire(800, ["id_doc_number": "MX4310800"])
        _ = try await ReportHires(centre: test.centre)(
            HireDraft(at: mill, start: "2026-03-01", hires: [hidden, TestCentre.hire(801)]), by: Self.clerk)
        let (roster, work) = (ViewRoster(centre: test.centre), ViewGuarantees(centre: test.centre))
        #expect(try await roster(of: mill, by: Self.clerk).lines.count == 2)
        #expect(try await work(of: person, by: Self.clerk).jobs.count == 1)
        _ = try await ProtectPerson(centre: test.centre).block(
            ["employment"], of: opened, .protected, by: TestOfficials.supervisor)
        let shown = try await roster(of: mill, by: Self.clerk)
        #expect(shown.lines.count == 1 && !shown.lines.contains { $0.person.id == person })
        #expect(try await problem { _ = try await work(of: person, by: Self.clerk) } == "person.unknown")
        let told = try await test.count(
            """
            SELECT COUNT(*) AS n FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
            WHERE e.action = 'roster.read' AND s.subject = \(person)
            """)
        #expect(told == 1, "of the look before")
    }

    @Test func `who registers and is shown neither jobs nor leases comes to none of them`() async throws {
        let narrow = try TestPack.ruili(
            version: "2027.1.1",
            [
                "cn/rights.yaml": {
                    $0.replacing(
                        "residence, permit, employment, employer, overseas", with: "residence, permit, overseas"
                    )
                    .replacing(
                        "dwelling, safety, tenancy]\n    actions: [search, register",
                        with: "dwelling]\n    actions: [search, register")
                }
            ]
        ).rulebook
        let test = try await TestCentre(changing: { $0.rights = narrow.rights })
        let mill = try await test.employer()
        let view = ViewRoster(centre: test.centre)
        #expect(try await problem { _ = try await view(of: mill, by: Self.clerk) } == "access.denied")
        #expect(try await problem { _ = try await Self.hired(test, at: mill) } == "access.denied")
        let flat = try await TestLet(test)
        #expect(try await problem { _ = try await flat.view(of: flat.flat.id, by: Self.clerk) } == "access.denied")
        #expect(try await problem { try await flat.file("2026-01-01", "2026-12-31") } == "access.denied")
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
