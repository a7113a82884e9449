import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What somebody may have, with its reasons: for the office that works on it and the person, and for nobody else.
@Suite struct StandingTests {
    private func standing(_ test: TestCentre, _ person: ID<Person>) async throws -> ResidenceStanding {
        try await ViewStanding(centre: test.centre)(person, by: TestDongli.station).standing
    }

    @Test func `before the half year the first possible day is said, on it that it is reached`() async throws {
        let test = try await TestDongli.centre()
        let person = try await TestResidence(test: test).register(since: "2025-09-03 09:00")
        let before = try await standing(test, person)
        let line = try #require(before.prospects.first { $0.procedure.id == "P04" }?.lines.first)
        #expect(line.rule.key == "half_year" && line.verdict == .fails)
        #expect(line.since?.description == "2025-09-03" && line.from?.description == "2026-03-03")
        test.clock.advance(days: 1)
        let on = try await standing(test, person)
        let reached = try #require(on.prospects.first { $0.procedure.id == "P04" }?.lines.first)
        #expect(reached.verdict == .holds && reached.from == nil)
        #expect(on.held.isEmpty && on.benefits.allSatisfy { $0.standing == .withoutPermit })
    }

    @Test func `the permit opens six services and seven conveniences, and a missed endorsement shuts them`()
        async throws
    {
        let test = try await TestDongli.centre()
        let path = TestResidence(test: test)
        let person = try await path.register()
        _ = try await path.firstPermit(of: person)
        let open = try await standing(test, person)
        #expect(open.benefits.count { $0.benefit.kind == .service } == 6)
        #expect(open.benefits.count { $0.benefit.kind == .convenience } == 7)
        #expect(open.benefits.allSatisfy { $0.standing == .open(number: "DL-J-2026-000001") })
        #expect(open.held.map(\.years) == [0] && open.held.first?.endorsedIn?.id == "P05")
        #expect(!open.prospects.contains { $0.procedure.id == "P04" })
        test.clock.advance(days: 365)
        let shut = try await standing(test, person)
        #expect(shut.benefits.allSatisfy { $0.standing == .suspended(number: "DL-J-2026-000001") })
        #expect(shut.held.map(\.status) == [.suspended])
        // Of a year that was not endorsed the part before counts.
        #expect(shut.held.map(\.years) == [1])
    }

    /// Files a lease of the place where somebody lives, by which they live there.
    private func lease(_ test: TestCentre, _ person: ID<Person>, until last: String) async throws -> LeaseRecord {
        let place = try #require(try await test.database.read { try $0.stays(of: person).first?.place })
        return try await KeepLeases(centre: test.centre).file(
            LeaseDraft(of: place, landlord: "无名", first: "2025-08-01", last: last, tenants: [person.rawValue]),
            by: TestDongli.station)
    }

    @Test func `a filed lease stands in it with its number and last day, for who decides on the permit`() async throws {
        let test = try await TestDongli.centre()
        let person = try await TestResidence(test: test).register()
        let filed = try await lease(test, person, until: "2027-01-31")
        let view = ViewStanding(centre: test.centre)
        let found = try await view(person, by: TestDongli.household)
        #expect(found.lease?.number == filed.number && filed.number.hasPrefix("DL-F-2026-"))
        #expect(found.lease?.term?.last.description == "2027-01-31")
        #expect(try await view(person, by: TestDongli.station).lease == nil, "the counter decides nothing")
        test.clock.set(try #require(CalendarDate("2027-02-01")))
        #expect(try await view(person, by: TestDongli.household).lease == nil)
    }

    @Test func `a look is entered with its groups, and those who see no permits get no answer`() async throws {
        let test = try await TestDongli.centre()
        let person = try await TestResidence(test: test).register()
        _ = try await standing(test, person)
        let labour = Actor(
            kind: .official, id: "acc_hr", name: "示例", role: "labour_officer", office: "hr", department: "hr",
            area: "120110")
        for official in [labour, TestDongli.street] {
            #expect(
                try await problem { try await ViewStanding(centre: test.centre)(person, by: official) }
                    == "person.unknown", "\(official.role)")
        }
        let entered = try await test.database.read { transaction in
            try transaction.rows(
                """
                SELECT e.action FROM ledger_subject s JOIN ledger_entry e ON e.id = s.entry
                WHERE s.subject = \(person) AND e.action IN ('standing.read', 'access.denied') ORDER BY e.at, e.action
                """
            ).map { try $0.get("action", as: String.self) }
        }
        #expect(entered.sorted() == ["access.denied", "access.denied", "standing.read"])
    }
}
