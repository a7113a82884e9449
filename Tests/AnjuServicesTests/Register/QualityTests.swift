import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Checks at places, and the rates that come of them.
@Suite struct QualityTests {
    private static let clerk = TestOfficials.clerk

    /// A hostel with guests, and what checks it.
    private struct Hostel {
        let test: TestCentre
        let room: PlaceRecord
        let check: CheckPlace
        var stays: [ID<Stay>] = []

        init(_ engine: TestEngine = .sqlite, guests: Int = 12, late: Int = 0, kind: String = "lodging") async throws {
            test = try await TestCentre(engine)
            let keep = KeepPlaces(centre: test.centre)
            let building = try await keep.building(.init(name: "姐告路98号"), in: "533102", by: clerk)
            room = try await keep.add(.room, .init(name: "302", capacity: "60"), within: building.id, by: clerk)
            check = CheckPlace(centre: test.centre)
            let register = RegisterStays(centre: test.centre)
            for (range, hours) in [(0..<guests - late, 1), (guests - late..<guests, 50)] where !range.isEmpty {
                let draft = StayDraft(
                    at: room.id, kind: kind, from: ago(hours: hours), party: kind == "lodging" ? "hotel" : "landlord",
                    lateReason: hours > 24 ? "closed" : "", guests: range.map(QualityTests.guest))
                stays += try await register(draft, by: clerk).stays
            }
        }

        func ago(hours: Int) -> String { test.clock.now.adding(hours: -hours).description }

        func draft(
            way: String = "desk", counted: String, hours: Int = 0, agreed: Bool = false, others: Bool = true,
            _ answers: [Int: PlaceCheckDraft.Answer] = [:]
        ) -> PlaceCheckDraft {
            PlaceCheckDraft(
                at: room.id, way: way, on: ago(hours: hours), counted: counted, hasAgreed: agreed, othersMet: others,
                answers: Dictionary(uniqueKeysWithValues: answers.map { (stays[$0.key], $0.value) }))
        }

        func report(
            _ quarter: Quarter? = nil, by actor: Actor = TestOfficials.clerk
        ) async throws -> ViewQuality.Report {
            try await ViewQuality(centre: test.centre)(quarter, by: actor)
        }

        func faults(_ draft: PlaceCheckDraft) async -> [String] {
            do {
                try await check(draft, by: clerk)
                return []
            } catch let problem as Problem {
                return problem.violations.isEmpty ? [problem.code] : problem.violations.map { $0.field + " " + $0.code }
            } catch { return ["\(error)"] }
        }
    }

    private static func guest(_ number: Int) -> StayDraft.Guest {
        StayDraft.Guest([
            "name_latin_primary": "NO ONE \(number)", "birth_date": "1900-01-01", "sex": "1", "nationality": "MMR",
            "id_doc_type": "414", "id_doc_number": "MX4400\(100 + number)",
        ])
    }

