import AnjuCore
import AnjuI18n
import Testing

@Suite struct LanguageChoiceTests {
    static let ours: [LanguageTag] = [.chinese, .english, .burmese, "es"]

    @Test(arguments: [
        ("my-MM", "my"), ("zh-CN,zh;q=0.9", "zh-Hans"), ("zh-TW", "zh-Hans"), ("zh", "zh-Hans"), ("es-419", "es"),
        ("en-US,en;q=0.5", "en"), ("fr, my;q=0.3", "my"), ("en;q=0.2, my;q=0.8", "my"), ("*", "zh-Hans"),
        ("en;q=0, my", "my"), ("th, *;q=0.1", "zh-Hans"), ("my_MM, en", "en"), ("en ; q=0.7 , my ; q=0.7", "en"),
    ]) func `the header finds the nearest language there is`(header: String, expected: String) {
        #expect(LanguageChoice.best(for: header, among: Self.ours) == LanguageTag(expected))
    }

    @Test(arguments: ["", "th", "xx-YY", ";;;", "en;q=0", "en;q=9", "<script>"])
    func `a header that names none of ours decides nothing`(header: String) {
        #expect(LanguageChoice.best(for: header, among: Self.ours) == nil)
    }

    @Test func `an endless header is read only so far`() {
        let header = String(repeating: "th,", count: 50_000) + "my"
        #expect(LanguageChoice.best(for: header, among: Self.ours) == nil)
    }

    @Test func `a script of one's own goes before the bare language`() {
        #expect(LanguageChoice.best(for: "zh-TW", among: ["zh-Hans", "zh-Hant"]) == "zh-Hant")
    }
}
