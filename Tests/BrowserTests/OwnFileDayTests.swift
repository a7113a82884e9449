import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuServices
import AnjuTesting
import Foundation
import Testing

/// A person at their own telephone: who looked, the proof of it, a correction, and the answer; then the proof alone.
@Suite(.serialized) struct OwnFileDayTests {
    /// What the person takes home.
    private struct Taken: Sendable {
        /// The log's key, from the printed sheet.
        var key: String
        var proof: String
        var entry: String
        var person: String
    }

    private static func begin(_ site: RunningSite) async throws -> (code: String, person: ID<Person>) {
        let opened = try await site.centre.open()
        let person = try await site.centre.view(opened.id).person.id
        let code = try await MakeOwnSheet(centre: site.centre.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk
        ).code
        _ = try await site.centre.view(opened.id, by: TestOfficials.labour)
        site.centre.clock.advance(minutes: 1)
        return (code, person)
    }

    /// Finds the labour office's look of a minute ago and saves its proof, and the checker.
    private static func takeProof(_ visitor: Officer, _ language: String, into folder: String) async throws -> Taken {
        let (site, browser) = (visitor.site, visitor.browser)
        try await browser.keepDownloads(in: folder)
        try await visitor.press("a[href='/my-file/looks']")
        let office = try #require(site.centre.centre.rulebook.office("hr")).name[LanguageTag(language)]
        var entry = ""
        for link in try await browser.findAll("section li a[href^='/my-file/looks/led_']")
        where try await link.text == office && entry.isEmpty {
            entry = String(try await link.attribute("href")?.split(separator: "/").last ?? "")
        }
        let looks = try await browser.text
        try #require(entry.hasPrefix("led_"), "\(looks)")
        try await visitor.open("/my-file/looks/" + entry)
        // Within the second of the look the log has not taken it in: the page says so and offers to try again.
        let link = "a[href='/my-file/looks/\(entry)/proof']"
        try await visitor.press(link)
        #expect(try await browser.findAll(link).count == 1)
        _ = try await site.centre.sequencer().run()
        try await browser.find(link).click()
        _ = try await browser.downloaded(entry + ".tlog-proof", in: folder)
        try await visitor.open("/log/checker")
        try await browser.find("a[href$='proof-checker.html']").click()
        _ = try await browser.downloaded("proof-checker.html", in: folder)
        return Taken(
            key: site.centre.centre.logSigner.key.text, proof: folder + "/\(entry).tlog-proof", entry: entry, person: ""
        )
    }

    private static func correct(_ visitor: Officer) async throws {
        let (site, browser) = (visitor.site, visitor.browser)
        try await visitor.open("/my-file/held/identity")
        try await visitor.press("a[href^='/my-file/requests/new?kind=correction&topic=name_zh.']")
        try await visitor.type("wished", "钦茂敏")
        try await visitor.press("form[action='/my-file/requests'] button[type=submit]")
        // Nothing typed is lost while something is missing.
        let kept = try await browser.find("[id='wished']").value
        #expect(kept == "钦茂敏")
        try await visitor.type("reason", "passport")
        try await visitor.press("form[action='/my-file/requests'] button[type=submit]")
        let requests = try await ViewRequests(centre: site.centre.centre).list(by: TestOfficials.clerk)
        let id = try #require(requests.first?.request.id)
        try await DecideRequest(centre: site.centre.centre)(
            id, DecideRequest.Decided(.granted, words: "看过护照"), by: TestOfficials.clerk)
        try await visitor.open("/my-file/requests/\(id)")
        #expect(try await browser.text.contains("看过护照"))
        try await visitor.open("/my-file/held/identity")
        #expect(try await browser.text.contains("钦茂敏"))
    }

    @Test(arguments: ["my", "en"])
    func
        `a person signs in with the printed sheet, sees the look of a minute ago, takes its proof, asks, reads the answer, and checks the proof when no server is there`(
            language: String
        ) async throws
    {
        let scratch = try Scratch()
        let folder = scratch.path
        let taken = try await RunningSite.using { site in
            let (code, person) = try await Self.begin(site)
            return try await Browser.using(.phone(language: language, runsScripts: false)) { browser in
                let visitor = Officer(browser: browser, site: site, counter: DayCounter())
                // The person's own language stands before the browser's; the switch on the page before both.
                try await visitor.open("/language/\(language)?to=/my-file")
                try await visitor.type("number", "MX0000017")
                try await visitor.type("code", code)
                try await visitor.press("form[action='/my-file/sign-in'] button[type=submit]")
                var taken = try await Self.takeProof(visitor, language, into: folder)
                taken.person = person.rawValue
                try await Self.correct(visitor)
                try await visitor.press("form[action='/my-file/sign-out'] button")
                try await visitor.open("/my-file/held")
                #expect(try await browser.find("[id='number']").value == "")
                return taken
            }
        }
        // The site is gone: what was saved stands alone.
        try await Browser.using(.phone(language: language)) { browser in
            try await browser.open("file://" + folder + "/proof-checker.html")
            #expect(try await browser.find("html").attribute("lang") == language)
            try await browser.find("#file").upload(taken.proof)
            _ = try await browser.wait(for: "#verdict.bad")
            try await browser.find("#key").type(taken.key)
            try await browser.find("#go").click()
            _ = try await browser.wait(for: "#verdict.good")
            let text = try await browser.text
            #expect(text.contains(taken.entry) && text.contains(taken.person))
            #expect(text.contains("(case.read)"), "\(text)")
            #expect(try await !browser.scrollsSideways)
            #expect(try await browser.consoleErrors() == [])
        }
    }
}
