import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Foundation
import Testing

@testable import AnjuServices

/// Putting a registration away and taking it up again, through the pages.
@Suite struct IntakeDraftTests {
    private static let start = "/intake?procedure=P01"

    private static func drafts(_ site: APISite) async throws -> Int {
        try await site.centre.count("SELECT COUNT(*) AS n FROM registration_draft")
    }

    @Test(arguments: TestEngine.all)
    func `a draft is listed at the counter and comes back with everything as typed, wrong values too`(
        engine: TestEngine
    ) async throws {
        let site = try await APISite(engine)
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let page = try await clerk.get(Self.start)
            let typing = [
                "name_latin_primary": "KHIN MAUNG MYINT", "birth_date": "2199-99-99", "sex": "1",
                "home_country_address": IntakeTyping.hostile, "paper.entry_doc": "1", "mrz": IntakeTyping.misread,
            ]
            let file = DemoPortrait.png(1)
            let kept = try await clerk.press("do", "draft", on: page, typing: typing, file: file)
            #expect(kept.status == 303)
            let resumed = try await clerk.follow(kept)
            #expect(resumed.status == 200)
            #expect(resumed.text.contains("草稿已存"))
            for (item, text) in typing { #expect(resumed.value(item) == text, "\(item)") }
            #expect(resumed.value("portrait-kept")?.isEmpty == false)
            let counter = try await clerk.get("/counter")
            #expect(counter.text.contains("没办完的登记") && counter.text.contains("KHIN MAUNG MYINT"))
            let place = try #require(kept.place?.split(separator: "?").first.map(String.init))
            #expect(counter.text.contains("href=\"\(place)\""))
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM person") == 0)
        }
    }

