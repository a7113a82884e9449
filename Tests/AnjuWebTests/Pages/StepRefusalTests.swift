import AnjuCore
import AnjuDomain
import AnjuHTML
import AnjuI18n
import AnjuServices
import AnjuTesting
import Testing

@testable import AnjuWeb

/// A refusal reaches the person in writing, with its ground, the fact, the law and the remedy.
@Suite struct StepRefusalTests {
    private static let languages: [LanguageTag] = [.chinese, .english, .burmese]

    /// A trader whose permit was issued and whose case is with market regulation.
    private func trader(_ test: TestCentre) async throws -> OpenCase.Opened {
        let opened = try await test.open("P02")
        try await test.fill(
            "guarantee", TestPeople.premises, papers: ["premises"], of: opened.id, by: TestOfficials.clerk)
        try await test.completeMedical(opened.id)
        try await test.end("review", of: opened.id, by: TestOfficials.exitEntry)
        try await test.end("issue", of: opened.id, by: TestOfficials.clerk)
        return opened
    }

    private func text(
        _ site: APISite, _ opened: OpenCase.Opened, _ language: LanguageTag
    ) async throws -> String {
        let view = try await ViewOwnCase(centre: site.centre.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        let t = site.site.bench.translator(language)
        let page = MyCasePage(model: MyCasePresenter(view, bench: site.site.bench, t: t).page(), t: t)
        return try PageNode(page: "<main>" + page.body.description + "</main>").text
    }

    @Test func `market regulation's refusal after the permit is told in every language, and the permit stays`()
        async throws
    {
        let site = try await APISite()
        let opened = try await trader(site.centre)
        let rulebook = site.centre.centre.rulebook
        let ground = try #require(rulebook.grounds["R60"])
        for language in Self.languages {
            #expect(!(try await text(site, opened, language)).contains(ground.text[language]))
        }
        try await site.centre.act(
            .refuse(ground: "R60", fact: "经营范围不符"), "refer", of: opened.id, by: TestOfficials.market)
        let step = try #require(rulebook.procedure("P02")?.step("refer"))
        let remedy = try #require(rulebook.remedies["complaint"])
        for language in Self.languages {
            let t = site.site.bench.translator(language)
            let text = try await text(site, opened, language)
            #expect(text.contains(t("my-case.step-refused", ["step": .text(step.title[language])])))
            #expect(text.contains(ground.text[language]))
            #expect(text.contains("经营范围不符"))
            #expect(text.contains(CaseWords(bench: site.site.bench, t: t).basis(ground.law)))
            #expect(text.contains(remedy.text[language]))
            #expect(text.contains(t("permit-status.valid")))
        }
    }

    @Test func `the refusal of the case itself is told once`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open()
        try await site.centre.prepareDecision(opened.id)
        try await site.centre.act(
            .refuse(ground: "R01", fact: "停留期已过"), "review", of: opened.id, by: TestOfficials.exitEntry)
        let view = try await ViewOwnCase(centre: site.centre.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        let t = site.site.bench.translator(.english)
        let decisions = MyCasePresenter(view, bench: site.site.bench, t: t).page().decisions
        #expect(decisions.map(\.title) == [t("my-case.refused")])
        #expect(decisions.first?.reasons.contains("停留期已过") == true)
    }
}
