import AnjuCore
import AnjuI18n
import Testing

@Suite struct TranslatorTests {
    static let catalogue = Catalogue([
        .chinese: ["only.chinese": "只有中文", "both": "中文", "n_other": "{{count}} 件"],
        .english: [
            "both": "English", "n_one": "{{count}} thing", "n_other": "{{count}} things", "hi": "Hello {{ name }}!",
        ],
        .burmese: [:],
        "ru": [
            "n_one": "{{count}} дело", "n_few": "{{count}} дела", "n_many": "{{count}} дел",
            "n_other": "{{count}} дела",
        ],
    ])

    private func translator(_ language: LanguageTag) -> Translator { Translator(Self.catalogue, language) }

    @Test func `a missing message comes from English, then from Chinese, and says in which language it is`() {
        let burmese = translator(.burmese)
        #expect(burmese.found("both") == ("English", .english))
        #expect(burmese.found("only.chinese") == ("只有中文", .chinese))
        #expect(burmese("nowhere") == "nowhere")
    }

    @Test(
        arguments: zip([0, 1, 2, 5, 21, 1_500], ["0 дел", "1 дело", "2 дела", "5 дел", "21 дело", "1\u{A0}500 дел"]))
    func `the number chooses the form`(count: Int, expected: String) {
        #expect(translator("ru")("n", ["count": .number(count)]) == expected)
    }

    @Test func `a fallback takes the plural form of the language it falls back to`() {
        #expect(translator(.burmese)("n", ["count": 1]) == "1 thing")
    }

    @Test func `values stand in their places and a missing one is seen`() {
        #expect(translator(.english)("hi", ["name": "<b>{{name}}</b>"]) == "Hello <b>{{name}}</b>!")
        #expect(translator(.english)("hi") == "Hello {{name}}!")
    }

    @Test func `violations and problems are put into words, and unknown codes are shown`() {
        let t = Translator(
            Catalogue([
                .chinese: [
                    "violation.input.too-long_other": "最多 {{count}} 个字", "violation.unknown": "核对（{{code}}）",
                    "problem.case.step-taken": "{{name}} 已接手", "problem.unknown": "出错（{{code}}）",
                ]
            ]), .chinese)
        #expect(t.violation(Violation("name", "input.too-long", ["count": "40"])) == "最多 40 个字")
        #expect(t.violation(Violation("name", "new.code")) == "核对（new.code）")
        #expect(t.problem(Problem(.conflict, "case.step-taken", ["name": "岩样"])) == "岩样 已接手")
        #expect(t.problem(Problem(.invalid, "x.y")) == "出错（x.y）")
    }

    @Test func `numbers carry the language's separators and Latin digits`() {
        #expect(translator(.burmese).number(1_234_567) == "1,234,567")
        #expect(translator(.chinese).number(-1_000) == "-1,000")
        #expect(translator("es").number(1_000) == "1000")
        #expect(translator("es").number(10_000) == "10.000")
        #expect(translator(.english).tenths(931) == "93.1")
        #expect(translator("es").tenths(-5) == "-0,5")
    }
}
