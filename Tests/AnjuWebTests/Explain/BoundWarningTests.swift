import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// What bounds the permit to come is said on the case's page while something can be done about it.
@Suite struct BoundWarningTests {
    private func page(
        of stay: String, after days: Int, in visit: (TestCentre, ID<Case>) async throws -> Void = { _, _ in }
    )
        async throws -> String
    {
        let site = try await APISite()
        let id = try await site.centre.open("P01", ["stay_until": stay]).id
        try await visit(site.centre, id)
        site.centre.clock.advance(days: days)
        return try await site.browsing {
            try await $0.signedIn(as: "clerk").get("/cases/" + id.rawValue).text
        }
    }

    @Test func `a stay that ends before the promised day is said beforehand`() async throws {
        let soon = try await page(of: "2026-03-02", after: 0) { try await $0.prepareDecision($1) }
        #expect(soon.contains("停留居留有效期至 2026-03-02 早于承诺办结日"))
        let long = try await page(of: "2026-05-29", after: 0) { try await $0.prepareDecision($1) }
        #expect(!long.contains("早于承诺办结日"))
    }

    @Test func `a stay that is over is said on the page of the case`() async throws {
        #expect(try await page(of: "2026-05-29", after: 100).contains("停留居留有效期至 2026-05-29 已过"))
    }

    @Test func `once the permit is there nothing is said`() async throws {
        let issued = try await page(of: "2026-05-29", after: 100) { _ = try await $0.issuePermit($1) }
        #expect(!issued.contains("2026-05-29 已过"))
    }
}
