import Testing

@testable import AnjuMatching

/// How alike two spellings are.
@Suite struct SpellingTests {
    /// The examples of Winkler's papers.
    @Test(
        arguments: [
            ("MARTHA", "MARHTA", 0.9611), ("DWAYNE", "DUANE", 0.84), ("DIXON", "DICKSONX", 0.8133),
            ("ABC", "XYZ", 0), ("A", "A", 1),
        ] as [(String, String, Float)])
    func `similarity is Jaro's, extended by Winkler`(one: String, other: String, similarity: Float) {
        let (mine, theirs) = (Array(one.utf16), Array(other.utf16))
        #expect(abs(Spelling.jaroWinkler(mine.span, theirs.span) - similarity) < 0.0001)
        #expect(abs(Spelling.jaroWinkler(theirs.span, mine.span) - similarity) < 0.0001)
    }

    @Test(arguments: [
        ("12345", "12354", true), ("12345", "1235", true), ("12345", "123455", true), ("12345", "12945", true),
        ("12345", "12345", false), ("12345", "21354", false), ("12345", "123", false), ("张伟", "张玮", true),
        ("A", "B", false),
    ])
    func `one slip is a character changed, left out, added, or two in the other order`(
        one: String, other: String, isSlip: Bool
    ) {
        let (mine, theirs) = (Array(one.utf16), Array(other.utf16))
        #expect(Spelling.isOneSlip(mine.span, theirs.span) == isSlip)
        #expect(Spelling.isOneSlip(theirs.span, mine.span) == isSlip)
    }

    @Test func `what a mark rules out is not there`() {
        let words = ["SOMCHAI", "SOMSAK", "KHINMAUNG", "KHINMAUNGMYINT", "示例东河路1号", "示例东山路1号", "ZZ", "Z", "SOMCHIA"]
        for one in words.map({ Array($0.utf16) }) {
            for other in words.map({ Array($0.utf16) }) {
                let (mine, theirs) = (TextMark(one.span), TextMark(other.span))
                #expect(mine.mostJaro(theirs) >= Spelling.jaro(one.span, other.span))
                #expect(mine.couldBeOneSlip(theirs) || !Spelling.isOneSlip(one.span, other.span))
            }
        }
    }
}
