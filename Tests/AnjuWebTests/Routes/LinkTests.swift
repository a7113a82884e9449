import AnjuServices
import AnjuTesting
import AnjuWeb
import HTTPTypes
import Hummingbird
import Testing

/// Where pages lead.
@Suite struct LinkTests {
    /// Whether the site answers this method at this address.
    private static func isAnswered(_ request: String, by routes: [String]) -> Bool {
        let parts = parts(request)
        return routes.contains { route in
            let known = Self.parts(route)
            return known.count == parts.count && zip(known, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
    }

    private static func parts(_ request: String) -> [String] {
        request.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    }

    /// Every request that a page's links and forms make, and that no route answers.
    private static func dead(_ page: PageNode, _ routes: [String]) -> [String] {
        let links = page.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/") }.map { "GET " + $0 }
        let forms = page.forms.map { $0.method.uppercased() + " " + $0.action }
        let files =
            page.all("link").compactMap { $0["href"] } + page.all("script").compactMap { $0["src"] }
            + page.all("img").compactMap { $0["src"] }.filter { $0.hasPrefix("/") }
        return (links + forms + files.map { "GET " + $0 }).filter { !isAnswered($0, by: routes) }
    }

    @Test func `every link and every form of every page leads to a route of the site`() async throws {
        let site = try await APISite()
        let routes = site.site.router().routes.map {
            $0.method.rawValue + " " + $0.path.description.replacing("{", with: ":").replacing("}", with: "")
        }
        let opened = try await site.centre.open("P01", ["id_doc_number": "MX0000099"])
        try await site.walking { browser in
            var forms = HostileForms(site: site, browser: browser)
            var count = 0
            for place in HostileForms.places {
                let page = try await forms.page(place).tree()
                #expect(Self.dead(page, routes) == [], "\(place.path)")
                count += page.all("a").count
            }
            var person = browser
            let body =
                "question=code&go=on&number=\(opened.number)&birth-year=1900&birth-month=01&birth-day=01"
                + "&code=\(opened.code)"
            let own = try await person.ask(
                .post, "/my-case", type: "application/x-www-form-urlencoded", body: Array(body.utf8))
            #expect(own.status == 200)
            #expect(Self.dead(try own.tree(), routes) == [])
            #expect(count > 100)
            // A link that leads nowhere is found.
            var page = try own.tree()
            page.children.append(try PageNode(page: "<p><a href=\"/nowhere/at-all\">x</a></p>"))
            #expect(Self.dead(page, routes) == ["GET /nowhere/at-all"])
        }
    }
}
