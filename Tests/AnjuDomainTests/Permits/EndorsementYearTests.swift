import AnjuCore
import AnjuDomain
import Testing

/// The endorsement window (Decree 663 article 10; Hangzhou articles 19 to 21) and the years that count.
@Suite struct EndorsementYearTests {
    private func day(_ text: String) -> CalendarDate? { CalendarDate(text) }

    @Test(arguments: [
        // Issued; due; opens; last day in use.
        ("2025-03-31", "2026-03-31", "2026-02-28", "2026-03-30"),
        ("2026-02-03", "2027-02-03", "2027-01-03", "2027-02-02"),
        ("2023-12-31", "2024-12-31", "2024-11-30", "2024-12-30"),
        ("2024-02-29", "2025-02-28", "2025-01-28", "2025-02-27"),
        ("2025-01-31", "2026-01-31", "2025-12-31", "2026-01-30"),
        ("2023-03-31", "2024-03-31", "2024-02-29", "2024-03-30"),
    ])
    func `the window is the month before the day on which the year is completed`(
        issued: String, due: String, opens: String, last: String
    ) throws {
        let year = EndorsementYear(beginning: try #require(day(issued)))
        #expect(year.due == day(due) && year.lastDay == day(last))
        #expect(year.opens == day(opens))
        #expect(year.timing(on: year.opens) == .inTime && year.timing(on: year.lastDay) == .inTime)
        #expect(year.timing(on: year.opens.adding(days: -1)) == .early(opens: year.opens))
        #expect(year.timing(on: year.due) == .late)
        #expect(year.endorsed(on: year.opens.adding(days: -1)) == nil)
    }

    @Test func `an endorsement in time keeps the matching day, whenever in the month it is made`() throws {
        var year = EndorsementYear(beginning: try #require(day("2024-02-29")))
        for due in ["2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"] {
            year = try #require(year.endorsed(on: year.opens))
            #expect(year.due == day(due))
        }
        #expect(year.countedFrom == day("2024-02-29"))
        #expect(year.years(on: "2028-02-28") == 3 && year.years(on: "2028-02-29") == 4)
    }

    @Test func `a late one gives the use back, and the years count anew without the gap`() throws {
        let first = EndorsementYear(beginning: try #require(day("2024-05-10")))
        let (inTime, after) = (try #require(day("2025-05-09")), try #require(day("2026-09-01")))
        let second = try #require(first.endorsed(on: inTime))
        #expect(second.due == day("2026-05-10") && second.years(on: "2026-05-10") == 2)
        let late = try #require(second.endorsed(on: after))
        #expect(late.countedFrom == day("2026-09-01") && late.due == day("2027-09-01"))
        #expect(late.years(on: "2026-09-01") == 0 && late.years(on: "2027-09-01") == 1)
    }

    @Test func `after a missed endorsement no further year counts`() throws {
        let year = EndorsementYear(beginning: try #require(day("2024-05-10")))
        #expect(year.years(on: "2025-05-09") == 0)
        #expect(year.years(on: "2025-05-10") == 1 && year.years(on: "2030-01-01") == 1)
    }

    @Test func `a permit stands as its days say, before anybody has written it`() throws {
        var permit = Permit(
            id: try #require(ID("pmt_00000000000000000000000000")), kind: "residence_permit", number: "1",
            person: try #require(ID("per_00000000000000000000000000")),
            caseID: try #require(ID("cas_00000000000000000000000000")), area: "530000", status: .valid,
            validFrom: try #require(day("2025-03-31")), validUntil: try #require(day("2026-03-30")), boundedBy: nil,
            handle: [],
            statusIndex: 1, issuedAt: nil, version: 1)
        let after = try #require(day("2026-03-31"))
        #expect(permit.isExpired(on: after) && permit.status(on: after) == .valid && !permit.isGood(on: after))
        permit.countedFrom = permit.validFrom
        #expect(!permit.isExpired(on: after) && permit.status(on: after) == .suspended && !permit.isGood(on: after))
        #expect(permit.status(on: permit.validUntil) == .valid && permit.isGood(on: permit.validUntil))
        #expect(permit.year?.due == after)
    }
}

extension EndorsementYear {
    fileprivate func years(on day: String) -> Int? { CalendarDate(day).map { years(on: $0) } }
}
