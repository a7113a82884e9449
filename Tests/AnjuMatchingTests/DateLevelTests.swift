import Testing

@testable import AnjuMatching

/// How two birth dates compare.
@Suite struct DateLevelTests {
    @Test(
        arguments: [
            ("1880-05-12", "1880-05-12", .same), ("1880-05-12", "1880-12-05", .swapped),
            ("1880-05-12", "1880-05", .dayUnknown), ("1880-05", "1880-05", .dayUnknown),
            ("1880-05-12", "1880", .monthUnknown), ("1880", "1880", .monthUnknown), ("1880-05", "1880", .monthUnknown),
            ("1880-05-12", "1880-05-13", .twoPartsSame), ("1880-05-12", "1890-05-12", .twoPartsSame),
            ("1880-05-12", "1880-06-12", .twoPartsSame), ("1880-05-12", "1880-06-13", .sameYear),
            ("1880-05-12", "1880-06", .sameYear), ("1880-05-12", "1881-05", .different),
            ("1880-05-12", "1881-06-12", .different),
        ] as [(String, String, MatchLevel)])
    func `a date is compared as far as it is known`(one: String, other: String, level: MatchLevel) {
        let levels = FieldKind.date(0).levels
        #expect(levels[Int(PackedDate.level(PackedDate(one), PackedDate(other))) - 1] == level)
        #expect(levels[Int(PackedDate.level(PackedDate(other), PackedDate(one))) - 1] == level)
    }

    @Test func `what is no date is none`() {
        #expect(PackedDate("1880-02-30").raw == 0)
        #expect(PackedDate("yesterday").raw == 0)
    }
}
