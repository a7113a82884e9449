import AnjuCore
import AnjuDomain
import AnjuHTML
import AnjuI18n
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuWeb

/// What the holder of a permit reads of it: its state, since when, why, by which law, and what can be done.
@Suite struct OwnPermitTests {
    private static let languages: [LanguageTag] = [.chinese, .english, .burmese]

    /// The panel of the permit on the holder's own page.
    private func panel(
        _ site: APISite, _ opened: OpenCase.Opened, _ language: LanguageTag
    ) async throws -> (model: MyCasePage.Permit, text: String) {
        let view = try await ViewOwnCase(centre: site.centre.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        let bench = site.site.bench
        let t = bench.translator(language)
        let model = MyCasePresenter(view, bench: bench, t: t).page()
        let page = try PageNode(page: "<main>" + MyCasePage(model: model, t: t).body.description + "</main>")
        let permit = try #require(model.permit)
        return (permit, page.text)
    }

    private func issued(_ site: APISite) async throws -> (opened: OpenCase.Opened, permit: ID<Permit>) {
        let opened = try await site.centre.open()
        return (opened, try #require(try await site.centre.issuePermit(opened.id).permit))
    }

    @Test(arguments: [PermitStatus.suspended, .terminated, .cancelled], languages)
    func `a permit that an official took out of force is never shown as good`(
        status: PermitStatus, language: LanguageTag
    ) async throws {
        let site = try await APISite()
        let (opened, permit) = try await issued(site)
        let t = site.site.bench.translator(language)
        site.centre.clock.advance(days: 2)
        let changedAt = site.centre.clock.now
        try await ChangePermit(centre: site.centre.centre)(
            status, of: permit, version: nil, ground: "V01", reason: "雇主已停业", by: TestOfficials.exitEntry)
        site.centre.clock.advance(days: 3)
        let (model, text) = try await panel(site, opened, language)
        #expect(model.status != .done)
        #expect(text.contains(t("permit-status." + status.rawValue)))
        #expect(!text.contains(t("my-case.valid-until", ["date": .text("")])))
        #expect(text.contains(t.moment(changedAt, in: site.centre.centre.zone)))
        #expect(text.contains("雇主已停业"))
        let law = CaseWords(bench: site.site.bench, t: t).basis("EEAL Art.67")
        #expect(text.contains(law) && law != "EEAL Art.67")
        let remedies = site.centre.centre.rulebook.remedies
        let remedy = try #require(remedies["complaint"]?.text[language])
        #expect(text.contains(remedy))
    }

    @Test(arguments: languages)
    func `a permit in force says until when, and one that was restored is in force`(language: LanguageTag) async throws
    {
        let site = try await APISite()
        let (opened, permit) = try await issued(site)
        let t = site.site.bench.translator(language)
        let change = ChangePermit(centre: site.centre.centre)
        for (status, ground) in [(PermitStatus.suspended, "V04"), (.valid, "V05")] {
            try await change(
                status, of: permit, version: nil, ground: ground, reason: "核查", by: TestOfficials.exitEntry)
        }
        let (model, text) = try await panel(site, opened, language)
        #expect(model.status == .done)
        #expect(text.contains(t("permit-status.valid")))
        #expect(model.reasons == [] && model.remedy == nil)
        #expect(model.words.contains("2026"))
    }

    @Test(arguments: languages)
    func `a permit whose last day is over says so`(language: LanguageTag) async throws {
        let site = try await APISite()
        let (opened, _) = try await issued(site)
        site.centre.clock.advance(days: 400)
        let (model, text) = try await panel(site, opened, language)
        #expect(model.status == .bad)
        #expect(text.contains(site.site.bench.translator(language)("permit-status.expired")))
    }

    @Test(arguments: languages)
    func `a permit that is still being made is not in force yet`(language: LanguageTag) async throws {
        let site = try await APISite()
        let (opened, permit) = try await issued(site)
        try await site.centre.database.write { transaction in
            _ = try transaction.run("UPDATE permit SET status = 'in_production' WHERE id = \(permit.rawValue)")
        }
        let (model, text) = try await panel(site, opened, language)
        #expect(model.status == .wait)
        #expect(text.contains(site.site.bench.translator(language)("my-case.permit-making")))
    }
}
