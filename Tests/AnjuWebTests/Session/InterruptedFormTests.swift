import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import HTTPTypes
import Testing

/// An official's form that was sent after the session had ended comes through the sign-in, for the same account alone.
@Suite struct InterruptedFormTests {
    private static let reason = "brought in unconscious at night"

    /// The emergency's form on a protected case, filled in, sent three hours after the page was opened.
    private func interrupted(
        _ body: @Sendable (APISite, PlainBrowser, PlainBrowser.Page) async throws -> Void
    ) async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await ProtectPerson(centre: site.centre.centre).block([], of: id, .protected, by: TestOfficials.supervisor)
        try await site.walking { browser in
            var official = browser
            official.language = "en"
            try await official.signIn("exit")
            let path = "/cases/\(id.rawValue)/emergency"
            let form = try await official.open(path).form(path)
            site.centre.clock.advance(hours: 3)
            let entries = try await entries(site)
            let door = try await official.submit(form, ["category": "life", "reason": Self.reason])
            #expect(door.status == 403)
            // Whoever stands before the screen reads nothing of it, and nobody's log tells of it.
            #expect(!door.text.contains(Self.reason))
            #expect(try await self.entries(site) == entries)
            try await body(site, official, door)
        }
    }

    private func entries(_ site: APISite) async throws -> Int {
        try await site.centre.count("SELECT COUNT(*) AS n FROM ledger_entry")
    }

    private func broken(_ site: APISite) async throws -> Int {
        try await site.centre.count("SELECT COUNT(*) AS n FROM break_glass")
    }

    @Test func `it is there after signing in again, and is sent by one button`() async throws {
        try await interrupted { site, browser, door in
            var official = browser
            let refused = try await official.submit(
                try door.form("/sign-in"), ["name": "exit", "password": "wrong-password-here"])
            #expect(refused.status == 403)
            let back = try await official.submit(
                try refused.form("/sign-in"), ["name": "exit", "password": APISite.password])
            #expect(back.status == 200 && back.text.contains(Self.reason))
            #expect(try await broken(site) == 0, "nothing is sent by itself")
            let form = try #require(try back.tree().forms.first { $0.action.hasSuffix("/emergency") })
            let done = try await official.submit(form)
            #expect(done.status == 303)
            #expect(try await broken(site) == 1)
        }
    }

    @Test func `it is there a working day after the sign-in, when the session itself is over`() async throws {
        try await interrupted { site, browser, door in
            var official = browser
            site.centre.clock.advance(hours: 10)
            try await Sequencer(centre: site.centre.centre, holder: "test").tidy()
            let form = try door.form("/sign-in")
            let back = try await official.submit(form, ["name": "exit", "password": APISite.password])
            #expect(back.status == 200 && back.text.contains(Self.reason))
        }
    }

    @Test func `another account gets nothing of it, and neither does the next day`() async throws {
        try await interrupted { site, browser, door in
            for login in ["exit2", "clerk"] {
                var other = browser
                let page = try await other.submit(
                    try door.form("/sign-in"), ["name": login, "password": APISite.password])
                #expect(page.status == 303 && page.leads == "/")
                #expect(!page.text.contains(Self.reason))
            }
            site.centre.clock.advance(hours: 13)
            var late = browser
            let page = try await late.submit(
                try door.form("/sign-in"), ["name": "exit", "password": APISite.password])
            #expect(page.status == 303)
            #expect(try await broken(site) == 0)
        }
    }

    @Test func `a password is not carried, and what is too long is said not to be`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var official = browser
            try await official.signIn("admin")
            site.centre.clock.advance(hours: 3)
            let type = "application/x-www-form-urlencoded"
            let path = "/access/grants/grt_00000000000000000000000000/approve"
            let door = try await official.ask(
                .post, path, type: type, body: Array("password-x=secretsecret&words=kept".utf8))
            #expect(door.status == 403)
            var again = official
            let back = try await again.submit(
                try door.form("/sign-in"), ["name": "admin", "password": APISite.password])
            #expect(back.text.contains("kept") && !back.text.contains("secretsecret"))
            let long = Array(("words=" + String(repeating: "x", count: 900_000)).utf8)
            let told = try await official.ask(.post, path, type: type, body: long)
            #expect(told.status == 403 && told.text.contains("没能保留"))
            // A browser that never was signed in is only led to the door.
            var stranger = browser
            #expect(try await stranger.ask(.post, path, type: type, body: Array("words=x".utf8)).status == 303)
        }
    }
}
