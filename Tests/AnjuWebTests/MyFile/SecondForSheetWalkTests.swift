import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import HTTPTypes
import Testing

/// A sheet that takes two officials, a request about what is closed, and a password set anew: through the pages alone.
@Suite struct SecondForSheetWalkTests {
    private static func guarded(
        _ site: APISite, requesting item: String? = nil
    ) async throws -> (case: ID<Case>, person: ID<Person>, request: String) {
        let test = site.centre
        let opened = try await test.open("P01", portrait: nil)
        let person = try await test.view(opened.id).person.id
        var request = ""
        if let item {
            let code = try await MakeOwnSheet(centre: test.centre)(
                person, seen: [.person, .document], by: TestOfficials.clerk
            ).code
            let session = try await OpenOwnFile(centre: test.centre)(number: "MX0000017", code: code).session
            let held = try #require(
                try await ViewOwnFile(centre: test.centre)("test", by: session).held.first { $0.item.key == item })
            request = try await MakeOwnRequest(centre: test.centre)(
                MakeOwnRequest.Asked(
                    kind: .correction, topic: OwnRequest.topic(of: item, about: held.subject), wished: "+959777000111",
                    reason: "my number is +959777000111"), by: session
            ).rawValue
        }
        try await ProtectPerson(centre: test.centre).block(
            ["contact"], of: opened.id, .closed, by: TestOfficials.supervisor)
        return (opened.id, person, request)
    }

    @Test func `the clerk's button asks, the head finds it and allows it, and then the code is there`() async throws {
        let site = try await APISite()
        let own = try await Self.guarded(site)
        try await site.walking { browser in
            var (clerk, head) = (browser, browser)
            (clerk.language, head.language) = ("en", "en")
            try await clerk.signIn("clerk")
            try await head.signIn("head")
            let path = "/people/\(own.person.rawValue)/sheet"
            let page = try await clerk.open(path)
            #expect(page.text.contains("A second official who may close has to allow it"))
            let asked = try await clerk.send(try page.form(path), ["person": "1", "document": "1"])
            #expect(asked.status == 409 && asked.text.contains("has not allowed it yet"))
            let place = "/cases/\(own.case.rawValue)/protection"
            let figures = try await head.open("/supervisor")
            #expect(try figures.tree().all("a").contains { $0["href"] == place })
            let protection = try await head.open(place)
            let allow = "/cases/\(own.case.rawValue)/sheet/allow"
            let wrong = try await head.send(try protection.form(allow), ["password-sheet": "not my password"])
            #expect(wrong.status == 422)
            let allowed = try await head.send(try wrong.form(allow), ["password-sheet": APISite.password])
            #expect(allowed.status == 200 && !allowed.text.contains(allow))
            let ready = try await clerk.open(path)
            #expect(ready.text.contains("has allowed it: make the sheet now"))
            let made = try await clerk.send(try ready.form(path), ["person": "1", "document": "1"])
            #expect(made.status == 201 && made.text.contains("The sheet is made"))
        }
    }

    @Test func `a closed item's new value is on no page of the clerk, and on the head's`() async throws {
        let site = try await APISite()
        let own = try await Self.guarded(site, requesting: "mobile_phone")
        try await site.walking { browser in
            var (clerk, head) = (browser, browser)
            try await clerk.signIn("clerk")
            try await head.signIn("head")
            let path = "/requests/" + own.request
            #expect(try await !clerk.open("/requests").text.contains(path))
            let shut = try await clerk.open(path)
            #expect(shut.status == 404 && !shut.text.contains("777000111"))
            let list = try await head.open("/requests")
            #expect(try list.tree().all("a").contains { $0["href"] == path })
            let page = try await head.open(path)
            #expect(page.status == 200 && page.text.contains("777000111"))
        }
    }

    @Test func `a search names no case and no link that its page denies`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open("P01", portrait: nil)
        try await site.centre.database.write {
            try $0.run("UPDATE case_file SET area = '533103' WHERE id = \(opened.id)")
        }
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let found = try await clerk.ask(
                .post, "/counter/find", type: "application/x-www-form-urlencoded",
                body: Array("by=by-document&document=MX0000017".utf8))
            #expect(found.status == 200 && found.text.contains("0017"))
            #expect(!found.text.contains(opened.id.rawValue) && !found.text.contains(opened.number))
        }
    }

    @Test func `a password that the command line set is said once, and the way goes on`() async throws {
        let site = try await APISite()
        try await site.accounts.setPassword(APISite.password, login: "clerk", by: .program)
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            let door = try await clerk.open("/sign-in?next=/counter")
            let told = try await clerk.send(
                try door.form("/sign-in"), ["name": "clerk", "password": APISite.password])
            #expect(told.status == 200 && told.text.contains("Your password was set anew"))
            #expect(try told.tree().all("a").contains { $0["href"] == "/counter" })
            #expect(try await clerk.open("/counter").status == 200)
            var again = browser
            try await again.signIn("clerk")
            #expect(try await !again.open("/").text.contains("set anew"))
        }
    }
}
