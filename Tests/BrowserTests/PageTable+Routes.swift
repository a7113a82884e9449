/// Which of the site's routes the table shows.
extension PageTable {
    /// Routes that answer no page of their own: files, lists, redirects, and acts that lead back to a page.
    static let noPages: Set<String> = [
        "GET /anju.css", "GET /enhance.js", "GET /icon.svg", "GET /live", "GET /ready", "GET /status/permits",
        "GET /log/checkpoint", "GET /log/tile/**", "GET /log/checker/proof-checker.html", "GET /log/stamps",
        "GET /log/stamps/:size/checkpoint", "GET /log/stamps/:size/reply.tsr",
        "GET /status/trust", "GET /", "GET /language/:tag", "POST /my-case/leave", "GET /cases/:case/images/:kind",
        "GET /permits/:permit/card.pdf", "POST /cases/:case/receipt.pdf",
        "POST /sign-out", "POST /permits/:permit/status", "GET /cases/:case/forms.pdf",
        "POST /intake/drafts/:draft/discard",
        "POST /people/:person/sheet/end", "POST /people/:person/sheet.pdf", "GET /my-file/copy.json",
        "GET /my-file/copy.pdf", "GET /my-file/pictures/:picture", "GET /my-file/requests/:request/answer.pdf",
        "POST /my-file/requests/:request/withdraw", "POST /my-file/requests/:request/lift",
        "POST /my-file/for/:guardianship", "POST /my-file/for-myself", "POST /requests/:request/lift",
        "POST /requests/:request/lift/approve", "POST /cases/:case/sheet/allow",
        "POST /people/:person/guardians/:guardianship/end", "POST /my-file/sheet/end", "POST /my-file/sign-out",
        "POST /places/boundaries/:change/reverse", "POST /places/:place/house/end",
        "POST /declarations/:declaration/close", "POST /access/grants/:grant/:act",
        "POST /access/accounts/:account/:act", "POST /hidings/:hiding/:deed",
        "POST /access/agreements/:agreement/:act", "POST /emergencies/:glass/:finding",
        "POST /cases/:case/protection/:block/:deed",
        "GET /cases/:case/checks/:check/notice.pdf", "GET /imports/templates/:register/:tag",
        "GET /imports/:import/file", "GET /imports/:import/failed",
    ]

    /// Those of these routes that answer a page, be it with an error.
    static func answeredByPages(_ routes: [String]) -> [String] {
        routes.filter { !noPages.contains($0) && !$0.contains(" /api/") }
    }

    /// The routes that a page of the table comes from.
    func routes(of page: Page) -> [String] {
        let asked = page.sent.map { "POST " + $0.path } ?? "GET " + page.path
        let parts = Self.parts(asked)
        return routes.filter { route in
            let known = Self.parts(route)
            return known.count == parts.count && zip(known, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
    }

    private static func parts(_ route: String) -> [String] {
        route.prefix { $0 != "?" }.split(separator: "/").map(String.init)
    }
}
