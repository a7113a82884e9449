import AnjuCore
import AnjuTesting
import Foundation
import Testing

/// Every page, in every language, on a desk and on the smallest phone, by day and by night.
@Suite struct AccessibilityTests {
    /// A desk by day, a phone by night, a desk by night, a phone by day: any three of them in a row have both of each.
    static let looks = [
        BrowserLook(width: 1280, height: 900), BrowserLook(width: 320, height: 640, isDark: true),
        BrowserLook(width: 1280, height: 900, isDark: true), BrowserLook(width: 320, height: 640),
    ]

    /// The pages of each language in so many parts: the machine is not left to one window at the end.
    static let parts = 2

    static let languages = ["zh-Hans", "en", "my"]

    /// Whether every page is seen in every look in every language, as a drill does it.
    static let isWhole = ProcessInfo.processInfo.environment["ANJU_AXE"] == "all"

    /// In which looks a page, loaded once, is judged in a language: all of them in a drill.
    ///
    /// Else one, in turns: over its languages each page is seen in three, on a desk and on a phone, by day and by night.
    static func looks(ofPage place: Int, in language: String) -> [BrowserLook] {
        if isWhole { return looks }
        return [looks[(place + (languages.firstIndex(of: language) ?? 0)) % looks.count]]
    }

    @Test(arguments: languages, 0..<parts)
    func `no page has a fault that axe finds, scrolls sideways, complains, or hides the keyboard`(
        language: String, part: Int
    ) async throws {
        let began = ContinuousClock.now
        let count = try await RunningSite.using { site in
            let table = try await PageTable(site)
            return try await Browser.using(Self.looks[0]) { browser in
                let visitor = Officer(browser: browser, site: site, counter: DayCounter())
                try await visitor.open("/language/\(language)?to=/sign-in")
                var login: String?
                let pages = table.pages.sorted { ($0.login ?? "", $0.name) < ($1.login ?? "", $1.name) }
                let mine = (pages.count * part / Self.parts)..<(pages.count * (part + 1) / Self.parts)
                for place in mine {
                    let page = pages[place]
                    if page.login != login {
                        if login != nil { try await visitor.signOut() }
                        if let next = page.login { try await visitor.signIn(next) }
                        login = page.login
                    }
                    try await visitor.open(page.path)
                    if let sent = page.sent { try await browser.send(sent.fields, to: sent.path) }
                    try await Self.read(browser, page, language)
                    for look in Self.looks(ofPage: place, in: language) {
                        try await Self.judge(visitor, page, language, look)
                    }
                    if page.signsIn {
                        try await visitor.open("/")
                        try await visitor.signOut()
                    }
                }
                return mine.count
            }
        }
        let seconds = (ContinuousClock.now - began).components.seconds
        let looks = Self.isWhole ? "all four looks" : "one of four looks"
        print("axe in \(language): \(count) pages in \(looks), \(seconds) s")
    }

    @Test(arguments: 0..<4) func `over its languages each page is seen on a desk and on a phone, by day and by night`(
        place: Int
    ) {
        let seen = Self.languages.flatMap { Self.looks(ofPage: place, in: $0) }
        #expect(Set(seen).count == (Self.isWhole ? 4 : 3))
        #expect(Set(seen.map(\.width)) == [320, 1280])
        #expect(Set(seen.map(\.isDark)) == [true, false])
    }

    @Test func `every page of the site is in the table`() async throws {
        try await RunningSite.using { site in
            let table = try await PageTable(site)
            let shown = Set(table.pages.flatMap { table.routes(of: $0) })
            #expect(Set(PageTable.answeredByPages(site.routes)).subtracting(shown) == [])
            // A page that is left out is found.
            let fewer = Set(
                table.pages.filter { !$0.path.hasPrefix("/supervisor") }.flatMap {
                    table.routes(of: $0)
                })
            #expect(Set(PageTable.answeredByPages(site.routes)).subtracting(fewer) == ["GET /supervisor"])
            // What is said to be no page is none.
            #expect(PageTable.noPages.subtracting(site.routes) == [])
        }
    }

    /// A line of a list in the columns that it had.
    private static let collapsed = """
        const list = document.createElement('ul'); list.className = 'list'; list.id = 'collapsed'
        list.innerHTML = '<li><span></span><div><b>体检费</b><p><cite>云南省医疗服务项目价格（二〇二六年版）第四条、第五条和第六条</cite></p></div>体检费由办理机构按照本省公布的标准收取，请以窗口公示为准，多退少补</li>'
        list.firstChild.setAttribute('id', 'collapsed-line')
        const narrow = new CSSStyleSheet()
        narrow.replaceSync('#collapsed-line { grid-template-columns: 1.5rem minmax(0, 1fr) auto; inline-size: 280px }')
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, narrow]
        document.querySelector('main').append(list)
        return ''
        """

