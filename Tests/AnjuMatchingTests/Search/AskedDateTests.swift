import Testing

@testable import AnjuMatching

/// A birth date is read in whichever way it is typed.
@Suite struct AskedDateTests {
    @Test(arguments: [
        "1880-05-13", "18800513", "13051880", "1880/5/13", "1880.05.13", "13.5.1880", "13/05/1880", "1880年5月13日",
        "1880年5月13日生",
        "一八八〇年5月13日", "၁၈၈၀-၀၅-၁၃", "１８８０－０５－１３", "13 May 1880", "May 13, 1880",
    ]) func `a whole date is read in every way of writing`(text: String) {
        #expect(AskedDate.cut(text).dates.contains { $0.packed == 18_800_513 }, "\(AskedDate.cut(text))")
        #expect(AskedDate.cut("aung " + text).rest == "aung")
    }

    @Test func `day and month are taken either way where both can be meant`() {
        #expect(AskedDate.cut("03/05/1880").dates.map(\.packed) == [18_800_503, 18_800_305])
        #expect(AskedDate.cut("13/05/1880").dates.map(\.packed) == [18_800_513])
    }

    @Test(arguments: [
        ("1880", 18_800_000), ("1880-05", 18_800_500), ("188005", 18_800_500), ("80年", 19_800_000),
        ("05/1880", 18_800_500),
    ])
    func `what is known of a date is enough`(row: (String, UInt32)) {
        #expect(AskedDate.cut(row.0).dates.first?.packed == row.1)
    }

    @Test func `a year alone may be the end of a number too`() {
        let question = SearchQuestion("aung 1880")
        #expect(question.dates.map(\.year) == [1880] && question.tails == ["1880"])
    }

    @Test(arguments: ["aung", "陈伟", "12号", "1880-13-01", "1880-00-05x", "99999999", "0503", "May Thu", "1-2-3-4", ""])
    func `what is no date is left in the question`(text: String) {
        #expect(AskedDate.cut(text).dates.isEmpty && AskedDate.cut(text).rest == text)
    }
}
