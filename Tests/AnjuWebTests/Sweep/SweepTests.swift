import AnjuCore
import AnjuDomain
import AnjuTesting
import Foundation
import HTTPTypes
import Testing

/// What others have and what nobody has is one answer, to the byte, for fifty askers on every route that names something.
@Suite(.serialized) struct SweepTests {
    /// How one sweep went.
    struct Tally {
        var asked = 0
        var exempt = 0
        /// Routes on which an exempt actor was answered what is there.
        var used: Set<String> = []
        var differences: [String] = []
    }

    /// The routes with a place that names something of somebody, each with the names of its places.
    private static let routes: [(right: RouteRight, places: [String])] = RouteRight.table.compactMap { right in
        let places = right.route.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
            .filter(SweepTests.names.contains)
        return places.isEmpty ? nil : (right, places)
    }

    private static let names: Set<String> = [
        "case", "person", "request", "check", "permit", "guardianship", "draft", "picture", "opened", "grant", "glass",
        "entry", "block", "agreement", "hiding", "account", "place", "change", "pair", "merge",
        "stay", "checkin", "declaration", "import", "organisation", "report", "lease", "check",
    ]

    @Test func `every place of a route is one that is swept or says nothing of anybody`() {
        let open: Set<String> = [
            "step", "kind", "act", "procedure", "form", "tag", "item", "group", "finding", "deed", "size", "register",
            // Secrets by themselves, and what only they lead to.
            "door", "card", "declared",
        ]
        let all = RouteRight.table.flatMap { $0.route.split(separator: "/") }.filter { $0.hasPrefix(":") }
        #expect(Set(all.map { String($0.dropFirst()) }).subtracting(open) == Self.names)
        #expect(Set(Self.routes.flatMap(\.places)) == Self.names)
    }

    @Test func `fifty askers learn nothing of what is not theirs to come to`() async throws {
        let site = try await APISite(authority: TestAuthority.match) { rulebook in
            TestChecks.add(to: &rulebook)
            rulebook.rights.ownFile.guardians?.age = Dated([
                .init(value: 127, basis: "CIV Art.17", certainty: .verified)
            ])
        }
        var here = try await SweptThings.make("533102", 1, in: site)
        try await here.addRest(in: site)
        var there = try await SweptThings.make("533103", 2, in: site)
        (here.strange, there.strange) = (there.ids, here.ids)
        let things = [here, there]
        // Every how many-th request of the whole is asked; 1 asks all of them.
        let every = ProcessInfo.processInfo.environment["ANJU_SWEEP_EVERY"].flatMap(Int.init) ?? 4
        let tally = try await site.walking { browser in
            let actors = try await SweepActor.fifty(site, browser)
            try #require(actors.count == 50)
            return try await Self.sweep(actors, things, every: max(every, 1))
        }
        print(
            "sweep: 50 askers, \(Self.routes.count) routes, \(tally.asked) pairs asked, \(tally.exempt) by right, "
                + "\(tally.differences.count) differences")
        #expect(tally.differences == [])
        #expect(tally.asked > (every == 1 ? 3_000 : 400))
        // An exception that nobody uses is too wide.
        let unused = Set(["case", "person", "request", "permit"]).subtracting(tally.used)
        #expect(unused.isEmpty, "exceptions that nothing shows to be needed")
    }

    private static func sweep(
        _ actors: [SweepActor], _ things: [SweptThings], every: Int
    ) async throws -> Tally {
        var tally = Tally()
        var turn = 0
        for actor in actors {
            for (index, route) in routes.enumerated() where actor.asks(route.right) {
                for each in things where route.places.allSatisfy({ each.ids[$0] != nil }) {
                    turn += 1
                    let exception = SweepException.of(actor, at: route.places, in: each.area)
                    // Whether an exception is needed is asked once of each place.
                    let isNews = exception != nil && !tally.used.contains(route.places[0])
                    guard isNews || (turn &+ index) % every == 0 else { continue }
                    try await Self.ask(actor, route, each, exception, &tally)
                }
            }
        }
        return tally
    }

