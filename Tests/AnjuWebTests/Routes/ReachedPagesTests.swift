import AnjuTesting
import HTTPTypes
import Testing

/// A page that no link leads to is there for nobody.
@Suite struct ReachedPagesTests {
    /// Pages that are no places to go to: files, and answers to programs.
    private static let files: Set<String> = [
        "/anju.css", "/enhance.js", "/icon.svg", "/live", "/ready", "/status/permits", "/status/trust",
        "/log/stamps",
    ]

    /// Places that something else than a link opens, or that are nobody's here, and why.
    private static let others = [
        "/intake": "the form beside what a search found opens it",
        "/employers/entry": "the form of the register opens it",
        "/checks": "no ground of this pack has an approver: nobody is waited for",
    ]

    /// The places of the site that links lead to from the first page on; of each kind of record one is followed.
    private static func reached(_ browser: inout PlainBrowser, from first: String) async throws -> Set<String> {
        var (waiting, seen, kinds) = ([first], Set<String>(), Set<String>())
        while let next = waiting.popLast() {
            let place = String(next.prefix { $0 != "?" && $0 != "#" })
            let kind = place.replacing(#/[a-z]{3}_[0-9a-z]{26}/#, with: "*")
            guard !place.hasPrefix("/language/"), seen.insert(place).inserted, kinds.insert(kind).inserted else {
                continue
            }
            let page = try await browser.open(next)
            seen.insert(String(page.path.prefix { $0 != "?" }))
            // A file to keep is the end of a way.
            guard page.status == 200, page.isHTML, page.headers[.contentDisposition] == nil else { continue }
            waiting += try page.tree().all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/") }
        }
        return seen
    }

    /// Places without a record in their path that this asker is answered, and that no link led to.
    private static func unreached(_ reached: Set<String>, by asker: String) -> [String] {
        let index = RouteRight.askers.firstIndex(of: asker)
        return RouteRight.table.filter { right in
            right.method == .get && !right.isAPI && !right.route.contains(":") && !right.route.contains("**")
                && !files.contains(right.path) && others[String(right.path.prefix { $0 != "?" })] == nil
                && index.map { right.due[$0] == 200 } == true
        }.map { String($0.path.prefix { $0 != "?" }) }.filter { !reached.contains($0) }
    }

    @Test func `everybody comes by links to every place that is theirs`() async throws {
        let site = try await APISite()
        _ = try await site.centre.open("P01", ["id_doc_number": "MX0000098"])
        try await site.walking { browser in
            var nobody = browser
            let open = try await Self.reached(&nobody, from: "/sign-in")
            #expect(Self.unreached(open, by: "nobody") == [])
            for asker in RouteRight.askers.dropLast() {
                var session = browser
                try await session.signIn(asker)
                var own = try await Self.reached(&session, from: "/")
                // The list of who oversees stands on the own page.
                if asker == "head" { own.insert("/worklist") }
                #expect(Self.unreached(own.union(open), by: asker) == [], "\(asker)")
                // A place that nothing leads to is found.
                if asker == "head" {
                    #expect(
                        Self.unreached(own.union(open).subtracting(["/emergencies"]), by: asker) == ["/emergencies"])
                }
            }
        }
    }
}
