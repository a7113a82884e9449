import AnjuCore
import AnjuI18n
import AnjuTesting
import Foundation
import Testing

@Suite struct CatalogueTests {
    let catalogue: Catalogue

    init() throws { catalogue = try Catalogue(folder: Project.root + "/Catalogues") }

    /// A key without the ending of its plural form.
    private func stem(_ key: String) -> String {
        for category in PluralCategory.allCases where key.hasSuffix("_" + category.rawValue) {
            return String(key.dropLast(category.rawValue.count + 1))
        }
        return key
    }

    @Test func `every language has every message`() {
        let chinese = Set(catalogue.keys(of: .chinese).map(stem))
        #expect(catalogue.languages == [.chinese, .english, .burmese])
        for language in catalogue.languages {
            let keys = Set(catalogue.keys(of: language).map(stem))
            #expect(chinese.symmetricDifference(keys) == [], "\(language)")
        }
    }

    @Test func `a plural gives exactly the forms that its language needs`() {
        for language in catalogue.languages {
            let keys = catalogue.keys(of: language)
            let needed = Set(PluralRule(language).categories.map(\.rawValue))
            let plurals = Set(keys.filter { stem($0) != $0 }.map(stem))
            for plural in plurals {
                let forms = keys.filter { stem($0) == plural }.map { String($0.dropFirst(plural.count + 1)) }
                #expect(Set(forms) == needed, "\(language) \(plural)")
            }
        }
    }

    @Test func `a message has the same places in every language`() {
        for key in catalogue.keys(of: .english) {
            let english = catalogue.places(of: key, in: .english)
            for language in catalogue.languages where language != .english {
                let other = [key, stem(key) + "_other"].compactMap { catalogue.places(of: $0, in: language) }.first
                #expect(other == english, "\(language) \(key)")
            }
        }
    }

    @Test func `no message holds markup or is empty`() {
        for language in catalogue.languages {
            let t = Translator(catalogue, language)
            for key in catalogue.keys(of: language) {
                let text = t(key)
                #expect(!text.isEmpty && !text.contains("</") && !text.contains("&amp;"), "\(language) \(key)")
            }
        }
    }

    @Test func `Burmese is written in Unicode and not in Zawgyi`() {
        // U+1031 is typed after its consonant in Unicode and before it in Zawgyi; U+1060 and above are Zawgyi's stacks.
        let t = Translator(catalogue, .burmese)
        for key in catalogue.keys(of: .burmese) {
            let scalars = Array(t(key).unicodeScalars.map(\.value))
            #expect(!scalars.contains { (0x1060...0x1097).contains($0) }, "\(key)")
            for (index, scalar) in scalars.enumerated() where scalar == 0x1031 {
                #expect(index > 0 && (0x1000...0x109F).contains(scalars[index - 1]), "\(key)")
            }
        }
    }

    @Test func `all Burmese waits for a speaker and says so`() {
        #expect(catalogue.isWhollyUnreviewed(.burmese))
        #expect(!catalogue.isReviewed("shell.skip", in: .burmese))
        #expect(catalogue.isReviewed("shell.skip", in: .chinese))
    }

    @Test func `a folder without the binding language is refused and named`() {
        #expect(throws: CatalogueError(file: "/nowhere", reason: "no zh-Hans.json")) {
            try Catalogue(folder: "/nowhere")
        }
    }

    @Test func `a broken file is named`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("{".utf8).write(to: folder.appending(path: "zh-Hans.json"))
        let error = #expect(throws: CatalogueError.self) { try Catalogue(folder: folder.path()) }
        #expect(error?.file.hasSuffix("zh-Hans.json") == true)
    }
}
