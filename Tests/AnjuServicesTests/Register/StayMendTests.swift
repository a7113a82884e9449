import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What a stay does to other records: those it ends, those it must not touch, and what is left of it when it is gone.
@Suite struct StayMendTests {
    private static let clerk = TestOfficials.clerk

    private static func house(_ test: TestCentre, area: String = "533102", by actor: Actor = clerk) async throws
        -> PlaceRecord
    {
        try await KeepPlaces(centre: test.centre).building(.init(name: "姐告路98号"), in: area, by: actor)
    }

    private static func guest(_ number: Int, _ changes: [String: String] = [:]) -> StayDraft.Guest {
        StayDraft.Guest(
            [
                "name_latin_primary": "KHIN MAUNG", "birth_date": "1900-01-01", "nationality": "MMR",
                "id_doc_type": "414", "id_doc_number": "MX3900\(100 + number)",
            ].merging(changes) { $1 })
    }

    private static func draft(
        _ test: TestCentre, at place: PlaceRecord, _ guests: [StayDraft.Guest], kind: String = "residence",
        party: String = "applicant", days: Int = 0, hours: Int = 1
    ) -> StayDraft {
        StayDraft(
            at: place.id, kind: kind,
            from: test.clock.now.adding(days: -days).adding(hours: -hours, minutes: 0).description,
            party: party, lateReason: days > 0 ? "other" : "", guests: guests)
    }

