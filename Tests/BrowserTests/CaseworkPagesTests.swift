import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What follows a permit, what officials disagree on, and the register: by hand, in the browser.
@Suite(.serialized) struct CaseworkPagesTests {
    @Test func `market registers an employer, and the labour office changes to it by its number`() async throws {
        try await RunningSite.using { site in
            let id = try await site.centre.open().id
            let permit = try #require(try await site.centre.issuePermit(id).permit)
            site.centre.clock.advance(days: 20)
            try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: DayCounter())
                try await Self.register(officer)
                try await officer.signIn("labour")
                try await officer.open("/cases/\(id)")
                try await officer.picture("11-case-closed")
                try await officer.press("a[href$='/steps/change_employer/begin']")
                try await officer.type("ended-on", "2026-03-20")
                try await officer.picture("12-begin")
                try await officer.press("form[action$='/begin'] button")
                try await officer.type("credit-code", "91530000MA0000000L")
                try await officer.press("#employer button")
                #expect(try await browser.findAll("input[id='employer_name']").isEmpty)
                try await officer.type("contract_start_date", "2026-03-22")
                try await officer.type("guarantee_end_date", "2026-06-30")
                try await officer.tick("paper.guarantee")
                try await officer.tick("declaration_confirmed")
                try await officer.picture("13-change")
                try await officer.press("button[name=do][value=complete]")
                #expect(try await browser.url.hasSuffix("/permits/\(permit)?done=bounded"))
                #expect(try await browser.text.contains("2026-05-29"))
                try await officer.picture("14-permit-bounded")
                try await officer.signOut()
            }
            let view = try await site.centre.view(id)
            #expect(view.permit?.validUntil.description == "2026-05-29")
        }
    }

    private static func register(_ officer: Officer) async throws {
        try await officer.signIn("market")
        try await officer.open("/employers")
        try await officer.type("code", "91530000MA00000001")
        try await officer.press("form[action='/employers/entry'] button")
        #expect(try await officer.browser.findAll(".errors").count == 1)
        try await officer.picture("15-code-wrong")
        try await officer.type("code", "91530000MA0000000L")
        try await officer.press("form[action='/employers/entry'] button")
        for (key, value) in TestPeople.otherEmployer.sorted(by: { $0.key < $1.key }) where key != "employer_uscc" {
            try await officer.type(key, value)
        }
        try await officer.type("sites", "姐告口岸")
        try await officer.picture("16-register")
        try await officer.press("form[action='/employers/entry'] button[data-primary]")
        #expect(try await officer.browser.text.contains("瑞丽测试木材厂"))
        try await officer.signOut()
    }

    @Test func `market regulation settles a name on which two offices differ`() async throws {
        try await RunningSite.using { site in
            var entry = TestPeople.job.filter { $0.key.hasPrefix("employer_") }
            entry["employer_name"] = "登记机关的名称"
            try await RegisterEmployer(centre: site.centre.centre)(entry, by: TestOfficials.market)
            let id = try await site.centre.open().id
            try await site.centre.registerEmployment(id)
            try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: DayCounter())
                try await officer.signIn("market")
                try await officer.open("/cases/\(id)")
                try await officer.picture("17-case-disputed")
                try await officer.press("a[href$='/conflicts']")
                #expect(try await browser.text.contains("登记机关的名称"))
                try await browser.find("[id='employer_name-choice-1']").click()
                try await officer.press("form[action$='/conflicts/employer_name'] button[type=submit]")
                // Without a reason nothing is settled, and the choice is still there.
                #expect(try await browser.findAll(".errors").count == 1)
                #expect(try await browser.findAll("[id='employer_name-choice-1']:checked").count == 1)
                try await officer.type("employer_name-reason", "看过营业执照")
                try await officer.picture("18-conflict")
                try await officer.press("form[action$='/conflicts/employer_name'] button[type=submit]")
                let (place, text) = (try await browser.url, try await browser.text)
                #expect(place.hasSuffix("/cases/\(id)?done=settled"), "\(place): \(text)")
                #expect(try await browser.findAll("a[href$='/conflicts']").isEmpty)
            }
        }
    }

    @Test func `who changes a permit after somebody else did is told what was done, and loses nothing typed`()
        async throws
    {
        try await RunningSite.using { site in
            let permit = try #require(try await site.centre.issuePermit(try await site.centre.open().id).permit)
            try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: DayCounter())
                try await officer.signIn("exit")
                try await officer.open("/permits/\(permit)")
                try await browser.find("#make-terminated summary").click()
                try await officer.tick("terminated-ground-3")
                try await officer.type("terminated-words", "本人申请注销")
                try await ChangePermit(centre: site.centre.centre)(
                    .suspended, of: permit, version: 1, ground: "V01", reason: "证件遗失",
                    by: TestOfficials.exitEntry)
                try await officer.press("#make-terminated form button")
                #expect(try await browser.find(".errors").text.contains("证件遗失"))
                #expect(try await browser.find("[id='terminated-words']").value == "本人申请注销")
                try await officer.picture("19-permit-changed")
                try await officer.press("#make-terminated form button")
                #expect(try await browser.url.hasSuffix("?done=changed"))
            }
            #expect(try await site.centre.database.read { try $0.permit(permit) }?.status == .terminated)
        }
    }

    @Test func `a portrait is taken again from the case`() async throws {
        try await RunningSite.using { site in
            let id = try await site.centre.open(portrait: nil).id
            try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: DayCounter())
                try await officer.signIn("clerk")
                try await officer.open("/cases/\(id)")
                try await officer.press("a[href$='/images/portrait/take']")
                try await officer.press("button[value=portrait]")
                #expect(try await browser.findAll(".errors").count == 1)
                // A picture that fails waits for a reason that the pack allows; without one it is not used.
                try await browser.find("[id='portrait']").upload(try Portraits.bad())
                try await officer.press("button[value=portrait]")
                #expect(try await browser.findAll("img.face.large").count == 1)
                try await officer.picture("20-retake")
                try await officer.press("button[value=keep]")
                #expect(try await browser.findAll(".errors").count == 1)
                try await officer.choose("portrait-exception", "place")
                try await officer.press("button[value=keep]")
                #expect(try await browser.url.hasSuffix("/cases/\(id)?done=retaken"))
                #expect(try await browser.findAll("img.face").count == 1)
                #expect(try await browser.find("section[aria-labelledby=why]").text.contains("现场条件所限"))
                // A good one is used at once.
                try await officer.press("a[href$='/images/portrait/take']")
                try await browser.find("[id='portrait']").upload(try Portraits.good())
                try await officer.press("button[value=portrait]")
                #expect(try await browser.url.hasSuffix("/cases/\(id)?done=retaken"))
            }
        }
    }
}
