import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Leases: a place is let once at a time, to people who are registered there.
@Suite struct LeaseTests {
    private static let clerk = TestOfficials.clerk

    private static func faults(_ body: () async throws -> Void) async -> [String] {
        do {
            try await body()
            return []
        } catch let problem as Problem {
            return problem.violations.isEmpty ? [problem.code] : problem.violations.map { $0.field + " " + $0.code }
        } catch { return ["\(error)"] }
    }

    @Test(arguments: TestEngine.all) func `a lease is filed, goes on, and ends before its time`(
        engine: TestEngine
    ) async throws {
        let flat = try await TestLet(try await TestCentre(engine))
        let first = try await flat.file("2026-01-01", "2026-12-31", [0, 2])
        #expect(first.number.hasPrefix("RL-F-2026-"))
        let next = try await flat.keep.renew(first.id, until: "2027-12-31", by: Self.clerk)
        #expect(next.filed.first.description == "2027-01-01" && next.renews == first.id)
        #expect(next.landlord == "无名房东" && next.number != first.number)
        let found = try await flat.view(of: flat.flat.id, by: Self.clerk)
        #expect(found.lines.map(\.lease.id) == [next.id, first.id])
        #expect(found.lines.map(\.isRenewed) == [false, true])
        #expect(found.lines.allSatisfy { Set($0.tenants.map(\.id)) == [flat.people[0], flat.people[2]] })
        #expect(Set(found.people.map(\.id)) == Set(flat.people))
        #expect(
            await Self.faults { try await flat.keep.end(first.id, on: "2026-06-30", as: "early", by: Self.clerk) }
                == ["lease.renewed"])
        try await flat.keep.end(next.id, on: "2027-06-30", as: "early", by: Self.clerk)
        let ended = try await flat.view.one(next.id, by: Self.clerk).line.lease
        #expect(ended.term?.last.description == "2027-06-30" && ended.end == .early)
        try await flat.file("2027-07-01", "2027-08-01", [1])
        #expect(
            await Self.faults { _ = try await flat.keep.renew(next.id, until: "2028-01-01", by: Self.clerk) }
                == ["lease.over"])
    }

    @Test(arguments: TestEngine.all) func `no two let the same place on a day, and a mistake takes none`(
        engine: TestEngine
    ) async throws {
        let flat = try await TestLet(try await TestCentre(engine))
        let lease = try await flat.file("2026-03-01", "2026-08-31")
        for (first, last) in [("2026-08-31", "2026-12-31"), ("2026-01-01", "2026-03-01"), ("2026-05-01", "2026-05-02")]
        {
            #expect(await Self.faults { try await flat.file(first, last) } == ["first lease.let"], "\(first)")
        }
        try await flat.file("2026-09-01", "2026-12-31")
        let late = await Self.faults { _ = try await flat.keep.renew(lease.id, until: "2026-10-01", by: Self.clerk) }
        #expect(late == ["last lease.let"])
        try await flat.keep.end(lease.id, on: "", as: "mistaken", by: Self.clerk)
        #expect(try await flat.view.one(lease.id, by: Self.clerk).line.lease.term == nil)
        try await flat.file("2026-03-01", "2026-08-31", [1])
        #expect(
            await Self.faults { try await flat.keep.end(lease.id, on: "", as: "mistaken", by: Self.clerk) }
                == ["lease.over"])
    }

    @Test func `a renewal takes those who still live there, and none of a closed place`() async throws {
        let flat = try await TestLet(try await TestCentre())
        let lease = try await flat.file("2026-01-01", "2026-12-31", [0, 1])
        func leave(_ place: Int) async throws {
            let stays = try await flat.test.database.read { try $0.stays(of: flat.people[place]) }
            try await EndStay(centre: flat.test.centre)(
                stays[0].id, at: flat.test.clock.now.description, as: "left", by: Self.clerk)
        }
        try await leave(0)
        let next = try await flat.keep.renew(lease.id, until: "2027-12-31", by: Self.clerk)
        #expect(try await flat.view.one(next.id, by: Self.clerk).line.tenants.map(\.id) == [flat.people[1]])
        try await leave(1)
        let nobody = await Self.faults { _ = try await flat.keep.renew(next.id, until: "2028-12-31", by: Self.clerk) }
        #expect(nobody == ["last lease.nobody-left"])
        try await leave(2)
        try await KeepPlaces(centre: flat.test.centre).close(flat.flat.id, version: 1, by: Self.clerk)
        let closed = await Self.faults { _ = try await flat.keep.renew(next.id, until: "2028-12-31", by: Self.clerk) }
        #expect(closed == ["place.closed"])
    }

    @Test func `of two leases the one that really runs longer is told, and a moved boundary takes its leases along`()
        async throws
    {
        let flat = try await TestLet(try await TestCentre())
        let (person, test) = (flat.people[0], flat.test)
        let long = try await flat.file("2026-01-01", "2027-12-31")
        try await flat.keep.end(long.id, on: "2026-04-30", as: "early", by: Self.clerk)
        let sealer = test.centre.sealer
        let short = LeaseRecord(
            id: test.centre.ambient.id(), number: "NO LEASE", place: flat.flat.id, area: "533102", landlord: "x",
            filed: long.filed.ended(on: try #require(CalendarDate("2026-06-30"))) ?? long.filed, filedAt: test.clock.now
        )
        try await test.database.write {
            try $0.insert(short, tenants: ["lst_other": person], by: "acc_test", sealer: sealer)
        }
        let today = test.centre.today
        let held = try await test.database.read { try $0.leases(of: person, on: today, sealer: sealer) }
        #expect(held.map(\.id) == [short.id, long.id])
        try await test.database.write { try $0.run("UPDATE premises SET area = '533103'") }
        #expect(try await problem { _ = try await flat.view.one(short.id, by: Self.clerk) } == "lease.unknown")
        #expect(try await flat.view.one(short.id, by: TestOfficials.outsider).line.lease.id == short.id)
    }

    @Test func `everything that is wrong is said at once`() async throws {
        let flat = try await TestLet(try await TestCentre())
        let keep = flat.keep
        func filing(_ landlord: String, _ first: String, _ last: String, _ tenants: Set<String>) async -> [String] {
            let draft = LeaseDraft(
                of: flat.flat.id, landlord: landlord, first: first, last: last, tenants: tenants)
            return await Self.faults { try await keep.file(draft, by: Self.clerk) }
        }
        #expect(
            await filing(" ", "soon", "", []) == [
                "landlord input.required", "first date.invalid", "last input.required", "tenants lease.nobody",
            ])
        #expect(
            await filing(String(repeating: "x", count: 61), "2026-01-02", "2026-01-01", ["per_x"]) == [
                "landlord input.too-long", "last lease.ends-before", "tenants lease.not-there",
            ])
        let person = flat.people[0].rawValue
        #expect(await filing("x", "2026-01-01", "2046-01-01", [person]) == ["last lease.too-long"])
        let lease = try await flat.file("2026-01-01", "2026-12-31")
        #expect(
            await Self.faults { try await keep.end(lease.id, on: "2027-01-01", as: "early", by: Self.clerk) } == [
                "day lease.outside"
            ])
        #expect(
            await Self.faults { try await keep.end(lease.id, on: "", as: "gone", by: Self.clerk) } == [
                "as input.choose"
            ])
    }

    @Test func `nobody of another area or office comes to a lease, and each who is shown is told`() async throws {
        let flat = try await TestLet(try await TestCentre())
        let lease = try await flat.file("2026-01-01", "2026-12-31", [0, 1])
        var stranger = Self.clerk
        stranger.area = "533103"
        let (keep, view, place, day) = (flat.keep, flat.view, flat.flat.id, "2026-05-05")
        let acts: [(String, (Actor) async throws -> Void)] = [
            ("place.unknown", { _ = try await view(of: place, by: $0) }),
            ("lease.unknown", { _ = try await view.one(lease.id, by: $0) }),
            ("lease.unknown", { _ = try await keep.renew(lease.id, until: "2027-12-31", by: $0) }),
            ("lease.unknown", { try await keep.end(lease.id, on: day, as: "early", by: $0) }),
            ("place.unknown", { try await flat.file("2027-01-01", "2027-12-31", by: $0) }),
        ]
        for (code, act) in acts {
            #expect(try await problem { try await act(stranger) } == code)
            #expect(try await problem { try await act(TestOfficials.health) } == "access.denied")
        }
        let before = try await told(flat)
        _ = try await view(of: place, by: Self.clerk)
        #expect(try await told(flat) == before + 3, "the tenants and who else lives there")
        _ = try await view.one(lease.id, by: Self.clerk)
        #expect(try await told(flat) == before + 5)
    }

    @Test func `of whom it is protected where they rent, no lease says it`() async throws {
        let flat = try await TestLet(try await TestCentre())
        let lease = try await flat.file("2026-01-01", "2026-12-31", [0, 1])
        let opened = try await flat.test.open("P01", for: flat.people[0], still: ["document", "dwelling", "stay"]).id
        _ = try await ProtectPerson(centre: flat.test.centre).block(
            ["residence"], of: opened, .protected, by: TestOfficials.supervisor)
        #expect(try await flat.view.one(lease.id, by: Self.clerk).line.tenants.map(\.id) == [flat.people[1]])
        let listed = try await flat.view(of: flat.flat.id, by: Self.clerk).lines
        #expect(listed.map { $0.tenants.map(\.id) } == [[flat.people[1]]])
        // Nor does the list of who stays there, a check, the stay or the person's own stays.
        let (view, check) = (ViewStays(centre: flat.test.centre), CheckPlace(centre: flat.test.centre))
        let there = try await view.occupants(of: flat.flat.id, by: Self.clerk).lines.map(\.person.id)
        #expect(Set(there) == Set(flat.people[1...]))
        let sheet = try await check.sheet(of: flat.flat.id, .visit, by: Self.clerk).lines.map(\.person.id)
        #expect(Set(sheet) == Set(flat.people[1...]))
        let draft = PlaceCheckDraft(
            at: flat.flat.id, way: "visit", on: flat.test.clock.now.description, counted: "2", hasAgreed: true,
            othersMet: true)
        #expect(try await check(draft, by: Self.clerk).tally.listed == 2)
        let stays = try await flat.test.database.read { try $0.stays(of: flat.people[0]).map(\.id) }
        #expect(try await problem { _ = try await view(stays[0], by: Self.clerk) } == "stay.unknown")
        #expect(
            try await problem { _ = try await view.history(of: flat.people[0], by: Self.clerk) } == "person.unknown")
    }

    private func told(_ flat: TestLet) async throws -> Int {
        try await flat.test.count(
            """
            SELECT COUNT(*) AS n FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
            WHERE e.action = 'leases.read'
            """)
    }

    @Test(arguments: TestEngine.all)
    func `a lease goes two years after its last day, and with it whom nothing else keeps`(
        engine: TestEngine
    ) async throws {
        let flat = try await TestLet(try await TestCentre(engine), people: 1)
        let lease = try await flat.file("2026-01-01", "2026-03-31")
        _ = try await flat.keep.renew(lease.id, until: "2026-04-30", by: Self.clerk)
        let stays = try await flat.test.database.read { try $0.stays(of: flat.people[0]) }
        try await EndStay(centre: flat.test.centre)(
            stays[0].id, at: flat.test.clock.now.description, as: "left", by: Self.clerk)
        func counts() async throws -> [Int] {
            for _ in 0..<3 { _ = try await PurgeExpired(centre: flat.test.centre)() }
            return [
                try await flat.test.count("SELECT COUNT(*) AS n FROM tenancy"),
                try await flat.test.count("SELECT COUNT(*) AS n FROM tenancy_tenant"),
                try await flat.test.count("SELECT COUNT(*) AS n FROM person"),
            ]
        }
        flat.test.clock.set(try #require(CalendarDate("2028-04-30")))
        #expect(try await counts() == [2, 2, 1])
        flat.test.clock.set(try #require(CalendarDate("2028-05-02")))
        #expect(try await counts() == [0, 0, 0])
    }
}
