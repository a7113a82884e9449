import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct ValidityTests {
    private let zone: LegalZone

    init() throws { zone = try TestPack.ruili().pack.zone }

    private func permit() throws -> Output {
        try #require(try TestPack.ruili().procedure("P01")?.outputs.first { $0.isPermit })
    }

    @Test(
        arguments: [
            ([:], "2026-05-31", nil), (["id_doc_expiry_date": "2030-01-01"], "2026-05-31", nil),
            (["id_doc_expiry_date": "2026-04-10"], "2026-04-10", "id_doc_expiry_date"),
            (["stay_until": "2026-05-29"], "2026-05-29", "stay_until"),
            (["guarantee_end_date": "2026-04-30", "stay_until": "2026-05-29"], "2026-04-30", "guarantee_end_date"),
            (
                ["id_doc_expiry_date": "2026-03-20", "guarantee_end_date": "2026-04-30", "stay_until": "2026-05-29"],
                "2026-03-20", "id_doc_expiry_date"
            ),
            (["stay_until": "2026-05-31"], "2026-05-31", nil),
        ] as [([String: String], String, String?)])
    func `a permit lasts ninety days and never beyond document, stay or guarantee`(
        values: [String: String], last: String, bound: String?
    ) throws {
        let day = try #require(CalendarDate("2026-03-02"))
        let end = try permit().validityEnd(issuedOn: day, values: values, facts: [:], zone: zone)
        #expect(end?.day.description == last)
        #expect(end?.boundedBy == bound)
        #expect(end?.basis == "deployment choice")
    }

    @Test func `a moment bounds it on its day in China, not on that in UTC`() throws {
        let day = try #require(CalendarDate("2026-03-02"))
        let values = ["stay_until": "2026-04-09T16:30:00Z"]
        let end = try permit().validityEnd(issuedOn: day, values: values, facts: [:], zone: zone)
        #expect(end?.day.description == "2026-04-10")
    }

    @Test func `a validity ends on its day though it is a rest day`() throws {
        let day = try #require(CalendarDate("2026-03-02"))
        let end = try #require(try permit().validityEnd(issuedOn: day, values: [:], facts: [:], zone: zone)).day
        #expect(end.weekday == 7)
    }

    @Test func `before the rule began no length is known`() throws {
        let day = try #require(CalendarDate("2018-12-31"))
        #expect(try permit().validityEnd(issuedOn: day, values: [:], facts: [:], zone: zone) == nil)
    }

    @Test func `the first length whose condition holds counts`() throws {
        var output = try permit()
        let length = { (when: Condition?, days: Int) in
            Output.Validity.Length(
                when: when, value: Dated([.init(value: days, basis: "x", certainty: .local)]), unit: .day)
        }
        output.validity = Output.Validity(lengths: [length(.fact(key: "short", .eq("true")), 30), length(nil, 60)])
        let day = try #require(CalendarDate("2026-03-02"))
        let end = { (facts: [String: String]) in
            output.validityEnd(issuedOn: day, values: [:], facts: facts, zone: zone)?.day.description
        }
        #expect(end(["short": "true"]) == "2026-04-01")
        #expect(end([:]) == "2026-05-01")
    }
}
