import AnjuCore
import AnjuI18n
import AnjuTesting
import Foundation
import Testing

@Suite struct PluralRuleTests {
    static let numbers =
        Array(0...220) + [999, 1_000, 1_001, 1_011, 999_999, 1_000_000, 1_000_001, 2_000_000, 3_000_000]

    @Test func `forms agree with Babel's table in every language we may speak`() async throws {
        let languages = ["zh", "my", "en", "ja", "ko", "es", "lo", "vi", "th", "ar", "ru", "fr"]
        let question = try JSONEncoder().encode([languages, Self.numbers.map(String.init)])
        let answer = try await Oracle.run("plural_categories.py", input: question)
        let expected = try JSONDecoder().decode([String: [String]].self, from: Data(answer.utf8))
        for language in languages {
            let rule = PluralRule(LanguageTag(language))
            #expect(Self.numbers.map { rule.category(of: $0).rawValue } == expected[language], "\(language)")
            #expect(Set(expected[language] ?? []).isSubset(of: Set(rule.categories.map(\.rawValue))))
        }
    }

    @Test func `a tag with script and region has its language's rule`() {
        #expect(PluralRule("zh-Hans") == .unchanging)
        #expect(PluralRule("es-419") == .spanish)
        #expect(PluralRule(.english).category(of: -1) == .one)
    }
}
