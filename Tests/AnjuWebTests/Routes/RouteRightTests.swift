import AnjuTesting
import AnjuWeb
import HTTPTypes
import Hummingbird
import Testing

/// Every route and everybody: who is answered what.
@Suite(.serialized) struct RouteRightTests {
    /// The routes of the router that a table lacks, and those it has too many.
    private static func difference(_ routes: [String], _ table: [RouteRight]) -> Set<String> {
        Set(routes).symmetricDifference(table.map(\.route))
    }

    private static func routes() async throws -> [String] {
        try await APISite().site.router().routes.map {
            $0.method.rawValue + " " + $0.path.description.replacing("{", with: ":").replacing("}", with: "")
        }
    }

    @Test func `every route stands in the table, and no other`() async throws {
        let routes = try await Self.routes()
        #expect(routes.count >= 58)
        #expect(Self.difference(routes, RouteRight.table) == [])
        #expect(RouteRight.table.allSatisfy { $0.due.count == RouteRight.askers.count })
        // A route that was forgotten is found.
        for index in RouteRight.table.indices {
            var table = RouteRight.table
            let gone = table.remove(at: index)
            let isTwice = table.contains { $0.route == gone.route }
            #expect(Self.difference(routes, table) == (isTwice ? [] : [gone.route]))
        }
    }

    @Test func `everybody is answered what the table says`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var cell = try await RouteCell(site, browser)
            for right in RouteRight.table {
                for (asker, due) in zip(RouteRight.askers, right.due) {
                    let answer = try await cell.answer(right, to: asker)
                    #expect(answer.status == due, "\(right.route) (\(right.path)) by \(asker)")
                    if asker == "nobody", due == 303, !right.route.hasPrefix("GET /language") {
                        let isOpen = right.due.allSatisfy { $0 == 303 }
                        #expect(isOpen || answer.leads?.hasPrefix("/sign-in") == true, "\(right.route)")
                    }
                }
            }
        }
    }

    @Test func `what another office has and what nobody has is one answer, to the last byte`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var cell = try await RouteCell(site, browser)
            for right in RouteRight.table where right.namesSomebody {
                let real = try await cell.fresh(right.ground)
                let ghost = RouteCell.Things(
                    caseID: "cas_" + String(repeating: "0", count: 26), number: "RL-2026-999999",
                    permit: "pmt_" + String(repeating: "0", count: 26), version: real.version)
                let other = try await cell.ask(right, as: "outside", about: real)
                let none = try await cell.ask(right, as: "outside", about: ghost)
                #expect(other.status == none.status, "\(right.route)")
                #expect(Self.plain(other, real) == Self.plain(none, ghost), "\(right.route)")
                for asker in RouteRight.askers.dropLast(2) {
                    let gone = try await cell.ask(right, as: asker, about: ghost)
                    #expect([403, 404].contains(gone.status), "\(right.route) by \(asker): \(gone.status)")
                }
                for text in [
                    "x", "cas_", "1", "%00", "..%2F..", "cas_0 OR 1=1", "cas_%27", String(repeating: "0", count: 4_000),
                ] {
                    var broken = ghost
                    let plain = PlainBrowser.encoded(text).replacing("%2500", with: "%00")
                    (broken.caseID, broken.permit) = (plain, plain)
                    let answer = try await cell.ask(right, as: "exit", about: broken)
                    #expect(
                        [403, 404].contains(answer.status), "\(right.route) with \(text.prefix(20)): \(answer.status)")
                }
            }
        }
    }

    /// The answer without what was asked for and without the number under which it can be asked about.
    private static func plain(_ page: PlainBrowser.Page, _ things: RouteCell.Things) -> String {
        var text = page.text
        for own in [things.caseID, things.permit, things.number] where !own.isEmpty {
            text = text.replacing(own, with: "…")
        }
        return text.replacing(#/references\/[0-9A-Z]+/#, with: "…")
    }
}