    @Test func `planted faults are found in the look in which they are`() async throws {
        try await RunningSite.using { site in
            try await Browser.using(Self.looks[0]) { browser in
                try await browser.open(site.address + "/verify")
                #expect(try await browser.axe() == [])
                #expect(try await browser.readingFaults() == [])
                // A sheet of the page's own: pale by night, narrow targets on a phone.
                let script = """
                    const sheet = new CSSStyleSheet()
                    sheet.replaceSync(`
                        @media (prefers-color-scheme: dark) { main p { color: #222 !important; background: #000 !important } }
                        @media (max-width: 400px) { main button { min-height: 0 !important; height: 10px !important; padding: 0 !important; font-size: 8px !important; border: 0 !important; display: block !important } }
                        @media (max-width: 400px) { main h1 { width: 600px } }
                        main textarea:focus { outline: none !important; box-shadow: none !important }
                    `)
                    document.adoptedStyleSheets = [sheet]
                    const heading = document.createElement('h4'); heading.textContent = 'x'; document.querySelector('main').append(heading)
                    const next = document.querySelector('main button').cloneNode(true); document.querySelector('main button').after(next)
                    return ''
                    """
                try await browser.execute(script)
                #expect(try await browser.axe() == [])
                #expect(try await browser.scrollsSideways == false)
                let faults = try await browser.readingFaults()
                #expect(faults.contains { $0.hasPrefix("does not show the keyboard: textarea") }, "\(faults)")
                #expect(faults.contains { $0.hasPrefix("a heading of level 4") }, "\(faults)")
                // The fee list as it was: an amount that is no element leaves its line no room on a phone.
                #expect(!faults.contains { $0.hasPrefix("squeezed") }, "\(faults)")
                try await browser.execute(Self.collapsed)
                try await browser.resize(width: 320, height: 640)
                let squeezed = try await browser.readingFaults()
                #expect(squeezed.contains { $0.hasPrefix("squeezed") }, "\(squeezed)")
                try await browser.execute("document.getElementById('collapsed').remove()")
                try await browser.resize(width: Self.looks[0].width, height: Self.looks[0].height)
                try await browser.darken(true)
                #expect(try await browser.axe().map(\.rule) == ["color-contrast"])
                try await browser.darken(false)
                try await browser.resize(width: 320, height: 640)
                #expect(try await browser.axe().map(\.rule) == ["target-size"])
                #expect(try await browser.scrollsSideways)
            }
        }
    }

    /// What reaches past the window, outermost first.
    private static let widest = """
        return Array.from(document.querySelectorAll('main *, header *')).filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .slice(0, 6).map(e => e.tagName + '.' + e.className + '#' + e.id + ' ' + Math.round(e.getBoundingClientRect().right)).join(' | ');
        """

    /// Fields of passwords whose names do not say so: those would be carried, trimmed and written into pages.
    private static let unnamedSecrets = """
        return Array.from(document.querySelectorAll('input[type=password]')).filter(e => !e.name.includes('password'))
            .map(e => e.name).join(' ');
        """

    /// What no look changes.
    private static func read(_ browser: Browser, _ page: PageTable.Page, _ language: String) async throws {
        let place = "\(page.name) in \(language)"
        #expect(try await browser.find("html").attribute("lang") == language, "\(place)")
        // An answer that is an error by intent is noted as one; a refused sheet, script or picture would be too.
        let errors = try await browser.consoleErrors().filter {
            !$0.contains("Failed to load resource") || $0.contains("anju.css") || $0.contains("enhance.js")
                || $0.contains("/images/") && !$0.contains("/take")
        }
        #expect(errors.isEmpty, "\(place)")
        #expect(try await browser.execute(unnamedSecrets).text == "", "\(place)")
    }

    private static func judge(_ visitor: Officer, _ page: PageTable.Page, _ language: String, _ look: BrowserLook)
        async throws
    {
        let browser = visitor.browser
        try await browser.resize(width: look.width, height: look.height)
        try await browser.darken(look.isDark)
        let place = "\(page.name) in \(language) at \(look.width)" + (look.isDark ? " by night" : "")
        // Where every look is judged, what is no matter of colour is judged by day.
        let isColourAlone = Self.isWhole && look.isDark
        let faults = isColourAlone ? try await browser.axe(rules: Browser.colourRules) : try await browser.axe()
        for fault in faults {
            Issue.record("\(place): \(fault.rule): \(fault.help): \(fault.targets)")
        }
        for fault in try await browser.readingFaults() { Issue.record("\(place) \(fault)") }
        if try await browser.scrollsSideways {
            let wide = try await browser.execute(Self.widest).text ?? ""
            Issue.record("\(place) scrolls sideways: \(wide)")
        }
        // Two looks of two languages are kept to be looked at by people.
        if language != "en", (look.width == 320) == look.isDark {
            try await visitor.picture("page-\(page.name)-\(language)-\(look.width)" + (look.isDark ? "-dark" : ""))
        }
    }
}
