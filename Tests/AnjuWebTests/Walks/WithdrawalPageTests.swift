import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Withdrawing is offered while it is still possible.
@Suite struct WithdrawalPageTests {
    @Test func `the page of a step offers it before the decision, and not while the result is handed out`() async throws
    {
        let site = try await APISite()
        let test = site.centre
        let id = try await test.open().id
        let path = "/cases/\(id.rawValue)/steps/"
        try await site.walking { browser in
            var clinic = browser
            try await clinic.signIn("health")
            #expect(try await clinic.open(path + "medical").tree().element("withdraw") != nil)
        }
        try await test.prepareDecision(id)
        try await test.end("review", of: id, by: TestOfficials.exitEntry)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let page = try await clerk.open(path + "issue").tree()
            #expect(page.element("return") != nil)
            #expect(page.element("withdraw") == nil)
        }
    }
}
