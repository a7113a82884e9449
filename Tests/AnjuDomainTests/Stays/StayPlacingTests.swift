import AnjuCore
import AnjuDomain
import Testing

@Suite struct StayPlacingTests {
    private static func stay(_ kind: StayKind, _ from: Int64, _ until: Int64?, place: Int = 0) throws -> StayRecord {
        StayRecord(
            id: try #require(ID("sty_" + String(repeating: "\(place)", count: 26))),
            person: try #require(ID("per_" + String(repeating: "0", count: 26))), place: nil, area: "533102",
            kind: kind, span: span(from, until), registeredAt: Instant(milliseconds: 0))
    }

    private static func span(_ from: Int64, _ until: Int64?) -> StaySpan {
        StaySpan(from: Instant(milliseconds: from), until: until.map { Instant(milliseconds: $0) })
    }

    @Test(
        arguments: [
            (10, nil, StayPlacing.placed(ending: [])), (0, nil, .overlapping), (5, 8, .overlapping),
            (3, 5, .overlapping),
        ] as [(Int64, Int64?, StayPlacing)])
    func `what has an end is never changed`(from: Int64, until: Int64?, placing: StayPlacing) throws {
        let ended = try Self.stay(.residence, 4, 10)
        #expect(StayPlacing.of(.dormitory, Self.span(from, until), among: [ended]) == placing)
        #expect(StayPlacing.of(.lodging, Self.span(from, until), among: [ended]) == .placed(ending: []))
    }

    @Test func `what goes on ends as the next begins, where that goes on too`() throws {
        let open = try Self.stay(.residence, 4, nil)
        #expect(StayPlacing.of(.residence, Self.span(5, nil), among: [open]) == .placed(ending: [open.id]))
        #expect(StayPlacing.of(.residence, Self.span(4, nil), among: [open]) == .overlapping)
        #expect(StayPlacing.of(.residence, Self.span(3, nil), among: [open]) == .overlapping)
        #expect(StayPlacing.of(.residence, Self.span(5, 9), among: [open]) == .overlapping)
        #expect(StayPlacing.of(.residence, Self.span(1, 4), among: [open]) == .placed(ending: []))
    }

    @Test func `a stay entered by mistake stands in nobody's way`() throws {
        let mistaken = try Self.stay(.residence, 4, 4)
        #expect(StayPlacing.of(.residence, Self.span(2, nil), among: [mistaken]) == .placed(ending: []))
    }
}
