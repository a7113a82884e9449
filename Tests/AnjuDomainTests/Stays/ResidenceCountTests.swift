import AnjuCore
import AnjuDomain
import Testing

@Suite struct ResidenceCountTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    /// `2026-02-03..2026-04-01` or, where it goes on, `2026-02-03..`.
    private static func spans(_ text: String) throws -> [ResidenceCount.Span] {
        try text.split(separator: " ").map { span in
            let ends = String(span).split(separator: ".", omittingEmptySubsequences: true).map(String.init)
            let last = ends.count > 1 ? try day(ends[1]) : nil
            return ResidenceCount.Span(try day(ends[0]), last)
        }
    }

    /// One edge of the law: registrations, today, and what is said.
    struct Edge: CustomTestStringConvertible, Sendable {
        var spans: String
        var today: String
        var says: String
        var testDescription: String { "\(spans) on \(today)" }
    }

    private static func said(_ count: ResidenceCount) -> String {
        switch count.standing {
        case .reached(let since, let day): "reached \(since) on \(day)"
        case .counting(let since, let due): "counting \(since) due \(due)"
        case .interrupted(let last): "interrupted \(last)"
        case .none: "none"
        }
    }

    static let edges = [
        Edge(spans: "", today: "2026-08-03", says: "none"),
        // The matching day six months on: the day before it is too early.
        Edge(spans: "2026-02-03..", today: "2026-08-02", says: "counting 2026-02-03 due 2026-08-03"),
        Edge(spans: "2026-02-03..", today: "2026-08-03", says: "reached 2026-02-03 on 2026-08-03"),
        // A month without the matching day ends on its last.
        Edge(spans: "2025-08-31..", today: "2026-02-27", says: "counting 2025-08-31 due 2026-02-28"),
        Edge(spans: "2025-08-31..", today: "2026-02-28", says: "reached 2025-08-31 on 2026-02-28"),
        Edge(spans: "2027-08-29..", today: "2028-02-29", says: "reached 2027-08-29 on 2028-02-29"),
        Edge(spans: "2026-12-31..", today: "2027-06-30", says: "reached 2026-12-31 on 2027-06-30"),
        // The start stays the start when somebody moves on the same or on the next day, or is at two places for a while.
        Edge(
            spans: "2026-02-03..2026-05-01 2026-05-01..", today: "2026-08-03", says: "reached 2026-02-03 on 2026-08-03"),
        Edge(
            spans: "2026-02-03..2026-05-01 2026-05-02..", today: "2026-08-03", says: "reached 2026-02-03 on 2026-08-03"),
        Edge(
            spans: "2026-04-01.. 2026-02-03..2026-05-01", today: "2026-08-03", says: "reached 2026-02-03 on 2026-08-03"),
        Edge(
            spans: "2026-02-03.. 2026-03-01..2026-03-05", today: "2026-08-03", says: "reached 2026-02-03 on 2026-08-03"),
        // A day between two places, and the count begins anew.
        Edge(
            spans: "2026-02-03..2026-05-01 2026-05-03..", today: "2026-08-03",
            says: "counting 2026-05-03 due 2026-11-03"),
        // Who left is not counted on; the last day itself still counts.
        Edge(spans: "2026-02-03..2026-08-03", today: "2026-08-03", says: "reached 2026-02-03 on 2026-08-03"),
        Edge(spans: "2026-02-03..2026-08-03", today: "2026-08-04", says: "interrupted 2026-08-03"),
        // What begins later is not counted yet, and what ends before it begins is nothing.
        Edge(spans: "2026-09-01..", today: "2026-08-03", says: "none"),
        Edge(spans: "2026-02-03..2026-02-01", today: "2026-08-03", says: "none"),
    ]

    @Test(arguments: edges) func `the half year is counted as the law says`(edge: Edge) throws {
        let count = ResidenceCount(try Self.spans(edge.spans), today: try Self.day(edge.today))
        #expect(Self.said(count) == edge.says)
    }

    @Test func `a pack may bridge days between two places`() throws {
        let spans = try Self.spans("2026-02-03..2026-05-01 2026-05-09..")
        let today = try Self.day("2026-08-03")
        #expect(Self.said(ResidenceCount(spans, today: today, bridged: 7)) == "reached 2026-02-03 on 2026-08-03")
        #expect(Self.said(ResidenceCount(spans, today: today, bridged: 6)) == "counting 2026-05-09 due 2026-11-09")
    }

    @Test func `the proof keeps days and no address, each day once`() throws {
        let spans = try Self.spans("2026-02-01..2026-02-10 2026-02-05..2026-02-12 2026-03-01..")
        let count = ResidenceCount(spans, today: try Self.day("2026-03-05"))
        #expect(count.total == 17)
        #expect(count.runs == (try Self.spans("2026-02-01..2026-02-12 2026-03-01..2026-03-05")))
        // What the proof says is counted like what it was made of.
        #expect(ResidenceCount(count.runs, today: try Self.day("2026-03-05")).standing == count.standing)
    }
}
