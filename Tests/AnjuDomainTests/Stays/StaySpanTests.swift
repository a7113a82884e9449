import AnjuCore
import AnjuDomain
import Testing

@Suite struct StaySpanTests {
    private func span(_ from: Int64, _ until: Int64?) -> StaySpan {
        StaySpan(from: Instant(milliseconds: from), until: until.map(Instant.init(milliseconds:)))
    }

    @Test func `two spans overlap where some moment belongs to both`() {
        for (first, second, due) in [
            (span(0, 10), span(10, 20), false), (span(0, 11), span(10, 20), true), (span(0, nil), span(10, nil), true),
            (span(0, 5), span(10, nil), false), (span(10, nil), span(0, 10), false), (span(5, 5), span(0, 10), false),
            (span(5, 5), span(0, nil), false), (span(2, 3), span(0, nil), true),
        ] {
            #expect(first.overlaps(second) == due, "\(first) \(second)")
            #expect(second.overlaps(first) == due, "\(second) \(first)")
        }
    }

    @Test func `the two homes are residence and dormitory`() {
        #expect(StayKind.allCases.filter(\.isHome) == [.residence, .dormitory])
    }
}
