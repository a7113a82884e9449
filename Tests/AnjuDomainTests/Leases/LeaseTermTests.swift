import AnjuCore
import AnjuDomain
import Testing

@Suite struct LeaseTermTests {
    private static func term(_ first: String, _ last: String) throws -> LeaseTerm? {
        LeaseTerm(try #require(CalendarDate(first)), try #require(CalendarDate(last)))
    }

    @Test(arguments: [
        ("2026-01-01", "2026-12-31", "2026-01-01", true), ("2026-01-01", "2026-12-31", "2026-12-31", true),
        ("2026-01-01", "2026-12-31", "2027-01-01", false), ("2026-01-01", "2026-12-31", "2025-12-31", false),
        ("2026-03-02", "2026-03-02", "2026-03-02", true),
    ]) func `both days count`(first: String, last: String, day: String, holds: Bool) throws {
        let term = try #require(try Self.term(first, last))
        #expect(term.holds(on: try #require(CalendarDate(day))) == holds)
    }

    @Test func `one that ends before it begins is none`() throws {
        #expect(try Self.term("2026-03-02", "2026-03-01") == nil)
    }

    @Test(arguments: [
        ("2026-01-01", "2045-12-31", false), ("2026-01-01", "2046-01-01", true), ("2024-02-29", "2044-02-28", false),
        ("2024-02-29", "2044-02-29", true),
    ]) func `twenty years are the most`(first: String, last: String, isTooLong: Bool) throws {
        #expect(try Self.term(first, last)?.isTooLong == isTooLong)
    }

    @Test(arguments: [
        ("2026-01-01", "2026-01-31", "2026-01-31", "2026-02-28", true),
        ("2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28", false),
        ("2026-01-01", "2026-12-31", "2026-05-01", "2026-05-01", true),
    ]) func `two overlap where a day lies in both`(
        first: String, last: String, other: String, until: String, overlaps: Bool
    ) throws {
        let (one, two) = (try #require(try Self.term(first, last)), try #require(try Self.term(other, until)))
        #expect(one.overlaps(two) == overlaps && two.overlaps(one) == overlaps)
    }

    @Test func `one goes on the day after its last, and ends no later than it was filed`() throws {
        let term = try #require(try Self.term("2026-02-28", "2027-02-28"))
        let leapDay = try #require(CalendarDate("2028-02-29"))
        let next = try #require(term.renewed(until: leapDay))
        #expect(next.first.description == "2027-03-01" && !next.overlaps(term))
        #expect(term.renewed(until: term.last) == nil)
        #expect(term.ended(on: try #require(CalendarDate("2026-02-28")))?.last.description == "2026-02-28")
        #expect(term.ended(on: try #require(CalendarDate("2026-02-27"))) == nil)
        #expect(term.ended(on: next.last) == term)
    }
}
