import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

/// Every page of the site that a GET answers, with who sees it: what axe, the small screen and the eye go through.
struct PageTable {
    struct Page: Sendable {
        var name: String
        var path: String
        /// Who signs in; `nil` for everybody.
        var login: String?
        /// What is sent from there; the page is then the one that answers.
        var sent: Sent?
        /// Whether what is sent signs somebody in, who leaves before the next page.
        var signsIn = false
    }

    /// A form that is sent.
    struct Sent: Sendable {
        var path: String
        var fields: [String: String]
    }

    let pages: [Page]
    /// Method and path of every route of the site.
    let routes: [String]

    /// Makes cases in several states and lists the pages that show them.
    init(_ site: RunningSite) async throws {
        let test = site.centre
        routes = site.routes
        let portrait = try await KeepImage(centre: test.centre)(
            DemoPortrait.png(1), as: "portrait", by: TestOfficials.clerk
        ).image
        let open = try await test.open("P01", portrait: portrait).id
        let other = try await test.open(
            "P02", ["id_doc_number": "MX0000025", "birth_date": "1880-01-01", "name_latin_primary": "MA SEIN"],
            portrait: portrait
        ).id
        try await test.act(
            .giveBack([ReturnReason(ground: "B05", about: "guarantee", words: "请另找担保人")]), "guarantee", of: other,
            by: TestOfficials.clerk)
        let done = try await test.open(
            "P01", ["id_doc_number": "MX0000033", "birth_date": "1880-02-02", "name_latin_primary": "KO HLA"],
            portrait: portrait
        ).id
        // The register names the employer otherwise than the labour office will.
        let register = RegisterEmployer(centre: test.centre)
        try await register(TestPeople.otherEmployer, sites: ["姐告口岸"], by: TestOfficials.market)
        var entry = TestPeople.job.filter { $0.key.hasPrefix("employer_") }
        entry["employer_name"] = "瑞丽样例玉石加工厂（登记名）"
        try await register(entry, by: TestOfficials.market)
        let permit = try #require(try await test.issuePermit(done).permit)
        var pages = [
            Page(name: "sign-in", path: "/sign-in"), Page(name: "verify", path: "/verify"),
            Page(name: "my-case", path: "/my-case"), Page(name: "notice", path: "/notice"),
            Page(name: "checker", path: "/log/checker"),
            Page(name: "missing", path: "/no-such-page"), Page(name: "counter", path: "/counter", login: "clerk"),
            Page(name: "intake", path: "/intake?procedure=P01", login: "clerk"),
            Page(name: "intake-draft", path: "/intake/drafts/\(try await Self.draft(site))", login: "clerk"),
            Page(name: "case-open", path: "/cases/\(open)", login: "clerk"),
            Page(name: "case-returned", path: "/cases/\(other)", login: "clerk"),
            Page(name: "case-closed", path: "/cases/\(done)", login: "clerk"),
            Page(name: "form", path: "/cases/\(done)/forms/F12", login: "clerk"),
            Page(name: "permit", path: "/permits/\(permit)", login: "exit"),
            Page(name: "worklist", path: "/worklist", login: "health"),
            Page(name: "step-health", path: "/cases/\(open)/steps/medical", login: "health"),
            Page(name: "step-job", path: "/cases/\(open)/steps/job", login: "labour"),
            Page(name: "step-guarantee", path: "/cases/\(other)/steps/guarantee", login: "clerk"),
            Page(name: "begin", path: "/cases/\(done)/steps/change_employer/begin", login: "labour"),
            Page(name: "reissue", path: "/cases/\(open)/receipt", login: "clerk"),
            Page(name: "case-asked", path: "/cases/\(open)", login: "market"),
            Page(name: "retake", path: "/cases/\(open)/images/portrait/take", login: "clerk"),
            Page(name: "conflicts", path: "/cases/\(done)/conflicts", login: "market"),
            Page(name: "conflicts-other", path: "/cases/\(done)/conflicts", login: "labour"),
            Page(name: "employers", path: "/employers", login: "market"),
            Page(name: "employer", path: "/employers/entry?code=91530000MA0000000L", login: "market"),
            Page(name: "supervisor", path: "/supervisor", login: "head"),
        ]
        pages += try await Self.ownFile(test, open: open)
        pages += try await Self.access(test, open: open, portrait: portrait)
        pages += try await Self.second(site)
        pages += try await Self.places(test)
        pages += try await Self.stays(test)
        pages += try await Self.rosters(test)
        pages += try await Self.houses(test)
        pages += try await Self.duplicates(test)
        pages += try await Self.imports(site)
        pages += try await Self.merges(test)
        pages += try await Self.answers(test, open: open, done: done, permit: permit, portrait: portrait)
        self.pages = pages
    }

    /// An unfinished registration with everything that a page can ask about: a misread zone, Zawgyi, a Chinese name.
    private static func draft(_ site: RunningSite) async throws -> ID<RegistrationDraft> {
        let account = try #require(try await site.centre.database.read { try $0.account(login: "clerk") })
        let actor = Accounts.actor(account, rulebook: site.centre.centre.rulebook)
        let content = DraftContent(
            typed: [
                "name_latin_primary": "KHIN MAUNG MYINT", "name_native_script": "ခင္ေမာင္ျမင့္", "name_zh": "钦貌敏",
                "birth_date": "1988-05-17", "id_doc_number": "MX0000017", "nationality": "MMR", "sex": "1",
            ],
            fromDocument: ["name_latin_primary", "birth_date", "id_doc_number", "nationality", "sex"],
            zone: "P<MMRKHIN<MAUNG<MYINT<<<<<<<<<<<<<<<<<<<<<<<\nMX00000173MMR8805170M3005110<<<<<<<<<<<<<<<4")
        let form = KeepDraft.Form(
            procedure: "P01", person: nil, key: "draft-of-the-table", content: content, version: nil)
        let other = KeepDraft.Form(
            procedure: "P02", person: nil, key: "draft-without-a-name", content: DraftContent(typed: ["sex": "2"]),
            version: nil)
        try await KeepDraft(centre: site.centre.centre)(other, by: actor)
        return try await KeepDraft(centre: site.centre.centre)(form, by: actor).id
    }
}
