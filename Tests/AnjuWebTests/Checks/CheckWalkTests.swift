import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A statutory check through the pages, each by the forms that they show: two officers, a judgement, the person, an appeal.
@Suite struct CheckWalkTests {
    @Test func `from the proposal to the appeal, by the forms that the pages show`() async throws {
        let site = try await APISite(authority: TestAuthority.match, changing: TestChecks.add)
        let test = site.centre
        let opened = try await test.open()
        try await test.prepareDecision(opened.id)
        let walk = CheckWalk(path: "/cases/\(opened.id.rawValue)/checks")
        try await site.walking { plain in
            var browser = plain
            let check = try await walk.propose(&browser)
            try await walk.approve(&browser, check, opened.number)
            try await walk.ask(&browser, check)
            try await walk.seenByOthers(&browser, opened.id)
            try await walk.judge(&browser, check)
            try await walk.tell(&browser, check)
            let person = PlainBrowser(browser.client)
            try await walk.appeal(person, opened, check)
            try await walk.decideAppeal(&browser, check)
            try await walk.refuse(&browser, opened.id)
            let figures = try await browser.open("/checks/figures")
            #expect(figures.status == 200)
            let cells = try figures.tree().all("td").map(\.line)
            #expect(cells == ["< 10", "< 10", "0", "0"])
        }
        let view = try await test.view(opened.id, by: TestChecks.officer)
        #expect(view.state.refusal?.ground == TestChecks.refusal)
    }

    @Test func `values of the authority's record leave on the page of the comparison and nowhere else`() async throws {
        let site = try await APISite(authority: TestAuthority.match, changing: TestChecks.add)
        let opened = try await site.centre.open()
        try await site.centre.prepareDecision(opened.id)
        let walk = CheckWalk(path: "/cases/\(opened.id.rawValue)/checks")
        try await site.walking { plain in
            var browser = plain
            let check = try await walk.propose(&browser)
            try await walk.approve(&browser, check, opened.number)
            try await walk.ask(&browser, check)
            let compared = try await browser.open("\(walk.path)/\(check)/compare")
            #expect(compared.text.contains("AUNG CANARY KYAW") && compared.text.contains("1880-12-31"))
            for login in ["exit", "exithead", "clerk", "health", "head"] {
                try await browser.signIn(login)
                for path in ["/cases/\(opened.id.rawValue)", walk.path, "/checks", "/worklist"] {
                    let page = try await browser.open(path)
                    #expect(!page.text.contains("CANARY") && !page.text.contains("1880-12-31"), "\(login) \(path)")
                }
            }
            let refused = try await browser.open("\(walk.path)/\(check)/compare")
            #expect(refused.status == 403 && !refused.text.contains("CANARY"))
        }
    }
}
