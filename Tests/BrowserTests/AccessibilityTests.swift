import AnjuCore
import AnjuTesting
import Foundation
import Testing

/// Every page, in every language, on a desk and on the smallest phone, by day and by night.
@Suite(.serialized) struct AccessibilityTests {
    @Test(arguments: [BrowserLook(width: 1280, height: 900), BrowserLook(width: 320, height: 640, isDark: true)])
    func `no page has a fault that axe finds, or scrolls sideways, or complains`(look: BrowserLook) async throws {
        try await RunningSite.using { site in
            let table = try await PageTable(site)
            try await Browser.using(look) { browser in
                let visitor = Officer(browser: browser, site: site, counter: DayCounter())
                var login: String?
                for page in table.pages {
                    if page.login != login {
                        if login != nil { try await visitor.signOut() }
                        if let next = page.login { try await visitor.signIn(next) }
                        login = page.login
                    }
                    for language in ["zh-Hans", "en", "my"] {
                        try await visitor.open("/language/\(language)?to=" + page.path)
                        try await Self.judge(browser, page, language, look)
                        if language != "en" {
                            try await visitor.picture(
                                "page-\(page.name)-\(language)-\(look.width)" + (look.isDark ? "-dark" : ""))
                        }
                    }
                }
            }
        }
    }

    /// What reaches past the window, outermost first.
    private static let widest = """
        return Array.from(document.querySelectorAll('main *, header *')).filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 6).map(e => e.tagName + '.' + e.className + '#' + e.id + ' ' + Math.round(e.getBoundingClientRect().right)).join(' | ');
        """

    static func judge(_ browser: Browser, _ page: PageTable.Page, _ language: String, _ look: BrowserLook) async throws
    {
        let place = "\(page.name) in \(language) at \(look.width)"
        #expect(try await browser.find("html").attribute("lang") == language, "\(place)")
        let faults = try await browser.axe()
        for fault in faults { Issue.record("\(place): \(fault.rule): \(fault.help): \(fault.targets)") }
        if try await browser.scrollsSideways {
            let wide = try await browser.execute(Self.widest).text ?? ""
            Issue.record("\(place) scrolls sideways: \(wide)")
        }
        let errors = try await browser.consoleErrors().filter { !$0.contains("404") }
        #expect(errors.isEmpty, "\(place)")
        #expect(try await browser.findAll("h1").count == 1, "\(place)")
    }
}
