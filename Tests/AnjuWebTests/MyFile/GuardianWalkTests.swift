import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import AnjuWeb
import HTTPTypes
import Testing

/// A guardian and a restriction, through the forms of the pages alone.
@Suite struct GuardianWalkTests {
    private static func site() async throws -> APISite {
        try await APISite { rulebook in
            rulebook.rights.ownFile.guardians?.age = Dated([
                .init(value: 127, basis: "CIV Art.17", certainty: .verified)
            ])
        }
    }

    /// Registers somebody and makes their sheet.
    private static func sheet(
        _ site: APISite, _ number: String, born: String
    ) async throws -> (case: ID<Case>, person: ID<Person>, code: String) {
        let changes = ["id_doc_number": number, "name_latin_primary": "OF \(number)", "birth_date": born]
        let opened = try await site.centre.open("P01", changes, portrait: nil)
        let person = try await site.centre.view(opened.id).person.id
        let code = try await MakeOwnSheet(centre: site.centre.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk
        ).code
        return (opened.id, person, code)
    }

    private static func opened(
        _ browser: PlainBrowser, _ number: String, _ code: String
    ) async throws -> (browser: PlainBrowser, home: PlainBrowser.Page) {
        var session = browser
        session.language = "en"
        let door = try await session.open("/language/en?to=/my-file/sign-in")
        let home = try await session.send(try door.form("/my-file/sign-in"), ["number": number, "code": code])
        try #require(home.path == "/my-file" && home.status == 200)
        return (session, home)
    }

    @Test func `a guardian is entered, acts in the child's file, and the counter ends it within the session`()
        async throws
    {
        let site = try await Self.site()
        let child = try await Self.sheet(site, "MX0000017", born: "1900-01-01")
        let parent = try await Self.sheet(site, "MX0000025", born: "1880-01-01")
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let path = "/people/\(child.person.rawValue)/guardians"
            let sheet = try await clerk.open("/people/\(child.person.rawValue)/sheet")
            #expect(try sheet.tree().all("a").contains { $0["href"] == path })
            let page = try await clerk.open(path)
            let wrong = try await clerk.send(try page.form(path), ["number": "MX0000025", "proof": "birth_record"])
            #expect(wrong.status == 422 && wrong.text.contains("MX0000025"))
            let done = try await clerk.send(try wrong.form(path), ["seen-guardian": "1", "seen-proof": "1"])
            #expect(done.status == 200 && done.text.contains("OF MX0000025"))

            var (guardian, home) = try await Self.opened(browser, "MX0000025", parent.code)
            let act = try #require(try home.tree().forms.map(\.action).first { $0.hasPrefix("/my-file/for/gua_") })
            let acting = try await guardian.send(try home.form(act))
            #expect(acting.path == "/my-file" && acting.text.contains("You act for OF MX0000017"))
            #expect(try acting.tree().all("a").allSatisfy { $0["href"] != "/my-file/sheet" })
            #expect(try await guardian.open("/my-file/sheet").status == 404)
            let held = try await guardian.open("/my-file/held/identity")
            #expect(held.text.contains("OF MX0000017") && held.text.contains("You act for"))
            let own = try await guardian.send(try held.form("/my-file/for-myself"))
            #expect(own.path == "/my-file" && !own.text.contains("You act for"))
            _ = try await guardian.send(try own.form(act))

            let again = try await clerk.open(path)
            let end = try #require(try again.tree().forms.first { $0.action.hasSuffix("/end") })
            let name = try #require(end.controls.first { $0.name.hasPrefix("reason-") }).name
            let none = try await clerk.send(end)
            #expect(none.status == 422)
            let over = try await clerk.send(try none.form(end.action), [name: "the child said why"])
            #expect(over.status == 200 && !over.text.contains("OF MX0000025"))
            #expect(try await guardian.open("/my-file/held").path == "/my-file/sign-in")
            (guardian, home) = try await Self.opened(browser, "MX0000025", parent.code)
            #expect(!home.text.contains("/my-file/for/"))
            let gone = try await guardian.ask(
                .post, act, type: "application/x-www-form-urlencoded", body: [])
            #expect(gone.status == 404)
        }
    }

    @Test func `a restriction stands on the case with its law, and person and office can end it`() async throws {
        let site = try await Self.site()
        let own = try await Self.sheet(site, "MX0000017", born: "1900-01-01")
        let session = try await OpenOwnFile(centre: site.centre.centre)(number: "MX0000017", code: own.code).session
        let request = try await MakeOwnRequest(centre: site.centre.centre)(
            MakeOwnRequest.Asked(kind: .restriction, topic: "contact"), by: session)
        try await DecideRequest(centre: site.centre.centre)(
            request, DecideRequest.Decided(.granted), by: TestOfficials.clerk)
        site.centre.clock.advance(minutes: 1)
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let page = try await clerk.open("/cases/" + own.case.rawValue)
            #expect(page.text.contains("restricted by the person since") && page.text.contains("Art. 13"))
            let path = "/requests/" + request.rawValue
            #expect(try page.tree().all("a").contains { $0["href"] == path })
            let asked = try await clerk.open(path)
            let none = try await clerk.send(try asked.form(path + "/lift"))
            #expect(none.status == 422)
            let waits = try await clerk.send(try none.form(path + "/lift"), ["reason": "a court asked for it"])
            #expect(waits.status == 200 && waits.text.contains("a second official ends it"))
            // Who asked has no button for it; the colleague gives the own password.
            #expect(!waits.text.contains(path + "/lift/approve"))
            var colleague = browser
            try await colleague.signIn("clerk2")
            let seen = try await colleague.open(path)
            let wrong = try await colleague.send(
                try seen.form(path + "/lift/approve"), ["password-lift": "not my password"])
            #expect(wrong.status == 422)
            let lifted = try await colleague.send(
                try wrong.form(path + "/lift/approve"), ["password-lift": APISite.password])
            #expect(lifted.status == 200)
            let (_, home) = try await Self.opened(browser, "MX0000017", own.code)
            #expect(home.text.contains("a court asked for it"))
        }
        let second = try await MakeOwnRequest(centre: site.centre.centre)(
            MakeOwnRequest.Asked(kind: .objection, topic: "identity", reason: "because"), by: session)
        try await DecideRequest(centre: site.centre.centre)(
            second, DecideRequest.Decided(.granted), by: TestOfficials.clerk)
        site.centre.clock.advance(minutes: 1)
        try await site.walking { browser in
            var (person, home) = try await Self.opened(browser, "MX0000017", own.code)
            let path = "/my-file/requests/" + second.rawValue
            #expect(try home.tree().all("a").contains { $0["href"] == path })
            let page = try await person.open(path)
            let freed = try await person.send(try page.form(path + "/lift"))
            #expect(freed.status == 200 && freed.text.contains("You ended the restriction"))
        }
    }
}
