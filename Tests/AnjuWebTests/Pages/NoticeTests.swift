import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// PIPL article 17: what is done with the data is told before anything is collected, and what is filed says what was told.
@Suite struct NoticeTests {
    private static func shown(_ visitor: IntakeClerk, _ language: String) async throws -> String {
        var browser = visitor.browser
        browser.language = language
        return try await browser.open("/notice").text
    }

    @Test(arguments: [("zh-Hans", "个人信息处理告知"), ("en", "What is done with your data"), ("my", "သင့်အချက်အလက်ကို")])
    func `anybody reads the notice in their language, with everything that the law asks for`(
        language: String, title: String
    ) async throws {
        let site = try await APISite()
        let tag = LanguageTag(language)
        let rulebook = site.centre.centre.rulebook
        try await site.browsing { browser in
            let page = try await Self.shown(browser, language)
            #expect(page.contains(title))
            #expect(page.contains(rulebook.pack.noticeVersion))
            for part in rulebook.rights.notice.parts {
                #expect(page.contains(part.title[tag]), "\(part.key)")
            }
            #expect(page.contains(rulebook.pack.title[tag]))
            for right in rulebook.rights.entitlements { #expect(page.contains(right.text[tag]), "\(right.key)") }
            for kept in rulebook.retention { #expect(page.contains(kept.text[tag]), "\(kept.key)") }
            for key in ["exit_entry", "hr", "health", "market"] {
                #expect(page.contains(try #require(rulebook.departments[key]?.name[tag])), "\(key)")
            }
            let secret = try #require(rulebook.dictionary.item("health_fit_result"))
            #expect(secret.sensitive && page.contains(secret.text[tag]))
        }
    }

    @Test func `the national pack says every part in every language of its cities`() async throws {
        let notice = try TestPack.ruili().rights.notice
        #expect(
            Set(notice.parts.map(\.key)) == [
                "handler", "purpose", "kinds", "retention", "receivers", "rights", "refusal",
            ])
        for part in notice.parts where part.key != "retention" {
            let says = try #require(part.says, "\(part.key)")
            #expect(Set([LanguageTag.chinese, .english, .burmese].map { says[$0] }).count == 3, "\(part.key)")
        }
        #expect(notice.legalBasis == "03")
    }

    @Test func `the clerk has it before the first question, in the three languages`() async throws {
        let site = try await APISite()
        try await site.browsing { browser in
            let page = try await browser.signedIn(as: "clerk").get("/intake?procedure=P01").text
            let notice = try #require(page.firstRange(of: "id=\"notice\""))
            let first = try #require(page.firstRange(of: "name=\"name_latin_primary\""))
            #expect(notice.lowerBound < first.lowerBound)
            for words in ["个人信息处理告知", "how to use the rights", "အခွင့်အရေး အသုံးပြုနည်း"] { #expect(page.contains(words)) }
        }
    }

    @Test func `what is filed names the version that is shown and the basis of the pack`() async throws {
        let site = try await APISite { rulebook in
            rulebook.pack.noticeVersion = "2099-01"
            rulebook.rights.notice.legalBasis = "07"
        }
        let test = site.centre
        let id = try await test.open().id
        let sealer = test.centre.sealer
        let filed = try await test.database.read { try $0.submissions(of: id, sealer: sealer) }
        #expect(!filed.isEmpty)
        #expect(Set(filed.map { $0.values["privacy_notice_version"] }) == ["2099-01"])
        #expect(Set(filed.map { $0.values["legal_basis"] }) == ["07"])
        let page = try await site.browsing { try await Self.shown($0, "en") }
        #expect(page.contains("2099-01"))
    }

    @Test func `the receipt says where the notice stands, and which one was told`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        let receipt = PrintReceipt(centre: test.centre)
        let text = try await PaperText.read(try await receipt(opened.id, code: opened.code, by: TestOfficials.clerk))
        #expect(text.contains("https://ruili.example/notice"))
        #expect(text.contains(test.centre.rulebook.pack.noticeVersion))
        #expect(text.contains(opened.code))
    }
}
