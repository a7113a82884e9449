import HTTPTypes
import Testing

@testable import AnjuWeb

/// Whose request it is, behind a proxy and without one.
@Suite struct ForwardedAddressTests {
    private static let header = "X-Forwarded-For"

    private func fields(_ lines: [String]) throws -> HTTPFields {
        let name = try #require(HTTPField.Name(Self.header))
        return HTTPFields(lines.map { HTTPField(name: name, value: $0) })
    }

    @Test(
        arguments: [
            (["203.0.113.66"], "203.0.113.66"), (["10.0.0.5, 203.0.113.66"], "203.0.113.66"),
            (["10.0.0.5", "203.0.113.66, 198.51.100.7"], "198.51.100.7"), (["2001:DB8::7"], "2001:db8::7"),
            (["\"[2001:db8::7]:4711\""], "2001:db8::7"), (["203.0.113.66:4711"], "203.0.113.66"),
            (["unknown"], nil), (["1.2.3.4, _hidden"], nil), ([""], nil), ([], nil),
            ([String(repeating: "1", count: 46)], nil),
        ] as [([String], String?)])
    func `the last place is the proxy's own word, and what is no address is none`(lines: [String], expected: String?)
        throws
    {
        #expect(ForwardedAddress.last(in: try fields(lines)) == expected)
    }

    private func tries(_ site: APISite, from address: String, _ count: Int) async throws -> [Int] {
        let name = try #require(HTTPField.Name(Self.header))
        return try await site.walking { browser in
            var stranger = browser
            stranger.extra[name] = address
            var answers: [Int] = []
            for _ in 0..<count {
                let form = try await stranger.open("/sign-in").form(with: "password")
                let typed = ["name": "clerk", "password": "wrong-wrong-wrong"]
                answers.append(try await stranger.send(form, typed).status)
            }
            return answers
        }
    }

    @Test func `behind a proxy a stranger who tries passwords locks out the stranger alone`() async throws {
        let site = try await APISite(settings: SiteSettings(isBehindProxy: true))
        #expect(try await tries(site, from: "203.0.113.66", 9).last == 429)
        #expect(try await tries(site, from: "203.0.113.67", 1).last != 429)
        try await site.walking { browser in
            var clerk = browser
            clerk.extra[try #require(HTTPField.Name(Self.header))] = "10.0.0.5"
            try await clerk.signIn("clerk")
            #expect(try await clerk.open("/counter").path == "/counter")
        }
    }

    @Test func `without one nobody gets more tries by naming other addresses`() async throws {
        let site = try await APISite()
        #expect(try await tries(site, from: "203.0.113.66", 8).contains(429) == false)
        #expect(try await tries(site, from: "203.0.113.67", 1).last == 429)
    }

    @Test func `one address does not try one name after another, and the others go on`() async throws {
        let site = try await APISite(settings: SiteSettings(isBehindProxy: true))
        let name = try #require(HTTPField.Name(Self.header))
        try await site.walking { browser in
            var stranger = browser
            stranger.extra[name] = "203.0.113.66"
            let form = try await stranger.open("/sign-in").form(with: "password")
            var answers: [Int] = []
            for number in 0..<41 {
                let typed = ["name": "clerk\(number)", "password": "wrong-wrong-wrong"]
                answers.append(try await stranger.submit(form, typed).status)
            }
            #expect(answers.prefix(40).allSatisfy { $0 == 403 } && answers.last == 429)
            let right = ["name": "clerk", "password": APISite.password]
            #expect(try await stranger.submit(form, right).status == 429)
            var clerk = browser
            clerk.extra[name] = "10.0.0.5"
            // Who signs in is counted nowhere: a hall that begins its day behind one address gets in.
            for _ in 0..<42 { #expect(try await clerk.submit(form, right).status == 303) }
        }
    }
}
