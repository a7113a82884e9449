import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Clerks work without a mouse: everything is reached by Tab, chosen by arrows and space, and sent by Enter.
@Suite(.serialized) struct KeyboardTests {
    /// Presses Tab until the control of this id has the keyboard.
    private func reach(_ id: String, _ browser: Browser) async throws {
        for _ in 0..<160 {
            if try await focus(browser) == id { return }
            try await browser.press(.tab)
        }
        Issue.record("Tab does not come to \(id)")
    }

    private func focus(_ browser: Browser) async throws -> String {
        guard case .string(let id) = try await browser.execute("return document.activeElement.id") else { return "" }
        return id
    }

    private func signIn(_ login: String, _ browser: Browser, _ site: RunningSite) async throws {
        try await browser.open(site.address + "/sign-in")
        try await reach("name", browser)
        try await browser.keys(login)
        try await reach("password", browser)
        try await browser.keys(RunningSite.password)
        try await browser.enterAway()
    }

    @Test func `the counter's page waits for the reader, and a document is read, searched and begun by keys alone`()
        async throws
    {
        try await RunningSite.using { site in
            try await Browser.using { browser in
                try await signIn("clerk", browser, site)
                try await browser.open(site.address + "/counter")
                #expect(try await focus(browser) == "document")
                let lines = RuiliDayTests.zone.split(separator: "\n").map(String.init)
                try await browser.keys(lines[0])
                try await browser.press(.enter)
                try await browser.keys(lines[1])
                // A reader ends each line; the second end sends the search.
                try await browser.enterAway()
                #expect(try await browser.url.hasSuffix("/counter/find"))
                let first = try await browser.find("input[name=procedure]").attribute("id") ?? ""
                try await reach(first, browser)
                try await browser.press(.space)
                try await browser.enterAway()
                #expect(try await browser.find("[id='name_latin_primary']").value == "KHIN MAUNG MYINT")
            }
        }
    }

    @Test func `Tab comes to every control of the registration, in the order in which they stand`() async throws {
        try await RunningSite.using { site in
            try await Browser.using { browser in
                try await signIn("clerk", browser, site)
                try await browser.open(site.address + "/intake?procedure=P01")
                #expect(try await focus(browser) == "mrz")
                let script = """
                    return Array.from(document.querySelectorAll('main input, main select, main textarea'))
                        .filter(c => !c.disabled && c.type !== 'hidden' && c.tabIndex >= 0 && c.offsetParent)
                        .filter(c => !c.closest('details:not([open])'))
                        .filter(c => c.type !== 'radio').map(c => c.id).join(' ');
                    """
                guard case .string(let text) = try await browser.execute(script) else { throw DayMeasure.Unanswered() }
                let wanted = text.split(separator: " ").map(String.init)
                #expect(wanted.count > 20)
                var met: [String] = []
                for _ in 0..<200 where met.count < wanted.count {
                    let id = try await focus(browser)
                    if wanted.contains(id), !met.contains(id) { met.append(id) }
                    try await browser.press(.tab)
                }
                #expect(met == wanted)
            }
        }
    }

    @Test func `a step is filled and completed by keys alone`() async throws {
        try await RunningSite.using { site in
            let id = try await site.centre.open("P01").id
            try await Browser.using { browser in
                try await signIn("health", browser, site)
                try await browser.open(site.address + "/cases/\(id)/steps/medical")
                try await reach("health_cert_number", browser)
                try await browser.keys("H-000017")
                try await reach("health_fit_result", browser)
                for _ in 0..<6 where try await browser.find("[id='health_fit_result']").value != "1" {
                    try await browser.press(.down)
                }
                try await reach("health_cert_expiry", browser)
                try await browser.keys("2027-03-02")
                try await reach("present-0", browser)
                try await browser.press(.space)
                try await reach("declaration_confirmed", browser)
                try await browser.press(.space)
                let page = try await browser.find("html")
                try await browser.press(.enter, holding: .control)
                try await browser.waitUntilGone(page)
                #expect(try await browser.url.contains("done=completed"))
            }
            let state = try await site.centre.view(id).state
            #expect(state.step("medical").isDone)
        }
    }
}
