import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import AnjuTesting
import Testing

@testable import AnjuWeb

/// What a page offers an official, that official may open.
@Suite struct OfferedLinkTests {
    /// Every address of the site that the links of a page lead to, without those to a place on the page.
    private static func links(_ page: PageNode) -> Set<String> {
        Set(page.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/") && !$0.hasPrefix("/language/") })
    }

    /// Follows every link of a page as its reader; what is refused is a fault.
    private static func follow(_ path: String, _ browser: inout PlainBrowser, _ asker: String) async throws
        -> Set<String>
    {
        let page = try await browser.open(path)
        if page.status != 200 { return [] }
        let links = links(try page.tree())
        for link in links.sorted() {
            let answer = try await browser.open(link)
            #expect(answer.status == 200, "\(asker) on \(path): \(link)")
        }
        return links
    }

    private static func made(_ site: APISite) async throws -> (id: ID<Case>, permit: ID<Permit>) {
        let keep = KeepImage(centre: site.centre.centre)
        let portrait = try await keep(try Portraits.good, as: "portrait", by: TestOfficials.clerk).image
        let id = try await site.centre.open(portrait: portrait).id
        return (id, try #require(try await site.centre.issuePermit(id).permit))
    }

    @Test(arguments: [nil, PermitStatus.suspended, .terminated])
    func `the page of a permit links only to what its reader may open`(status: PermitStatus?) async throws {
        let site = try await APISite()
        let (id, permit) = try await Self.made(site)
        if let status {
            try await ChangePermit(centre: site.centre.centre)(
                status, of: permit, version: nil, ground: "V01", reason: "x", by: TestOfficials.exitEntry)
        }
        try await site.walking { browser in
            var printing: Set<String> = []
            for asker in ["clerk", "health", "labour", "exit", "market", "head"] {
                var session = browser
                try await session.signIn(asker)
                let card = "/permits/\(permit.rawValue)/card.pdf"
                let links = try await Self.follow("/permits/" + permit.rawValue, &session, asker)
                if links.contains(card) { printing.insert(asker) }
                _ = try await Self.follow("/cases/" + id.rawValue, &session, asker)
            }
            // The counter hands cards out, and only good ones.
            #expect(printing == (status == nil ? ["clerk"] : []))
        }
    }

    @Test func `the page of an open case links only to what its reader may open`() async throws {
        let site = try await APISite()
        let keep = KeepImage(centre: site.centre.centre)
        let portrait = try await keep(try Portraits.good, as: "portrait", by: TestOfficials.clerk).image
        let id = try await site.centre.open(portrait: portrait).id
        try await site.centre.completeMedical(id)
        try await site.walking { browser in
            for asker in ["clerk", "health", "labour", "exit", "market", "head"] {
                var session = browser
                try await session.signIn(asker)
                let links = try await Self.follow("/cases/" + id.rawValue, &session, asker)
                #expect(!links.isEmpty)
            }
        }
    }

    @Test func `a card that cannot be printed says so, and not that somebody changed it`() async throws {
        let site = try await APISite()
        let (_, permit) = try await Self.made(site)
        try await ChangePermit(centre: site.centre.centre)(
            .terminated, of: permit, version: nil, ground: "V01", reason: "x", by: TestOfficials.exitEntry)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let page = try await clerk.open("/permits/\(permit.rawValue)/card.pdf")
            #expect(page.status == 409)
            let t = site.site.bench.translator(.chinese)
            #expect(try page.tree().all("h1").first?.text == t("error.barred"))
        }
    }
}
