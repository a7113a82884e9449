import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// The search above the worklist finds what its label says, and keeps what it did not find.
@Suite struct WorklistSearchTests {
    private func search(
        _ browser: PlainBrowser, _ login: String, _ typed: String
    ) async throws -> (page: PlainBrowser.Page, form: PageForm, error: String?) {
        var official = browser
        official.language = "en"
        try await official.signIn(login)
        let form = try await official.open("/worklist").form("/cases")
        let page = try await official.submit(form, ["q": typed])
        let tree = try? page.tree()
        return (page, (try? page.form("/cases")) ?? form, tree?.element("q-error")?.line)
    }

    private func kept(_ form: PageForm) -> String? { form.pairs().first { $0.0 == "q" }?.1 }

    @Test(arguments: [
        "RL-2026-000001", "rl2026000001", "ＲＬ－２０２６－０００００１", "RL ၂၀၂၆ ၀၀၀၀၀၁", " RL–2026–000001 ", "MX0000017",
        "ｍｘ-0000 017", "MX၀၀၀၀၀၁၇",
    ])
    func `a case is found by its number and by the document's, however they are typed`(typed: String) async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await site.walking { browser in
            let found = try await search(browser, "clerk", typed).page
            #expect(found.status == 303 && found.leads == "/cases/" + id.rawValue, "\(typed)")
        }
        let searches = try await site.centre.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'person.searched'")
        #expect(searches == (typed.lowercased().contains { "mｍ".contains($0) } ? 1 : 0), "\(typed)")
    }

    @Test func `what is empty or not there is said beside the field, and stays in it`() async throws {
        let site = try await APISite()
        try await site.centre.open()
        try await site.walking { browser in
            for (typed, status) in [("", 422), ("　 ", 422), ("RL-2026-999999", 404), ("MX9999999", 404), ("--", 404)] {
                let (page, form, error) = try await search(browser, "clerk", typed)
                #expect(page.status == status, "\(typed)")
                #expect(error != nil, "\(typed)")
                #expect(kept(form) == (status == 422 ? "" : typed), "\(typed)")
                let summary = try page.tree().element("errors")
                #expect(summary != nil)
            }
        }
    }

    @Test func `a protected person is held elsewhere, and who may not search is not offered it`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await ProtectPerson(centre: site.centre.centre).block([], of: id, .protected, by: TestOfficials.supervisor)
        try await site.walking { browser in
            let clerk = try await search(browser, "clerk", "MX0000017")
            #expect(clerk.error?.contains("Another office holds a file") == true)
            let doctor = try await search(browser, "health", "MX0000017")
            #expect(doctor.page.status == 404 && doctor.error != nil && kept(doctor.form) == "MX0000017")
            #expect(!doctor.page.text.contains("whole document number"))
        }
    }

    @Test func `the number counts as a search at the counter does`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let form = try await clerk.open("/worklist").form("/cases")
            for number in 0..<60 { _ = try await clerk.submit(form, ["q": "MX000\(1_000 + number)"]) }
            let stopped = try await clerk.submit(form, ["q": "MX0009999"])
            let left = kept(try stopped.form("/cases"))
            #expect(stopped.status == 429 && left == "MX0009999")
        }
    }
}
