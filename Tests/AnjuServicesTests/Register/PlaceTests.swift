import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// The tree of places: from an area down to the bed.
@Suite struct PlaceTests {
    private static let (clerk, ruili) = (TestOfficials.clerk, "533102")

    /// A building with a unit and a room.
    private struct Tree {
        let test: TestCentre
        let keep: KeepPlaces
        let view: ViewPlaces
        let building: PlaceRecord
        let unit: PlaceRecord
        let room: PlaceRecord

        init(_ engine: TestEngine = .sqlite) async throws {
            test = try await TestCentre(engine)
            (keep, view) = (KeepPlaces(centre: test.centre), ViewPlaces(centre: test.centre))
            building = try await keep.building(.init(name: "姐告路９８号"), in: ruili, by: clerk)
            unit = try await keep.add(.unit, .init(name: "2单元"), within: building.id, by: clerk)
            room = try await keep.add(.room, .init(name: "302", capacity: "４"), within: unit.id, by: clerk)
        }

        func labels(_ id: ID<Dwelling>) async throws -> [String] {
            try await view(id, by: clerk).lines.map(\.place.label)
        }
    }

    @Test(arguments: TestEngine.all) func `a place is read with what lies above it and within it`(
        engine: TestEngine
    ) async throws {
        let tree = try await Tree(engine)
        #expect(tree.building.buildingLine == "姐告路98号" && tree.room.capacity == 4)
        try await tree.keep.divide(tree.room.id, into: 3, by: Self.clerk)
        let seen = try await tree.view(tree.room.id, by: Self.clerk)
        #expect(seen.place.address == "姐告路98号 2单元 302")
        #expect(seen.above.map(\.label) == ["姐告路98号", "2单元"])
        #expect(seen.lines.map(\.place.label) == ["1", "2", "3"])
        #expect(seen.lines.allSatisfy { $0.place.kind == .bed && $0.place.capacity == 1 && $0.people == 0 })
        try await tree.keep.divide(tree.room.id, into: 1, by: Self.clerk)
        #expect(try await tree.labels(tree.room.id) == ["1", "2", "3", "4"])
        let entered = try await tree.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'place.entered'")
        #expect(entered == 5)
    }

    @Test(arguments: TestEngine.all) func `below the building no name stands in plain, and none twice`(
        engine: TestEngine
    ) async throws {
        let tree = try await Tree(engine)
        let same = try await problem {
            try await tree.keep.add(.unit, .init(name: " 2单元 "), within: tree.building.id, by: Self.clerk)
        }
        #expect(same == "place.taken")
        let building = try await problem {
            try await tree.keep.building(.init(name: "姐告路98号"), in: Self.ruili, by: Self.clerk)
        }
        #expect(building == "place.taken")
        // Elsewhere the same name is another place.
        _ = try await tree.keep.add(.room, .init(name: "302"), within: tree.building.id, by: Self.clerk)
        let plain = try await tree.test.database.read { transaction in
            try transaction.rows("SELECT building_line, label_index, detail_index FROM premises").flatMap { row in
                try ["building_line", "label_index", "detail_index"].map { try row.get($0, as: String.self) }
            }
        }
        #expect(plain.count == 12 && plain.allSatisfy { !$0.contains("302") && !$0.contains("2单元") })
    }

