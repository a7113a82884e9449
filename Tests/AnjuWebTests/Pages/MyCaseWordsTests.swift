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
            #expect(model.decisions.isEmpty && model.next != nil)
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
            let permit = try #require(try await model(site, opened, language).permit)
            #expect(permit.reasons == [try #require(rulebook.grounds["V02"]?.text[language]), "在集市遗失"])
            #expect(permit.remedy == rulebook.remedies["complaint"]?.text[language])
            #expect(permit.status == .hold && !permit.articles.isEmpty)
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

    @Test func `once the file is complete the page says which office must be done by when, and by which rule`()
        async throws
    {
        let site = try await APISite()
        let opened = try await site.centre.open()
        for language in Self.languages { #expect(try await model(site, opened, language).limits.isEmpty) }
        try await site.centre.prepareDecision(opened.id)
        for language in Self.languages {
            let t = site.site.bench.translator(language)
            let limit = try #require(try await model(site, opened, language).limits.first)
            #expect(limit.words.contains(t.dateWithWeekday(try #require(CalendarDate("2026-03-03")))))
            #expect(!limit.article.isEmpty && limit.mayMove == nil)
        }
        try await site.centre.end("review", of: opened.id, by: TestOfficials.exitEntry)
        try await site.centre.end("issue", of: opened.id, by: TestOfficials.clerk)
        #expect(try await model(site, opened, .english).limits.isEmpty)
        let ended = CalendarDate("2026-03-02")
        try await BeginLater(centre: site.centre.centre)(
            "change_employer", of: opened.id, ended: ended, version: nil, by: TestOfficials.labour)
        let own = try #require(try await model(site, opened, .english).limits.first)
        #expect(own.words == "You: change of employer, by Wednesday, 1 April 2026")
    }

    @Test func `a limit of a step that is held for a reason not open to all is not on the page`() async throws {
        let site = try await APISite { rulebook in
            guard let index = rulebook.procedures.firstIndex(where: { $0.id == "P01" }),
                let step = rulebook.procedures[index].steps.firstIndex(where: { $0.key == "medical" })
            else { return }
            let days = Dated<Int?>([.init(value: 5, basis: "local rule", certainty: .local)])
            rulebook.procedures[index].steps[step].clock = Clock(
                key: "medical", kind: .promised, value: days, unit: .day, starts: "step_opened", ends: "medical")
        }
        let opened = try await site.centre.open()
        #expect(try await model(site, opened, .english).limits.count == 1)
        try await site.centre.act(
            .hold(ground: "W02", note: "x"), "medical", of: opened.id, by: TestOfficials.health)
        #expect(try await model(site, opened, .english).limits.isEmpty)
    }
}