    @Test(arguments: TestEngine.all) func `what ended by a mistaken move goes on again, each with its entry`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (house, register, view) = (
            try await Self.house(test), RegisterStays(centre: test.centre), ViewStays(centre: test.centre)
        )
        let first = try await register(Self.draft(test, at: house, [Self.guest(1)], days: 3), by: Self.clerk).stays[0]
        let second = try await register(Self.draft(test, at: house, [Self.guest(1)]), by: Self.clerk).stays[0]
        #expect(try await view(first, by: Self.clerk).stay.end == .moved)
        try await EndStay(centre: test.centre)(second, at: "", as: "mistaken", by: Self.clerk)
        let again = try await view(first, by: Self.clerk).stay
        #expect(again.span.until == nil && again.end == nil)
        let entered = try await test.database.read { transaction in
            try transaction.rows(
                "SELECT action, subject FROM ledger_entry WHERE action IN ('stay.ended', 'stay.reopened') ORDER BY at, id"
            ).map { try $0.get("action", as: String.self) + " " + $0.get("subject", as: String.self) }
        }
        #expect(
            Set(entered) == [
                "stay.ended \(first.rawValue)", "stay.ended \(second.rawValue)", "stay.reopened \(first.rawValue)",
            ])
    }

    @Test(arguments: TestEngine.all) func `the half year outlives the records that it was counted from`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (house, register) = (try await Self.house(test), RegisterStays(centre: test.centre))
        let view = ViewStays(centre: test.centre)
        let old = try await register(Self.draft(test, at: house, [Self.guest(1)], days: 700), by: Self.clerk).stays[0]
        let person = try await view(old, by: Self.clerk).person.id
        _ = try await register(Self.draft(test, at: house, [Self.guest(1)]), by: Self.clerk)
        let before = try await view.history(of: person, by: Self.clerk).count
        test.clock.advance(minutes: 190 * 24 * 60)
        _ = try await PurgeExpired(centre: test.centre)()
        let after = try await view.history(of: person, by: Self.clerk)
        #expect(after.lines.count == 1, "the old stay is gone")
        #expect(after.count.runs.first?.first == before.runs.first?.first)
        guard case .reached(let since, _) = after.count.standing, case .reached(let then, _) = before.standing else {
            Issue.record("the half year is over: \(after.count.standing)")
            return
        }
        #expect(since == then && after.count.total == before.total + 190)
    }

    @Test func `a mistake that is recorded today is kept from today, and counts for no month`() async throws {
        let test = try await TestCentre(.sqlite)
        let (house, register) = (try await Self.house(test), RegisterStays(centre: test.centre))
        let draft = Self.draft(test, at: house, [Self.guest(1)], days: 400)
        let stay = try await register(draft, by: Self.clerk).stays[0]
        try await EndStay(centre: test.centre)(stay, at: "", as: "mistaken", by: Self.clerk)
        _ = try await PurgeExpired(centre: test.centre)()
        #expect(try await ViewStays(centre: test.centre)(stay, by: Self.clerk).stay.end == .mistaken)
        test.clock.advance(minutes: 190 * 24 * 60)
        _ = try await PurgeExpired(centre: test.centre)()
        let left = try await test.count(
            "SELECT (SELECT COUNT(*) FROM stay) + (SELECT COUNT(*) FROM past_occupancy) + (SELECT COUNT(*) FROM check_in) AS n"
        )
        #expect(left == 0)
    }

    @Test
    func `a number with somebody else's name tells nothing, one with the name in another script is the same person`()
        async throws
    {
        let test = try await TestCentre(.sqlite)
        let (house, register) = (try await Self.house(test), RegisterStays(centre: test.centre))
        _ = try await register(Self.draft(test, at: house, [Self.guest(1)], days: 2), by: Self.clerk)
        let other = Self.draft(test, at: house, [Self.guest(1, ["name_latin_primary": "ZAW WIN"])])
        let fault = await #expect(throws: Problem.self) { _ = try await register(other, by: Self.clerk) }
        #expect(fault?.violations.map(\.code) == ["stay.other-person"])
        let native = Self.draft(
            test, at: house, [Self.guest(1, ["name_latin_primary": "", "name_native_script": "ခင်မောင်"])])
        _ = try await register(native, by: Self.clerk)
        let record = try await test.database.read {
            try $0.rows("SELECT * FROM person").first.map { try $0.get("name_native", as: String.self) }
        }
        #expect(record == "ခင်မောင်", "what the file learnt stands in the list too")
    }

    @Test func `what tells of somebody is asked only when nothing else is wrong, and counts as a search`() async throws
    {
        let test = try await TestCentre(.sqlite)
        let (house, register) = (try await Self.house(test), RegisterStays(centre: test.centre))
        _ = try await register(
            Self.draft(test, at: house, [Self.guest(1)], kind: "lodging", party: "hotel"), by: Self.clerk)
        var probe = Self.draft(test, at: house, [Self.guest(1)], kind: "lodging", party: "")
        let blind = await #expect(throws: Problem.self) { _ = try await register(probe, by: Self.clerk) }
        #expect(blind?.violations.map(\.code) == ["input.choose"])
        probe.party = "hotel"
        var codes: Set<String> = []
        for _ in 0..<70 {
            let fault = await #expect(throws: Problem.self) { _ = try await register(probe, by: Self.clerk) }
            codes.formUnion(fault.map { $0.violations.isEmpty ? [$0.code] : $0.violations.map(\.code) } ?? [])
        }
        #expect(codes == ["stay.overlaps", "search.too-many"])
    }

    @Test func `a file that another area keeps is not written, and the householder is that of the family alone`()
        async throws
    {
        let test = try await TestCentre(.sqlite)
        let register = RegisterStays(centre: test.centre)
        let house = try await Self.house(test)
        var family = [
            Self.guest(1, ["relation_to_householder": "02"]), Self.guest(2),
            Self.guest(3, ["relation_to_householder": "12"]),
        ]
        family[1].typed["name_latin_primary"] = "FLAT MATE"
        _ = try await register(Self.draft(test, at: house, family, days: 2), by: Self.clerk)
        let sealer = test.centre.sealer
        let named = try await test.database.read { transaction in
            try transaction.rows("SELECT id FROM person").filter { row in
                try transaction.profile(of: row.get("id"), sealer: sealer)["householder_name"] != nil
            }.count
        }
        #expect(named == 2)
        // The same people as another area's file: their stay is registered, their profile stays as it was.
        try await test.database.write { try $0.run("UPDATE person SET area = '533103'") }
        let moved = Self.draft(test, at: house, [Self.guest(2, ["name_latin_primary": "FLAT MATE", "name_zh": "无名"])])
        _ = try await register(moved, by: Self.clerk)
        let written = try await test.count("SELECT COUNT(*) AS n FROM person WHERE name_chinese = '无名'")
        #expect(written == 0)
    }

    @Test
    func
        `whoever gives somebody from abroad a bed has a day, whatever the document; a citizen's passport changes nothing`()
        async throws
    {
        let test = try await TestCentre(.sqlite)
        let (house, register) = (try await Self.house(test), RegisterStays(centre: test.centre))
        let view = ViewStays(centre: test.centre)
        func duty(_ number: Int, _ kind: String, _ party: String, _ changes: [String: String]) async throws -> String {
            let draft = Self.draft(test, at: house, [Self.guest(number, changes)], kind: kind, party: party)
            return try await view(register(draft, by: Self.clerk).stays[0], by: Self.clerk).stay.duty ?? "none"
        }
        #expect(try await duty(1, "dormitory", "employer", [:]) == "employer_overseas")
        #expect(try await duty(2, "residence", "applicant", ["id_doc_type": "990"]) == "person_overseas")
        #expect(try await duty(3, "residence", "applicant", ["nationality": "CHN"]) == "person_citizen")
    }
}
