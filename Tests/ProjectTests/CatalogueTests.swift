import Foundation
import Testing

/// Every language of the program says everything, and nothing else.
@Suite struct CatalogueTests {
    @Test func `every language has the messages and the placeholders of the Chinese one`() throws {
        guard SourceTree.exists("Catalogues") else { return try Self.expectNobodyReadsCatalogues() }
        let chinese = try CatalogueFile(language: "zh-Hans")
        let languages = try CatalogueFile.languages()
        #expect(languages.count > 1)
        for language in languages {
            let file = try CatalogueFile(language: language)
            #expect(file.differences(from: chinese) == [], "Catalogues/\(language).json")
            #expect(file.faults == [], "Catalogues/\(language).json")
        }
    }

    @Test func `review.json speaks only of languages and messages there are`() throws {
        guard SourceTree.exists("Catalogues/review.json") else { return try Self.expectNobodyReadsCatalogues() }
        let text = try SourceTree.text("Catalogues/review.json")
        let review = try JSONDecoder().decode([String: [String: [String]]].self, from: Data(text.utf8))
        for (language, keys) in review["unreviewed"] ?? [:] {
            let file = try CatalogueFile(language: language)
            for key in keys where key != "*" { #expect(file.messages[key] != nil, "\(language): \(key)") }
        }
    }

    @Test func `a missing message, a strange one and a lost placeholder are differences`() {
        let chinese = CatalogueFile(language: "zh-Hans", ["a": "{{n}} 份", "b_other": "{{count}} 份", "c": "好"])
        let english = CatalogueFile(
            language: "en", ["a": "papers", "b_one": "one paper", "b_other": "{{count}} papers", "d": "x"])
        #expect(english.differences(from: chinese) == ["a: placeholders [\"n\"]", "c is missing", "d is strange"])
    }

    @Test func `a missing plural form, a needless one and markup are faults`() {
        #expect(CatalogueFile(language: "en", ["a_other": "x"]).faults == ["a_one is missing"])
        #expect(CatalogueFile(language: "my", ["a_one": "x", "a_other": "x"]).faults == ["a_one is never used"])
        #expect(CatalogueFile(language: "en", ["a": "<b>x</b>", "b": " "]).faults == ["a has markup", "b is empty"])
    }

    /// Before there are catalogues nothing may ask for one; after that a lost folder is a fault.
    private static func expectNobodyReadsCatalogues() throws {
        #expect(!SourceTree.exists("Sources/AnjuWeb"), "AnjuWeb speaks, and there is no Catalogues/review.json")
    }
}
