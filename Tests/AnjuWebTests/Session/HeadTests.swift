import AnjuTesting
import HTTPTypes
import Testing

/// What balancers and link checkers ask: the answer of a GET without its body.
@Suite struct HeadTests {
    @Test(arguments: ["/live", "/ready", "/sign-in", "/verify", "/my-case", "/status/permits", "/api/v1/procedures"])
    func `a public address answers HEAD as it answers GET, with nothing in it`(path: String) async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var stranger = browser
            let whole = try await stranger.ask(.get, path)
            let head = try await stranger.ask(.head, path)
            #expect(head.status == whole.status && whole.status == 200)
            #expect(head.headers[.contentType] == whole.headers[.contentType])
            #expect(head.bytes.isEmpty)
        }
    }

    @Test func `HEAD opens nothing that GET keeps shut`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var stranger = browser
            let page = try await stranger.ask(.head, "/counter")
            let list = try await stranger.ask(.head, "/api/v1/worklist")
            #expect(page.status == 303 && list.status == 401)
        }
    }
}
