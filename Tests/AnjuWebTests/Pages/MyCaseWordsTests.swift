import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import AnjuTesting
import Testing

@testable import AnjuWeb

/// What a person reads of their own case when it was returned, handed over, or has ended.
@Suite struct MyCaseWordsTests {
    private static let languages: [LanguageTag] = [.chinese, .english, .burmese]

    private func model(
        _ site: APISite, _ opened: OpenCase.Opened, _ language: LanguageTag
    ) async throws -> MyCasePage.Model {
        let view = try await ViewOwnCase(centre: site.centre.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        let bench = site.site.bench
        return MyCasePresenter(view, bench: bench, t: bench.translator(language)).page()
    }

    @Test func `in a case that was withdrawn nothing is under way and nothing is to be brought`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open()
        try await EndCase(centre: site.centre.centre)(
            .withdraw(reason: "x", asked: .inPerson), of: opened.id, version: nil, by: TestOfficials.clerk)
        for language in Self.languages {
            let t = site.site.bench.translator(language)
            let model = try await model(site, opened, language)
            #expect(model.next == nil)
            #expect(model.mend == [])
            #expect(model.place?.isEmpty == false)
            #expect(!model.steps.contains { $0.words.hasPrefix(t("step-state.open")) })
            #expect(model.steps.contains { $0.words.hasPrefix(t("step-state.over")) })
        }
    }

    @Test func `a condition that fails is told in the person's language with its ground, and is no decision`()
        async throws
    {
        let site = try await APISite()
        let opened = try await site.centre.open("P01", ["overseas_person_category": "04"])
        let ground = try #require(site.centre.centre.rulebook.grounds["R02"])
        for language in Self.languages {
            let model = try await model(site, opened, language)
            #expect(model.unmet.map(\.ground) == [ground.text[language]])
            #expect(model.unmet.allSatisfy { !$0.title.isEmpty && !$0.article.isEmpty })
            #expect(model.decision == nil && model.next != nil)
        }
        let other = try await site.centre.open("P01", ["id_doc_number": "MX0000025", "birth_date": "1900-01-01"])
        #expect(try await model(site, other, .burmese).unmet == [])
    }

    @Test func `a permit that is suspended is not told as valid, but why, by which law and how to object`() async throws
    {
        let site = try await APISite()
        let opened = try await site.centre.open()
        let permit = try #require(try await site.centre.issuePermit(opened.id).permit)
        try await ChangePermit(centre: site.centre.centre)(
            .suspended, of: permit, version: nil, ground: "V02", reason: "在集市遗失", by: TestOfficials.exitEntry)
        let rulebook = site.centre.centre.rulebook
        for language in Self.languages {
            let words = try #require(try await model(site, opened, language).permit?.words)
            #expect(words.contains(try #require(rulebook.grounds["V02"]?.text[language])))
            #expect(words.contains("在集市遗失"))
            #expect(words.contains(try #require(rulebook.remedies["complaint"]?.text[language])))
        }
    }

    @Test func `one list has what was returned and what is missing, each with its why, article and cure`() async throws
    {
        let site = try await APISite()
        let opened = try await site.centre.open("P02")
        let reasons = [
            ReturnReason(ground: "B05", about: "guarantee", words: ""),
            ReturnReason(ground: "B07", about: "premises", words: "租约缺签字"),
        ]
        try await site.centre.act(.giveBack(reasons), "guarantee", of: opened.id, by: TestOfficials.clerk)
        for language in Self.languages {
            let model = try await model(site, opened, language)
            let returned = model.mend.filter { $0.why != nil }
            #expect(Set(returned.compactMap(\.why)).count == 2)
            #expect(model.mend.count > 2)
            #expect(model.mend.allSatisfy { !$0.title.isEmpty && !$0.article.isEmpty && !$0.how.isEmpty })
            #expect(returned.contains { $0.how.contains("租约缺签字") })
        }
    }

    @Test func `whoever asked without the right stands among who looked, by the office or as a visitor`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open()
        let centre = site.centre.centre
        let stranger = try await problem {
            try await ViewCase(centre: centre)(opened.id, by: TestOfficials.outsider)
        }
        #expect(stranger == "case.unknown")
        let visitor = try await problem {
            try await ViewOwnCase(centre: centre)(number: opened.number, born: "1900-01-02", code: opened.code)
        }
        #expect(visitor == "my-case.not-found")
        for language in Self.languages {
            let t = site.site.bench.translator(language)
            let words = t("my-case.denied")
            let asked = try await model(site, opened, language).looks.filter { $0.purpose == words }.map(\.who)
            #expect(asked.count == 2)
            #expect(asked.contains(t("my-case.visitor")))
        }
    }

    @Test func `after a hand-over the page says where the case is`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open()
        try await EndCase(centre: site.centre.centre)(
            .transfer(office: "mangshi_health", reason: "x"), of: opened.id, version: nil, by: TestOfficials.clerk)
        let model = try await model(site, opened, .english)
        #expect(model.place == "Your case is now with: Mangshi service window.")
    }
}