    @Test func `keeping twice is one draft, and so is going back and keeping again`() async throws {
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let page = try await clerk.get(Self.start)
            let first = try await clerk.press("do", "draft", on: page, typing: ["name_zh": "钦"])
            let second = try await clerk.press("do", "draft", on: page, typing: ["name_zh": "钦"])
            #expect(first.place == second.place)
            // Back to the page before the draft, and something else typed: told, nothing lost, and kept the next time.
            let told = try await clerk.press("do", "draft", on: page, typing: ["name_zh": "钦貌敏"])
            #expect(told.status == 409 && told.value("name_zh") == "钦貌敏")
            #expect(told.text.contains("在另一个窗口存过"))
            let kept = try await clerk.press("do", "draft", on: told)
            #expect(kept.status == 303)
            #expect(try await clerk.follow(kept).value("name_zh") == "钦貌敏")
            #expect(try await Self.drafts(site) == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the registration ends its draft; sent again it has one effect, and is kept as a draft no more`(
        engine: TestEngine
    ) async throws {
        let site = try await APISite(engine)
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let kept = try await clerk.press(
                "do", "draft", on: clerk.get(Self.start), typing: IntakeTyping.worker,
                file: DemoPortrait.png(1))
            let resumed = try await clerk.follow(kept)
            let done = try await clerk.press("do", "submit", on: resumed)
            #expect(done.status == 201, "\(done.summary)")
            #expect(try await Self.drafts(site) == 0)
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM case_image") == 1)
            // A double click, and the way back with the browser: the same case.
            let again = try await clerk.press("do", "submit", on: resumed)
            #expect(again.status == 303 && again.place?.hasPrefix("/cases/") == true)
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM case_file") == 1)
            let late = try await clerk.press("do", "draft", on: resumed)
            #expect(late.status == 409 && late.value("name_latin_primary") == "KHIN MAUNG MYINT")
            #expect(late.text.contains("这份登记已经提交"))
            #expect(try await clerk.get("/counter").text.contains("没办完的登记") == false)
            #expect(try await clerk.follow(kept).status == 404)
        }
    }

    @Test func `a draft is thrown away in two steps, and belongs to its clerk alone`() async throws {
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let kept = try await clerk.press(
                "do", "draft", on: clerk.get(Self.start), typing: ["name_zh": "钦貌敏"])
            let place = try #require(kept.place?.split(separator: "?").first.map(String.init))
            let other = try await visitor.signedIn(as: "clerk2", "en")
            #expect(try await other.get(place).status == 404)
            #expect(try await other.get("/counter").text.contains("钦貌敏") == false)
            #expect(try await other.send(place + "/discard").status == 404)
            let health = try await visitor.signedIn(as: "health")
            #expect(try await health.get(place).status == 403)
            #expect(try await clerk.get("/intake/drafts/dft_nonsense").status == 404)
            let list = try await clerk.get("/counter")
            let gone = try await clerk.press("", "", on: list, to: place + "/discard")
            #expect(gone.place == "/counter?said=discarded")
            #expect(try await clerk.follow(gone).text.contains("草稿已删除"))
            #expect(try await clerk.get(place).status == 404)
        }
    }

    @Test func `what was typed when the session ended is there after signing in again`() async throws {
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let page = try await clerk.get(Self.start)
            site.centre.clock.advance(hours: 3)
            let typing = ["name_latin_primary": "KHIN MAUNG MYINT", "birth_date": "1900-99", "name_zh": "钦貌敏"]
            let door = try await clerk.press("do", "submit", on: page, typing: typing)
            #expect(door.status == 403)
            #expect(door.text.contains("刚才填的都在"))
            // Whoever stands before the screen reads nothing of it.
            #expect(!door.text.contains("KHIN") && !door.text.contains("钦貌敏"))
            let refused = try await clerk.press(
                "", "", on: door, to: "/sign-in", typing: ["name": "clerk", "password": "wrong-password-here"])
            #expect(refused.status == 403)
            let entered = try await clerk.press(
                "", "", on: refused, to: "/sign-in", typing: ["name": "clerk", "password": APISite.password])
            #expect(entered.status == 303)
            let place = try #require(entered.place)
            #expect(place.hasPrefix("/intake/drafts/dft_"))
            let again = IntakeClerk(browser: entered.browser)
            let resumed = try await again.get(place)
            for (item, text) in typing { #expect(resumed.value(item) == text, "\(item)") }
            #expect(resumed.text.contains("登录前填的都在这里"))
        }
    }

    @Test func `somebody else who signs in at that page and may not register is given nothing`() async throws {
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let page = try await clerk.get(Self.start)
            site.centre.clock.advance(hours: 3)
            let door = try await clerk.press("do", "draft", on: page, typing: ["name_zh": "钦貌敏"])
            let entered = try await clerk.press(
                "", "", on: door, to: "/sign-in", typing: ["name": "health", "password": APISite.password])
            #expect(entered.place == "/")
            #expect(try await Self.drafts(site) == 0)
        }
    }

    @Test func `what an official typed is nobody else's, whatever they may, and waits for the own password`()
        async throws
    {
        let site = try await APISite()
        _ = try await site.centre.hire("third", "counter_clerk")
        let (first, second) = (try await site.centre.hire("first"), try await site.centre.hire("second"))
        let clerks = try #require(try await site.centre.database.read { try $0.account(login: "clerk") })
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let page = try await clerk.get(Self.start)
            site.centre.clock.advance(hours: 3)
            let door = try await clerk.press("do", "draft", on: page, typing: ["name_zh": "钦貌敏"])
            let other = try await clerk.press(
                "", "", on: door, to: "/sign-in", typing: ["name": "third", "password": TestHouse.password])
            #expect(other.place == "/")
            #expect(try await Self.drafts(site) == 0)
            // The clerk's password is handed over anew meanwhile: nothing is kept before the own is chosen.
            let keep = site.accounts.keep
            let asked = try await keep.askPassword(of: clerks.id, by: first)
            let given = try await keep.give(clerks.id, by: second, confirming: site.centre.confirming(second))
            let handed = asked.text + "-" + given.text
            let choosing = try await clerk.press(
                "", "", on: door, to: "/sign-in", typing: ["name": "clerk", "password": handed])
            #expect(choosing.status == 200)
            #expect(try await Self.drafts(site) == 0)
            let own = "four-words-nobody-said"
            let holder = IntakeClerk(browser: choosing.browser)
            let chosen = try await holder.press(
                "", "", on: choosing, to: "/password",
                typing: ["current-password": handed, "chosen-password": own, "again-password": own])
            #expect(chosen.place?.hasPrefix("/intake/drafts/dft_") == true)
            #expect(try await Self.drafts(site) == 1)
        }
    }

    @Test func `a draft whose time is over is gone from the counter`() async throws {
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let kept = try await clerk.press(
                "do", "draft", on: clerk.get(Self.start), typing: ["name_zh": "钦貌敏"])
            site.centre.clock.advance(days: 7)
            let later = try await visitor.signedIn(as: "clerk")
            #expect(try await later.get("/counter").text.contains("钦貌敏") == false)
            #expect(try await later.follow(kept).status == 404)
        }
    }
}
