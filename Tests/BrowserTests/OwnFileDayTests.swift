import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A person at their own telephone, without scripts: who looked, a correction, and the answer.
@Suite(.serialized) struct OwnFileDayTests {
    @Test(arguments: ["my", "en"])
    func `a person signs in with the printed sheet, sees the look of a minute ago, asks, and reads the answer`(
        language: String
    ) async throws {
        try await RunningSite.using { site in
            let opened = try await site.centre.open()
            let person = try await site.centre.view(opened.id).person.id
            let code = try await MakeOwnSheet(centre: site.centre.centre)(
                person, seen: [.person, .document], by: TestOfficials.clerk
            ).code
            _ = try await site.centre.view(opened.id, by: TestOfficials.labour)
            site.centre.clock.advance(minutes: 1)
            try await Browser.using(.phone(language: language, runsScripts: false)) { browser in
                let visitor = Officer(browser: browser, site: site, counter: DayCounter())
                // The person's own language stands before the browser's; the switch on the page before both.
                try await visitor.open("/language/\(language)?to=/my-file")
                try await visitor.type("number", "MX0000017")
                try await visitor.type("code", code)
                try await visitor.press("form[action='/my-file/sign-in'] button[type=submit]")
                try await visitor.press("a[href='/my-file/looks']")
                let tag = LanguageTag(language)
                let office = try #require(site.centre.centre.rulebook.office("hr")).name[tag]
                #expect(try await browser.text.contains(office))
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
                try await visitor.press("form[action='/my-file/sign-out'] button")
                try await visitor.open("/my-file/held")
                #expect(try await browser.find("[id='number']").value == "")
            }
        }
    }
}
