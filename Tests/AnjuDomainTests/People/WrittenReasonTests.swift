import AnjuDomain
import Testing

/// What nobody can read is no reason, in whatever script it is white.
@Suite struct WrittenReasonTests {
    @Test(arguments: [
        "", " ", "\t\r\n", "\u{3000}", "\u{A0}\u{202F}\u{2007}", "\u{2028}\u{2029}\u{85}", "\u{200B}\u{2060}\u{FEFF}",
        "\u{200C}\u{200D}", "\u{200E}\u{200F}\u{61C}", "\u{1}\u{1F}\u{7F}", "\u{AD}",
        "\u{3164}\u{115F}\u{1160}\u{FFA0}",
        "\u{2800}", "\u{FE0F}\u{E0100}", "\u{34F}", "\u{180E}", "\u{E0020}\u{E007F}", " \u{200B}\u{3000} \u{FEFF} ",
    ])
    func `white space, controls and what nobody sees are empty, however many`(blank: String) {
        for text in [blank, String(repeating: blank, count: 40)] {
            #expect(TypedText.trimmed(text).isEmpty)
            let reason = WrittenReason(text)
            #expect(reason.isEmpty && reason.length == 0)
        }
    }

    @Test(arguments: [
        ["  因病  ", "因病"], ["\u{3000}a b\u{3000}", "a b"], ["\u{FEFF}x\u{200B}", "x"],
        ["\nline\n\nline\n", "line\n\nline"],
        ["ဖျားနာ၍", "ဖျားနာ၍"], ["!", "!"], ["葛\u{E0100}", "葛\u{E0100}"], ["ന്\u{200D}", "ന്\u{200D}"],
    ])
    func `what is written stays, without what surrounds it`(row: [String]) {
        #expect(TypedText.trimmed(row[0]) == row[1])
        #expect(!WrittenReason(row[0]).isEmpty)
    }

    @Test func `what nobody sees does not make a reason longer`() {
        #expect(WrittenReason("a" + String(repeating: "\u{200B}", count: 30) + "b").length == 3)
        #expect(WrittenReason("a" + String(repeating: " ", count: 30) + "b").length == 3)
        #expect(WrittenReason("two words").length == 9)
        #expect(WrittenReason("告知会影响调查").length == 7)
    }
}