    @Test func `everything wrong with a place is told at once, beside its field`() async throws {
        let tree = try await Tree()
        let faults = { (work: () async throws -> Void) async -> [String] in
            let problem = await #expect(throws: Problem.self) { try await work() }
            return problem?.violations.map { $0.field + " " + $0.code } ?? []
        }
        let building = await faults {
            try await tree.keep.building(.init(name: " ", capacity: "many"), in: "533103", by: Self.clerk)
        }
        #expect(building == ["area code.unknown", "capacity place.capacity", "name input.required"])
        let bed = await faults {
            try await tree.keep.add(
                .bed, .init(name: String(repeating: "9", count: 41), capacity: "0"), within: tree.building.id,
                by: Self.clerk)
        }
        #expect(bed == ["kind place.kind", "capacity place.capacity", "name input.too-long"])
        #expect(
            await faults { try await tree.keep.divide(tree.room.id, into: 61, by: Self.clerk) } == ["beds place.beds"])
        #expect(
            await faults { try await tree.keep.divide(tree.building.id, into: 2, by: Self.clerk) } == [
                "beds place.kind"
            ])
        #expect(
            await faults { try await tree.keep.building(.init(name: "x"), in: "", by: Self.clerk) } == [
                "area input.choose"
            ])
    }

    @Test(arguments: TestEngine.all) func `a place closes when it is empty, stays readable, and its name is free again`(
        engine: TestEngine
    ) async throws {
        let tree = try await Tree(engine)
        let keep = tree.keep
        func close(_ place: PlaceRecord, _ version: Int = 1) async throws -> String? {
            try await problem { try await keep.close(place.id, version: version, by: Self.clerk) }
        }
        #expect(try await close(tree.unit) == "place.holds")
        let person = try await tree.test.view(try await tree.test.open().id).person.id
        let stay: ID<Stay> = tree.test.centre.ambient.id()
        let now = tree.test.clock.now
        try await tree.test.database.write {
            try $0.beginStay(
                stay.rawValue, person: person, premises: tree.room.id.rawValue, area: Self.ruili, kind: "residence",
                from: now, in: nil, at: now)
        }
        #expect(try await close(tree.room) == "place.occupied")
        let seen = try await tree.view(tree.building.id, by: Self.clerk)
        #expect(seen.people == 1 && seen.lines.map(\.people) == [1])
        tree.test.clock.advance(minutes: 5)
        let later = tree.test.clock.now
        try await tree.test.database.write { try $0.endStay(stay.rawValue, at: later) }
        #expect(try await close(tree.room, 2) == "place.changed")
        try await keep.setCapacity("6", of: tree.room.id, version: 1, by: Self.clerk)
        let stale = try await problem { try await keep.setCapacity("5", of: tree.room.id, version: 1, by: Self.clerk) }
        #expect(stale == "place.changed")
        #expect(try await close(tree.room, 2) == nil)
        let closed: [String?] = [
            try await close(tree.room, 3),
            try await problem { try await keep.divide(tree.room.id, into: 1, by: Self.clerk) },
            try await problem { try await keep.setCapacity("", of: tree.room.id, version: 3, by: Self.clerk) },
        ]
        #expect(closed == Array(repeating: "place.closed", count: 3))
        let again = try await keep.add(.room, .init(name: "302"), within: tree.unit.id, by: Self.clerk)
        let lines = try await tree.view(tree.unit.id, by: Self.clerk).lines
        #expect(lines.map(\.place.id) == [again.id, tree.room.id] && lines.map(\.place.capacity) == [nil, 6])
    }

    @Test func `rooms stand in the order in which people count, beds behind one another`() async throws {
        let tree = try await Tree()
        for name in ["1001", "99", "A2", "A10", "0100", "甲"] {
            try await tree.keep.add(.room, .init(name: name), within: tree.unit.id, by: Self.clerk)
        }
        #expect(try await tree.labels(tree.unit.id) == ["99", "0100", "302", "1001", "A2", "A10", "甲"])
        #expect(PlaceLabel.isBefore("2", "10") && !PlaceLabel.isBefore("10", "2") && !PlaceLabel.isBefore("7", "7"))
        #expect(PlaceLabel.isBefore("1", "1-2") && PlaceLabel.isBefore("B1", "B01x"))
    }

    @Test(arguments: TestEngine.all) func `buildings come in pages by their lines, each behind the one before`(
        engine: TestEngine
    ) async throws {
        let tree = try await Tree(engine)
        for number in 1...120 {
            try await tree.keep.building(.init(name: "瑞江路\(1000 + number)号"), in: Self.ruili, by: Self.clerk)
        }
        var (lines, after, pages): ([String], ID<Dwelling>?, Int) = ([], nil, 0)
        repeat {
            let page = try await tree.view.buildings(of: Self.ruili, start: "瑞江路", after: after, by: Self.clerk)
            lines += page.items.map(\.buildingLine)
            (after, pages) = (page.next, pages + 1)
        } while after != nil
        #expect(pages == 3 && lines == (1...120).map { "瑞江路\(1000 + $0)号" })
        let all = try await tree.view.buildings(of: Self.ruili, by: Self.clerk)
        #expect(all.items.count == ViewPlaces.most && all.items.first?.buildingLine == "姐告路98号")
    }

    @Test func `only who registers keeps places, and of another area nobody learns`() async throws {
        let tree = try await Tree()
        let (keep, view, id) = (tree.keep, tree.view, tree.unit.id)
        func all(_ actor: Actor) async throws -> Set<String?> {
            [
                try await problem { try await keep.building(.init(name: "x"), in: Self.ruili, by: actor) },
                try await problem { try await keep.add(.room, .init(name: "x"), within: id, by: actor) },
                try await problem { try await keep.divide(id, into: 1, by: actor) },
                try await problem { try await keep.setCapacity("1", of: id, version: 1, by: actor) },
                try await problem { try await keep.close(id, version: 1, by: actor) },
                try await problem { _ = try await view(id, by: actor) },
                try await problem { _ = try await view.buildings(of: Self.ruili, by: actor) },
            ]
        }
        #expect(try await all(TestOfficials.health) == ["access.denied"])
        #expect(try await all(TestOfficials.supervisor) == ["access.denied"])
        #expect(try await all(TestOfficials.outsider) == ["place.unknown", "code.unknown"])
        let unknown: ID<Dwelling> = tree.test.centre.ambient.id()
        #expect(try await problem { _ = try await view(unknown, by: Self.clerk) } == "place.unknown")
    }

    @Test func `an address that a case brought lies in no tree`() async throws {
        let tree = try await Tree()
        _ = try await tree.test.open()
        let loose = try #require(
            try await tree.test.database.read {
                try $0.rows("SELECT id FROM premises WHERE label_index IS NULL").first?.get("id", as: ID<Dwelling>.self)
            })
        #expect(try await problem { _ = try await tree.view(loose, by: Self.clerk) } == "place.unknown")
        let listed = try await tree.view.buildings(of: Self.ruili, by: Self.clerk)
        #expect(listed.items.map(\.id) == [tree.building.id])
    }
}
