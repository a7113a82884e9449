import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A door's code on a phone of 320 pixels, in Burmese, without scripts: declared, confirmed, registered, and seen.
@Suite(.serialized) struct HouseDayTests {
    private static let phone = BrowserLook(width: 320, height: 640, language: "my", runsScripts: false)

    @Test func `who moved in declares it on a phone, the landlord confirms on a phone, the office registers`()
        async throws
    {
        try await RunningSite.using { site in
            let keep = KeepPlaces(centre: site.centre.centre)
            let building = try await keep.building(.init(name: "瑞江路9号"), in: "533102", by: TestOfficials.clerk)
            let room = try await keep.add(.room, .init(name: "101"), within: building.id, by: TestOfficials.clerk)
            let codes = try await KeepHouseCodes(centre: site.centre.centre).make(for: room.id, by: TestOfficials.clerk)
            func path(_ address: String) -> String {
                "/" + address.split(separator: "/").suffix(2).joined(separator: "/")
            }
            let number = try await Browser.using(Self.phone) { browser in
                try await Self.declare(Officer(browser: browser, site: site, counter: DayCounter()), path(codes.door))
            }
            try await Browser.using(Self.phone) { browser in
                try await Self.confirm(Officer(browser: browser, site: site, counter: DayCounter()), path(codes.card))
            }
            try await Browser.using { browser in
                try await Self.register(Officer(browser: browser, site: site, counter: DayCounter()))
            }
            try await Browser.using(Self.phone) { browser in
                let tenant = Officer(browser: browser, site: site, counter: DayCounter())
                try await tenant.open("/declared")
                try await tenant.type("number", number)
                try await tenant.type("born", "1900-01-01")
                try await tenant.press("main form button[type=submit]")
                #expect(try await browser.text.contains("မှတ်ပုံတင်ပြီး"))
            }
            let there = try await ViewStays(centre: site.centre.centre).occupants(of: room.id, by: TestOfficials.clerk)
            #expect(there.lines.map(\.person.nameNative) == ["မနာမည်မရှိ"])
        }
    }

    private static func declare(_ tenant: Officer, _ path: String) async throws -> String {
        let browser = tenant.browser
        try await tenant.open(path)
        #expect(try await browser.find("html").attribute("lang") == "my")
        #expect(try await browser.text.contains("瑞江路9号 101"))
        // Nothing typed: every fault at once, in Burmese.
        try await tenant.press("main form button[type=submit]")
        #expect(try await browser.findAll(".errors li").count >= 3)
        for (id, text) in [
            ("name_native_script", "မနာမည်မရှိ"), ("birth_date", "1900-01-01"), ("id_doc_number", "MX3700001"),
            ("from", "2026-03-01"),
        ] { try await tenant.type(id, text) }
        for (id, value) in [("nationality", "MMR"), ("id_doc_type", "414")] { try await tenant.choose(id, value) }
        try await tenant.picture("house-form")
        try await tenant.press("main form button[type=submit]")
        try await tenant.picture("house-declared")
        #expect(try await Self.isNarrow(browser))
        return try await browser.find("main b.mono").text
    }

    private static func confirm(_ landlord: Officer, _ path: String) async throws {
        let browser = landlord.browser
        try await landlord.open(path)
        let text = try await browser.text
        #expect(text.contains("မနာမည်မရှိ") && !text.contains("MX3700001") && !text.contains("1900"))
        #expect(try await Self.isNarrow(browser))
        try await landlord.picture("landlord")
        try await landlord.press("main li form button.btn:not(.plain)")
        #expect(try await browser.findAll(".note.said").count == 1)
    }

    private static func register(_ clerk: Officer) async throws {
        try await clerk.signIn("clerk")
        try await clerk.open("/declarations")
        try await clerk.picture("declarations")
        try await clerk.press("ul.list a.btn")
        #expect(try await clerk.browser.find("[id='guest.0.name_native_script']").value == "မနာမည်မရှိ")
        try await clerk.choose("late_reason", "not-known")
        try await clerk.press("button[name=do][value=register]")
        #expect(try await clerk.browser.text.contains("RL-Z-2026-"))
    }

    /// Nothing stands beyond the right edge.
    private static func isNarrow(_ browser: Browser) async throws -> Bool {
        let script = "return String(document.documentElement.scrollWidth <= window.innerWidth)"
        guard case .string(let answer) = try await browser.execute(script) else { throw DayMeasure.Unanswered() }
        return answer == "true"
    }
}
