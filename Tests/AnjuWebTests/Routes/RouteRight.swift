import HTTPTypes

/// A route, a request to it that is in order, and what everybody is answered.
struct RouteRight: Sendable {
    /// What a cell of the table works on.
    enum Ground: Sendable { case nothing, openCase, permit }

    /// Who asks, in the order of the answers.
    static let askers = ["clerk", "health", "labour", "exit", "market", "head", "admin", "outside", "nobody"]

    /// Method and path, as the router names them.
    let route: String
    /// The path asked for; `{case}`, `{permit}`, `{number}`, `{document}` stand for what the cell has.
    let path: String
    /// What is sent, with the same places.
    var body: String?
    /// The status for each of ``askers``.
    let due: [Int]
    var ground = Ground.nothing

    init(
        _ route: String, at path: String? = nil, sending body: String? = nil, _ due: String,
        on ground: Ground = .nothing
    ) {
        (self.route, self.body, self.ground) = (route, body, ground)
        self.path = path ?? String(route.split(separator: " ")[1])
        let words = due.split(separator: " ").compactMap { Int($0) }
        // One answer for all, or one for all who are signed in and one for nobody.
        self.due =
            switch words.count {
            case 1: Array(repeating: words[0], count: 9)
            case 2: Array(repeating: words[0], count: 8) + [words[1]]
            default: words
            }
    }

    var method: HTTPRequest.Method { HTTPRequest.Method(String(route.split(separator: " ")[0])) ?? .get }
    var isAPI: Bool { path.hasPrefix("/api/") }
    /// Whether it names a case or a permit that another office may not learn of.
    var namesSomebody: Bool { route.contains(":case") || route.contains(":permit") }
}
