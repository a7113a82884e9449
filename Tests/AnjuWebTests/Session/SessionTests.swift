import AnjuCore
import AnjuSQL
import AnjuTesting
import HTTPTypes
import Testing

/// How long a session lasts, with the time given.
@Suite struct SessionTests {
    @Test(arguments: TestEngine.all) func `the idle end counts from the last use, not from the sign-in`(
        engine: TestEngine
    ) async throws {
        let site = try await APISite(engine)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            // Five hours of work, a page every hundred minutes.
            for _ in 0..<3 {
                site.centre.clock.advance(minutes: 100)
                #expect(try await clerk.ask(.get, "/counter").status == 200)
            }
            site.centre.clock.advance(minutes: 119)
            #expect(try await clerk.ask(.get, "/worklist").status == 200)
            site.centre.clock.advance(minutes: 121)
            let late = try await clerk.ask(.get, "/worklist")
            #expect(late.status == 303 && late.leads?.hasPrefix("/sign-in") == true)
        }
    }

    @Test func `a session that ended does not come back with its cookie`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            site.centre.clock.advance(minutes: 121)
            for _ in 0..<3 { #expect(try await clerk.ask(.get, "/counter").status == 303) }
            var again = clerk
            try await again.signIn("clerk")
            #expect(try await again.ask(.get, "/counter").status == 200)
            #expect(try await clerk.ask(.get, "/counter").status == 303)
        }
    }

    @Test func `a working day is the end of a session that is used all the time`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            for _ in 0..<11 {
                site.centre.clock.advance(hours: 1)
                #expect(try await clerk.ask(.get, "/counter").status == 200)
            }
            site.centre.clock.advance(hours: 1)
            #expect(try await clerk.ask(.get, "/counter").status == 303)
        }
    }

    @Test(arguments: TestEngine.all) func `use is noted once a minute at most`(engine: TestEngine) async throws {
        let site = try await APISite(engine)
        let clock = site.centre.clock
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let began = try await site.seen()
            #expect(began == clock.now.milliseconds)
            for _ in 0..<5 {
                clock.advance(seconds: 11)
                _ = try await clerk.ask(.get, "/counter")
            }
            #expect(try await site.seen() == began)
            clock.advance(seconds: 5)
            _ = try await clerk.ask(.get, "/counter")
            #expect(try await site.seen() == began + 60_000)
            // A page without anything of an official's counts as use too: somebody is there.
            clock.advance(seconds: 60)
            _ = try await clerk.ask(.get, "/verify")
            #expect(try await site.seen() == began + 120_000)
        }
    }

    @Test func `a call of the API counts as use too`() async throws {
        let site = try await APISite()
        try await site.calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            for _ in 0..<3 {
                site.centre.clock.advance(minutes: 100)
                #expect(try await clerk.get("worklist").status == 200)
            }
            site.centre.clock.advance(minutes: 121)
            #expect(try await clerk.get("worklist").status == 401)
        }
    }

    @Test func `signing out ends the session for whoever has its cookie`() async throws {
        try await APISite().walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            var copy = clerk
            let page = try await clerk.open("/counter")
            let left = try await clerk.send(try page.form("/sign-out"))
            #expect(left.path == "/sign-in")
            #expect(clerk.cookies["anju"]?.isEmpty ?? true)
            #expect(try await copy.ask(.get, "/counter").status == 303)
        }
    }
}

extension APISite {
    /// When the only session was last noted as used.
    fileprivate func seen() async throws -> Int64 { Int64(try await centre.count("SELECT seen_at AS n FROM session")) }
}
