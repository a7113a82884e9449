import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Boundaries that move, in parts, with what lies within, and back again.
@Suite struct BoundaryTests {
    private static let (clerk, street, other) = (TestOfficials.clerk, "533102001", "533102002")

    /// Two streets and buildings of the first.
    private struct Town {
        let test: TestCentre
        let keep: KeepPlaces
        let move: MoveBoundary

        init(_ engine: TestEngine = .sqlite) async throws {
            test = try await TestCentre(engine)
            (keep, move) = (KeepPlaces(centre: test.centre), MoveBoundary(centre: test.centre))
            for (code, name) in [(street, "姐告街道"), (other, "勐卯街道")] {
                try await keep.register(Division(code: code, parent: "533102", name: name), by: clerk)
            }
        }

        func building(_ name: String, in area: String = street) async throws -> PlaceRecord {
            try await keep.building(.init(name: name), in: area, by: clerk)
        }

        func lines(in area: String) async throws -> [String] {
            try await ViewPlaces(centre: test.centre).buildings(of: area, by: clerk).items.map(\.buildingLine)
        }

        /// Every row of places, but not how often it was written.
        func dump() async throws -> [String] {
            try await test.database.read { transaction in
                try transaction.rows(
                    "SELECT id, area, building_line, label_index, detail_index, sealed FROM premises ORDER BY id"
                ).map { row in
                    let texts = try ["id", "area", "building_line", "label_index", "detail_index"].map {
                        try row.get($0, as: String.self)
                    }
                    return texts.joined(separator: "|") + "|\(try row.get("sealed", as: [UInt8].self))"
                }
            }
        }

        func reversed(_ change: BoundaryChange) async throws -> String? {
            try await problem { try await move.reverse(change.id, by: clerk) }
        }
    }

    @Test(arguments: TestEngine.all)
    func `buildings move with all within, are found there, and come back byte for byte`(
        engine: TestEngine
    ) async throws {
        let town = try await Town(engine)
        let building = try await town.building("姐告路98号")
        let unit = try await town.keep.add(.unit, .init(name: "2单元"), within: building.id, by: Self.clerk)
        let room = try await town.keep.add(.room, .init(name: "302"), within: unit.id, by: Self.clerk)
        try await town.keep.divide(room.id, into: 4, by: Self.clerk)
        _ = try await town.building("姐告路99号")
        let before = try await town.dump()
        let draft = MoveBoundary.Draft(from: Self.street, to: Self.other, decision: "瑞政发〔1900〕1号")
        let moved = try await town.move(draft, by: Self.clerk)
        #expect(moved.places == 8 && moved.changes.count == 1 && moved.left.isEmpty)
        #expect(try await town.lines(in: Self.street).isEmpty)
        #expect(try await town.lines(in: Self.other) == ["姐告路98号", "姐告路99号"])
        // An exact address is found where it lies now, and nowhere else.
        let view = ViewPlaces(centre: town.test.centre)
        let seen = try await view(room.id, by: Self.clerk)
        #expect(seen.place.area == Self.other && seen.place.address == "姐告路98号 2单元 302")
        let shown = try await view(building.id, by: Self.clerk)
        #expect(shown.moves.map(\.from) == [Self.street] && shown.moves.map(\.decision) == [draft.decision])
        // The name is free where it lay, and taken where it lies.
        #expect(try await problem { try await town.building("姐告路98号", in: Self.other) } == "place.taken")
        let change = try #require(moved.changes.first)
        town.test.clock.advance(minutes: 1)
        #expect(try await town.reversed(change) == nil)
        #expect(try await town.dump() == before)
        #expect(try await town.reversed(change) == "boundary.reversed")
        let listed = try await town.move.list(by: Self.clerk)
        #expect(listed.map(\.isReversed) == [false, true] && listed[0].change.reverses == change.id)
        let entered = try await town.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'place.moved'")
        #expect(entered == 2)
    }

    @Test(arguments: TestEngine.all) func `thousands move in parts, each under an entry of its own`(
        engine: TestEngine
    ) async throws {
        let town = try await Town(engine)
        let (centre, now) = (town.test.centre, town.test.clock.now)
        let rows = (0..<4_500).map { number -> PlaceRecord in
            let line = "瑞江路\(number)号"
            return PlaceRecord(
                id: centre.ambient.id(), parent: nil, kind: .building, area: Self.street, buildingLine: line,
                names: [line], capacity: nil, closedAt: nil, version: 1)
        }
        try await town.test.database.write { transaction in
            for row in rows {
                try transaction.insert(
                    row, labelIndex: "l" + row.buildingLine, detailIndex: "d" + row.buildingLine,
                    sealer: centre.sealer, at: now)
            }
        }
        let moved = try await town.move(
            MoveBoundary.Draft(from: Self.street, to: Self.other, decision: "1"), by: Self.clerk)
        #expect(moved.changes.map(\.places) == [2_000, 2_000, 500])
        #expect(try await town.test.count("SELECT COUNT(*) AS n FROM premises WHERE area = \(Self.street)") == 0)
        let nothing = try await problem {
            try await town.move(MoveBoundary.Draft(from: Self.street, to: Self.other, decision: "1"), by: Self.clerk)
        }
        #expect(nothing == "boundary.nothing")
    }

    @Test(arguments: TestEngine.all) func `a building whose name is taken stays, and what moved since is not put back`(
        engine: TestEngine
    ) async throws {
        let town = try await Town(engine)
        for name in ["1号", "2号"] { _ = try await town.building(name) }
        _ = try await town.building("2号", in: Self.other)
        let moved = try await town.move(
            MoveBoundary.Draft(from: Self.street, to: Self.other, decision: "1"), by: Self.clerk)
        #expect(moved.places == 1 && moved.left.map(\.label) == ["2号"])
        #expect(try await town.lines(in: Self.street) == ["2号"])
        let change = try #require(moved.changes.first)
        _ = try await town.building("1号")
        #expect(try await town.reversed(change) == "boundary.moved-since")
        #expect(try await town.lines(in: Self.other) == ["1号", "2号"])
    }

    @Test func `everything wrong is told at once, and only the counter of the area moves`() async throws {
        let town = try await Town()
        func faults(_ from: String, _ to: String, _ decision: String) async throws -> [String] {
            do {
                let draft = MoveBoundary.Draft(from: from, to: to, decision: decision)
                let moving: MoveBoundary = town.move
                _ = try await moving.callAsFunction(draft, by: TestOfficials.clerk)
                return []
            } catch let problem as Problem {
                return problem.violations.map { $0.field + " " + $0.code }
            }
        }
        #expect(
            try await faults("", "533103", "　") == ["from input.choose", "to code.unknown", "decision input.required"])
        let long = String(repeating: "号", count: 81)
        #expect(try await faults(Self.street, Self.street, long) == ["to boundary.same", "decision input.too-long"])
        _ = try await town.building("1号")
        let draft = MoveBoundary.Draft(from: Self.street, to: Self.other, decision: "1")
        let change = try #require(try await town.move(draft, by: Self.clerk).changes.first)
        for actor in [TestOfficials.health, TestOfficials.supervisor] {
            #expect(try await problem { try await town.move(draft, by: actor) } == "access.denied")
            #expect(try await problem { try await town.move.reverse(change.id, by: actor) } == "access.denied")
            #expect(try await problem { _ = try await town.move.list(by: actor) } == "access.denied")
        }
        let outside = TestOfficials.outsider
        #expect(try await problem { try await town.move.reverse(change.id, by: outside) } == "boundary.unknown")
        #expect(try await town.move.list(by: outside).isEmpty)
    }
}