    @Test(arguments: TestEngine.all) func `three rates come of a check, each of its own count`(
        engine: TestEngine
    ) async throws {
        let hostel = try await Hostel(engine, guests: 12, late: 3)
        var answers = Dictionary(uniqueKeysWithValues: (0..<11).map { ($0, PlaceCheckDraft.Answer(found: "right")) })
        answers[2] = .init(found: "wrong", wrong: ["name", "birth"])
        answers[11] = .init(found: "absent")
        let kept = try await hostel.check(hostel.draft(counted: "14", others: false, answers), by: Self.clerk)
        #expect(kept.tally == PlaceCheck.Tally(counted: 14, listed: 12, met: 11, compared: 11, right: 10))
        let report = try await hostel.report()
        #expect(report.quarter.description == "2026-Q1" && report.rates.map(\.way) == [.desk, .visit])
        let (desk, homes) = (report.rates[0], report.rates[1])
        #expect(desk.checks == 1 && desk.rates.registered == .init(11, of: 14))
        #expect(desk.rates.inTime == .init(9, of: 12) && desk.rates.inTime.permille == 750)
        #expect(desk.rates.accurate == .init(10, of: 11))
        #expect(homes.checks == 0 && homes.rates.registered == nil && homes.rates.accurate == nil)
        #expect(homes.rates.inTime == .init(0, of: 0) && homes.rates.inTime.permille == nil)
        let failing = try #require(report.failing)
        #expect(Set(failing.late.map(\.stay.id)) == Set(hostel.stays[9...]))
        #expect(failing.late.allSatisfy { $0.place?.id == hostel.room.id && $0.stay.lateReason == "closed" })
        #expect(
            Dictionary(uniqueKeysWithValues: failing.wrong.map { ($0.line.stay.id, $0.found.wrong) }) == [
                hostel.stays[2]: [.name, .birth], hostel.stays[11]: [],
            ])
        #expect(failing.unregistered.map(\.check.tally.unregistered) == [3])
    }

    @Test(arguments: TestEngine.all)
    func `homes are checked by consent, and say whether people live where the register says`(
        engine: TestEngine
    ) async throws {
        let home = try await Hostel(engine, guests: 12, kind: "residence")
        let refused = await home.faults(home.draft(way: "visit", counted: "12"))
        #expect(refused == ["agreed place-check.not-agreed"])
        let absent = [0: PlaceCheckDraft.Answer(found: "absent"), 1: .init(found: "absent")]
        try await home.check(home.draft(way: "visit", counted: "20", agreed: true, absent), by: Self.clerk)
        let consistency = try await home.report().consistency
        #expect(consistency.coverage == .init(10, of: 20) && consistency.validity == .init(10, of: 12))
        // 2 × 10 ÷ 32.
        #expect(consistency.permille == 625)
        // A desk's check of the same place finds no lodger, and is none of a home.
        try await home.check(home.draft(counted: "0"), by: Self.clerk)
        let again = try await home.report()
        #expect(again.consistency == consistency && again.rates[0].rates.registered == .init(0, of: 0))
    }

    @Test func `every fault is said at once, beside what it is about`() async throws {
        let hostel = try await Hostel(guests: 3)
        let stays = hostel.stays.map { "stay." + $0.rawValue }
        let odd: [Int: PlaceCheckDraft.Answer] = [
            0: .init(found: "wrong"), 1: .init(found: "met", wrong: ["name"]),
            2: .init(found: "wrong", wrong: ["hair"]),
        ]
        #expect(
            Set(await hostel.faults(hostel.draft(counted: "x", hours: -1, odd))) == [
                "at stay.future", "counted place.capacity", stays[0] + " place-check.fields",
                stays[1] + " place-check.fields", stays[2] + " place-check.fields",
            ])
        #expect(
            Set(await hostel.faults(hostel.draft(counted: "2", others: false, [0: .init(found: "met")]))) == [
                stays[1] + " input.choose", stays[2] + " input.choose",
            ])
        #expect(await hostel.faults(hostel.draft(counted: "2")) == ["counted place-check.fewer"])
        #expect(
            await hostel.faults(hostel.draft(way: "spy", counted: "")) == [
                "way input.choose", "counted input.required",
            ])
        #expect(await hostel.faults(hostel.draft(counted: "3", hours: 24 * 8)) == ["at place-check.too-old"])
        let kept = try await hostel.test.count("SELECT COUNT(*) AS n FROM place_check")
        #expect(kept == 0)
    }

    @Test(arguments: TestEngine.all) func `what is wrong stays on the list until it is ended, mended or found right`(
        engine: TestEngine
    ) async throws {
        let hostel = try await Hostel(engine, guests: 3)
        let wrong: [Int: PlaceCheckDraft.Answer] = [
            0: .init(found: "absent"), 1: .init(found: "wrong", wrong: ["number"]),
            2: .init(found: "wrong", wrong: ["place"]),
        ]
        try await hostel.check(hostel.draft(counted: "2", wrong), by: Self.clerk)
        func listed() async throws -> Set<ID<Stay>> {
            Set(try await hostel.report().failing?.wrong.map(\.line.stay.id) ?? [])
        }
        #expect(try await listed() == Set(hostel.stays))
        try await EndStay(centre: hostel.test.centre)(
            hostel.stays[0], at: hostel.ago(hours: 0), as: "deregistered", by: Self.clerk)
        #expect(try await listed() == Set(hostel.stays[1...]))
        hostel.test.clock.advance(minutes: 5)
        try await hostel.check(
            hostel.draft(counted: "2", [1: .init(found: "right"), 2: .init(found: "absent")]), by: Self.clerk)
        #expect(try await listed() == [hostel.stays[2]])
        let all = try await hostel.report().rates[0].rates
        #expect(all.accurate == .init(1, of: 3), "what was found then counts, whatever was mended since")
    }

    @Test func `who was not met, or of whom something is wrong, sees that the register was checked`() async throws {
        let hostel = try await Hostel(guests: 3)
        try await hostel.check(
            hostel.draft(counted: "2", [0: .init(found: "absent"), 1: .init(found: "right")]), by: Self.clerk)
        let told = try await hostel.test.database.read { transaction in
            try transaction.rows(
                """
                SELECT s.subject AS person, e.detail AS detail FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
                WHERE e.action = 'place.checked'
                """
            ).map { (try $0.get("person", as: String.self), try $0.get("detail", as: String.self)) }
        }
        let absent = try await ViewStays(centre: hostel.test.centre)(hostel.stays[0], by: Self.clerk).person.id
        #expect(told.map(\.0) == [absent.rawValue])
        let shown = try await hostel.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'occupants.read'")
        _ = try await hostel.check.sheet(of: hostel.room.id, .desk, by: Self.clerk)
        let after = try await hostel.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'occupants.read'")
        #expect(after == shown + 1)
    }

    @Test func `who was there at the moment that is checked stands on the sheet, whoever has left since`() async throws
    {
        let hostel = try await Hostel(guests: 2)
        hostel.test.clock.advance(minutes: 90)
        try await EndStay(centre: hostel.test.centre)(
            hostel.stays[0], at: hostel.ago(hours: 0), as: "left", by: Self.clerk)
        hostel.test.clock.advance(minutes: 30)
        func listed(_ typed: String) async throws -> Set<ID<Stay>> {
            Set(try await hostel.check.sheet(of: hostel.room.id, .desk, at: typed, by: Self.clerk).lines.map(\.stay.id))
        }
        #expect(try await listed("") == [hostel.stays[1]])
        #expect(try await listed(hostel.ago(hours: 1)) == Set(hostel.stays))
        for odd in ["soon", hostel.ago(hours: -1), hostel.ago(hours: 24 * 8)] {
            #expect(try await listed(odd) == [hostel.stays[1]], "\(odd)")
        }
    }

    @Test func `only those who register check, the head of the office reads figures, and no other area anything`()
        async throws
    {
        let hostel = try await Hostel(guests: 12, late: 2)
        try await hostel.check(hostel.draft(counted: "12", [0: .init(found: "absent")]), by: Self.clerk)
        var stranger = Self.clerk
        stranger.area = "533103"
        let draft = hostel.draft(counted: "12")
        #expect(try await problem { try await hostel.check(draft, by: stranger) } == "place.unknown")
        #expect(
            try await problem { _ = try await hostel.check.sheet(of: hostel.room.id, .desk, by: stranger) }
                == "place.unknown")
        for other in [TestOfficials.health, TestOfficials.supervisor, TestOfficials.administrator] {
            #expect(try await problem { try await hostel.check(draft, by: other) } == "access.denied")
        }
        let head = try await hostel.report(by: TestOfficials.supervisor)
        #expect(head.failing == nil && head.rates[0].rates.inTime == .init(10, of: 12))
        #expect(try await problem { _ = try await hostel.report(by: TestOfficials.health) } == "access.denied")
        let elsewhere = try await hostel.report(by: stranger)
        #expect(elsewhere.files.people == 0 && elsewhere.rates[0].checks == 0)
        #expect(elsewhere.rates[0].rates.inTime == .init(0, of: 0))
        let failing = try #require(elsewhere.failing)
        #expect(failing.late.isEmpty && failing.wrong.isEmpty && failing.unregistered.isEmpty)
    }

    @Test(arguments: TestEngine.all) func `files are counted with their doubles, numbers and age`(
        engine: TestEngine
    ) async throws {
        let hostel = try await Hostel(engine, guests: 12)
        let first = try await hostel.report().files
        #expect(first.people == 12 && first.read == 12 && first.numbered == 12 && first.duplicates == 0)
        #expect(first.confirmed == [.halfYear: 12, .year: 0, .twoYears: 0, .older: 0])
        let people = try await hostel.test.database.read { transaction in
            try transaction.rows("SELECT id FROM person ORDER BY id LIMIT 2").map { try $0.get("id", as: String.self) }
        }
        let now = hostel.test.clock.now
        try await hostel.test.database.write { transaction in
            try transaction.run(
                """
                INSERT INTO duplicate_pair (id, one, other, probability, standing, proposed_at, expires_at, version)
                VALUES ('dup_1', \(people[0]), \(people[1]), 900, 'open', \(now), \(now), 1)
                """)
        }
        hostel.test.clock.set(try #require(CalendarDate("2026-09-03")))
        let later = try await hostel.report().files
        #expect(later.duplicates == 1 && later.duplicatesPerThousand == 833)
        #expect(later.confirmed == [.halfYear: 0, .year: 12, .twoYears: 0, .older: 0])
    }

    @Test func `the late ones go on behind the fiftieth, and older quarters are not told of`() async throws {
        let hostel = try await Hostel(guests: 57, late: 57)
        let first = try #require(try await hostel.report().failing)
        let next = try #require(first.next)
        #expect(first.late.count == 50)
        let rest = try #require(
            try await ViewQuality(centre: hostel.test.centre)(after: next, by: Self.clerk).failing)
        #expect(rest.late.count == 7 && rest.next == nil)
        #expect(Set(first.late.map(\.stay.id)).union(rest.late.map(\.stay.id)) == Set(hostel.stays))
        #expect(try await hostel.report(Quarter("2025-Q4")).quarter.description == "2025-Q4")
        let old = try await problem { _ = try await hostel.report(Quarter("2025-Q1")) }
        #expect(old == "code.unknown")
    }

    @Test(arguments: TestEngine.all) func `a check goes after its time, what it found with the stay`(
        engine: TestEngine
    ) async throws {
        let hostel = try await Hostel(engine, guests: 2)
        try await hostel.check(hostel.draft(counted: "1", [0: .init(found: "absent")]), by: Self.clerk)
        try await EndStay(centre: hostel.test.centre)(
            hostel.stays[0], at: hostel.ago(hours: 0), as: "left", by: Self.clerk)
        func counts() async throws -> [Int] {
            _ = try await PurgeExpired(centre: hostel.test.centre)()
            return [
                try await hostel.test.count("SELECT COUNT(*) AS n FROM place_check"),
                try await hostel.test.count("SELECT COUNT(*) AS n FROM place_check_finding"),
            ]
        }
        #expect(try await counts() == [1, 1])
        hostel.test.clock.set(try #require(CalendarDate("2026-12-01")))
        #expect(try await counts() == [1, 0])
        hostel.test.clock.set(try #require(CalendarDate("2028-03-04")))
        #expect(try await counts() == [0, 0])
    }
}