    private static func ask(
        _ actor: SweepActor, _ route: (right: RouteRight, places: [String]), _ things: SweptThings,
        _ exception: SweepException?, _ tally: inout Tally
    ) async throws {
        if exception != nil {
            tally.exempt += 1
            if route.right.method == .get, !tally.used.contains(route.places[0]) {
                let there = try await answer(actor, route.right, things, things.ids)
                let none = try await answer(actor, route.right, things, things.ghosts)
                if there != none { tally.used.insert(route.places[0]) }
            }
            return try await askHalf(actor, route, things, &tally)
        }
        tally.asked += 1
        let there = try await answer(actor, route.right, things, things.ids)
        let none = try await answer(actor, route.right, things, things.ghosts)
        if there != none {
            tally.differences.append("\(route.right.route) by \(actor.name) (\(actor.role) \(actor.area))")
        }
    }

    /// The first place is the asker's to come to, what follows is of somebody else: it is not there either.
    private static func askHalf(
        _ actor: SweepActor, _ route: (right: RouteRight, places: [String]), _ things: SweptThings,
        _ tally: inout Tally
    ) async throws {
        guard route.places.count > 1, let second = things.strange[route.places[1]] else { return }
        tally.asked += 1
        var (theirs, ghosts) = (things.ghosts, things.ghosts)
        theirs[route.places[0]] = things.ids[route.places[0]]
        ghosts[route.places[0]] = things.ids[route.places[0]]
        theirs[route.places[1]] = second
        let there = try await answer(actor, route.right, things, theirs)
        let none = try await answer(actor, route.right, things, ghosts)
        if there != none {
            tally.differences.append("another's in \(route.right.route) by \(actor.name) (\(actor.role))")
        }
    }

    /// Status, headers and body, without the identifiers that were asked for, the number under which the answer can be asked
    /// about, and the moment of the answer.
    private static func answer(
        _ actor: SweepActor, _ right: RouteRight, _ things: SweptThings, _ ids: [String: String]
    ) async throws -> [String] {
        var session = actor.browser
        let (path, body) = filled(right, ids, things)
        if right.isAPI {
            session.extra[.ifMatch] = "\"1\""
            session.extra[try #require(HTTPField.Name("Idempotency-Key"))] = "sweep-" + UUID().uuidString
        }
        let type = right.isAPI ? "application/json" : "application/x-www-form-urlencoded"
        let page = try await session.ask(
            right.method, path, type: body == nil ? nil : type, body: body.map { Array($0.utf8) })
        let asked = Set(ids.values)
        let headers = page.headers.filter { $0.name != .date }.map { "\($0.name): \($0.value)" }.sorted()
        return (["\(page.status)"] + headers + [page.text]).map { text in
            let plain = asked.reduce(text) { $0.replacing($1, with: "…") }
            return plain.replacing(things.number, with: "…").replacing(#/references\/[0-9A-Z]+/#, with: "…")
        }
    }

    /// Path and body with these identifiers in their places.
    private static func filled(
        _ right: RouteRight, _ ids: [String: String], _ things: SweptThings
    ) -> (path: String, body: String?) {
        let pattern = right.route.split(separator: " ")[1].split(separator: "/")
        let question = right.path.firstIndex(of: "?").map { String(right.path[$0...]) } ?? ""
        let parts = right.path.prefix { $0 != "?" }.split(separator: "/")
        let path = zip(pattern, parts).map { known, part -> String in
            ids[String(known.dropFirst())].flatMap { known.hasPrefix(":") ? $0 : nil } ?? String(part)
        }
        func with(_ text: String) -> String {
            let named = things.ghosts.reduce(text) { $0.replacing($1.value, with: ids[$1.key] ?? $1.value) }
            return named.replacing("{case}", with: ids["case"] ?? "").replacing("{permit}", with: ids["permit"] ?? "")
                .replacing("{number}", with: things.number).replacing("{version}", with: "1")
                .replacing("{document}", with: "MX3999999")
        }
        return (with("/" + path.joined(separator: "/") + question), right.body.map(with))
    }
}
