import AnjuCore
import AnjuDomain
import Testing

/// What a permit opens is worked out of its state and the years that count, and of nothing else.
@Suite struct BenefitTests {
    private let benefit = Benefit(
        key: "school", kind: .service, text: LocalizedText("义务教育"), law: "Decree 663 Art.12",
        permits: ["residence_permit"], department: "education")

    private func permit(_ from: String, _ until: String, kind: String = "residence_permit") throws -> Permit {
        let first = try #require(CalendarDate(from))
        let zeros = String(repeating: "0", count: 26)
        var permit = Permit(
            id: try #require(ID("pmt_" + zeros)), kind: kind, number: "N-1", person: try #require(ID("per_" + zeros)),
            caseID: try #require(ID("cas_" + zeros)), area: "120110", status: .valid, validFrom: first,
            validUntil: try #require(CalendarDate(until)), boundedBy: nil, handle: [], statusIndex: 1, issuedAt: nil,
            version: 1)
        permit.countedFrom = first
        return permit
    }

    @Test func `a permit in use opens it, a lapsed one will again, another kind never`() throws {
        let day = try #require(CalendarDate("2026-06-01"))
        #expect(benefit.standing(of: [], on: day) == .withoutPermit)
        let held = try permit("2026-03-02", "2027-03-01")
        #expect(benefit.standing(of: [held], on: day) == .open(number: "N-1"))
        let after = try #require(CalendarDate("2027-03-02"))
        #expect(benefit.standing(of: [held], on: after) == .suspended(number: "N-1"))
        let other = try permit("2026-03-02", "2027-03-01", kind: "temporary_residence_permit")
        #expect(benefit.standing(of: [other], on: day) == .withoutPermit)
        var ended = held
        ended.status = .cancelled
        #expect(benefit.standing(of: [ended], on: day) == .withoutPermit)
    }

    @Test func `one that needs years says from when, and counts only those that were endorsed`() throws {
        var settled = benefit
        settled.afterYears = 2
        let held = try permit("2024-03-02", "2027-03-01")
        let (before, on) = (try #require(CalendarDate("2026-03-01")), try #require(CalendarDate("2026-03-02")))
        #expect(settled.standing(of: [held], on: before) == .from(on, years: 2))
        #expect(settled.standing(of: [held], on: on) == .open(number: "N-1"))
    }
}
