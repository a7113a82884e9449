import AnjuCore
import AnjuDomain
import AnjuHTML
import AnjuI18n
import AnjuServices
import AnjuTesting
import Testing

@testable import AnjuWeb

/// What stands in another language than its page says so; laws are named in the reader's.
@Suite struct ForeignWordsTests {
    @Test(
        arguments: [
            ("出境入境管理法", .burmese, .chinese), ("Exit and Entry Administration Law", .burmese, .english),
            ("ထွက်ခွာရေး ဥပဒေ", .burmese, nil), ("ဥပဒေ EEAL Art.90", .burmese, nil), ("KHIN MAUNG", .chinese, nil),
            ("MX0000017", .burmese, nil), ("2026-04-30", .english, nil), ("雇主已停业", .english, .chinese),
            ("出境入境管理法 EEAL", .chinese, nil), ("Labour Contract Law", .chinese, .english),
        ] as [(String, LanguageTag, LanguageTag?)])
    func `the script tells the language, and names and codes are of none`(
        text: String, page: LanguageTag, due: LanguageTag?
    ) {
        #expect(ForeignWords.language(of: text, on: page) == due)
    }

    /// Every citation inside a value of the rulebook, by the name of its property.
    private static func citations(in value: Any) -> Set<String> {
        Mirror(reflecting: value).children.reduce(into: []) { found, child in
            if let name = child.label, ["law", "basis", "legalBasis"].contains(name) {
                if let text = child.value as? String { found.insert(text) }
                for text in child.value as? [String] ?? [] { found.insert(text) }
            }
            found.formUnion(citations(in: child.value))
        }
    }

    @Test func `every law that the two procedures show has a name in each language`() throws {
        let rulebook = try TestPack.ruili()
        var cited: Set<String> = []
        for id in ["P01", "P02"] {
            let procedure = try #require(rulebook.procedure(id))
            cited.formUnion(Self.citations(in: procedure))
            let outcomes = procedure.steps.map(\.outcomes)
            let grounds = Set(outcomes.flatMap { $0.returned + $0.refused + $0.waits })
            for ground in grounds { cited.formUnion(Self.citations(in: try #require(rulebook.grounds[ground]))) }
            for due in procedure.fees { cited.formUnion(Self.citations(in: try #require(rulebook.fees[due.code]))) }
            cited.formUnion(Self.citations(in: try #require(rulebook.remedies[procedure.remedy])))
        }
        cited.insert("PIPL Art.45")
        let keys = Set(
            cited.flatMap { $0.split(separator: ";") }.compactMap { part in
                let text = part.drop { $0 == " " }
                return rulebook.sources.keys.filter { text.hasPrefix($0) }.max { $0.count < $1.count }
            })
        #expect(keys.count >= 11, "\(keys.sorted())")
        let lacking = keys.filter { key in
            let name = rulebook.sources[key]?.name
            return name?.others[.burmese] == nil || name?.others[.english] == nil
        }
        #expect(lacking.sorted() == [])
    }

    @Test func `what an official wrote in Chinese is marked on a page in another language`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open()
        try await site.centre.prepareDecision(opened.id)
        try await site.centre.act(
            .refuse(ground: "R01", fact: "停留期已过"), "review", of: opened.id, by: TestOfficials.exitEntry)
        let view = try await ViewOwnCase(centre: site.centre.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        for language in [LanguageTag.burmese, .english] {
            let t = site.site.bench.translator(language)
            let page = MyCasePage(model: MyCasePresenter(view, bench: site.site.bench, t: t).page(), t: t)
            let marked = try PageNode(page: "<main>" + page.body.description + "</main>").all("span").filter {
                $0["lang"] == "zh-Hans"
            }
            #expect(marked.contains { $0.text == "停留期已过" })
        }
    }
}
