import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What is known of a dwelling, and how safe it was found.
@Suite struct DwellingTests {
    private static let clerk = TestOfficials.clerk
    private static let record = [
        "dwelling_type": "01", "room_count": "3", "ownership_proof_type": "1", "owner_name": "无名房东",
        "owner_phone": "0692 4100000",
    ]
    private static let safety = [
        "fire_equipment_ok": "true", "escape_route_ok": "true", "electric_gas_ok": "true", "ebike_charging_ok": "true",
        "partition_compliant": "true", "inspection_date": "2026-03-02",
    ]

    private static func faults(_ body: () async throws -> Void) async -> [String] {
        do {
            try await body()
            return []
        } catch let problem as Problem {
            return problem.violations.isEmpty ? [problem.code] : problem.violations.map { $0.field + " " + $0.code }
        } catch { return ["\(error)"] }
    }

    private func unit(_ test: TestCentre, _ line: String = "目瑙路9号") async throws -> PlaceRecord {
        let places = KeepPlaces(centre: test.centre)
        let building = try await places.building(.init(name: line), in: "533102", by: Self.clerk)
        return try await places.add(.unit, .init(name: "101"), within: building.id, by: Self.clerk)
    }

    @Test(arguments: TestEngine.all)
    func `what is known of a dwelling is written, amended and emptied, and no owner's number is asked`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let flat = try await unit(test)
        let (keep, view) = (KeepDwelling(centre: test.centre), ViewDwelling(centre: test.centre))
        #expect(!view.items.contains { $0.key == "owner_id_number" || $0.key == "max_occupants" })
        #expect(
            await Self.faults { try await keep(["room_count": "many"], of: flat.id, version: 0, by: Self.clerk) }
                == [
                    "dwelling_type input.required", "room_count number.invalid", "ownership_proof_type input.required",
                    "owner_name input.required", "owner_phone input.required",
                ])
        try await keep(
            Self.record.merging(["floor_area": "88.5"]) { $1 }, of: flat.id, version: 0, by: Self.clerk)
        let found = try await view(flat.id, by: Self.clerk)
        #expect(found.held["floor_area"]?.value == "88.5" && found.held["owner_name"]?.value == "无名房东")
        #expect(found.version == 1 && found.checks == [])
        #expect(
            await Self.faults { try await keep(Self.record, of: flat.id, version: 0, by: Self.clerk) }
                == ["place.changed"])
        try await keep(Self.record, of: flat.id, version: 1, by: Self.clerk)
        #expect(try await view(flat.id, by: Self.clerk).held["floor_area"] == nil)
        let plain = try await test.database.read { transaction in
            try transaction.rows("SELECT COUNT(*) AS n FROM profile WHERE CAST(sealed AS TEXT) LIKE '%无名房东%'")
                .first?.get("n", as: Int.self)
        }
        #expect(plain == 0)
    }

    @Test(arguments: TestEngine.all)
    func `a check says what is not in order until it is, or a later check says how it stands`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let flat = try await unit(test)
        let (keep, view) = (KeepDwelling(centre: test.centre), ViewDwelling(centre: test.centre))
        let bad = Self.safety.merging(["escape_route_ok": "false", "partition_compliant": "false"]) { $1 }
        #expect(
            await Self.faults { try await keep.check(bad, of: flat.id, by: Self.clerk) }
                == ["rectification_deadline safety.deadline-missing"])
        #expect(
            await Self.faults {
                try await keep.check(bad.merging(["fire_equipment_ok": "maybe"]) { $1 }, of: flat.id, by: Self.clerk)
            } == ["fire_equipment_ok boolean.invalid", "rectification_deadline safety.deadline-missing"])
        let early = bad.merging(["rectification_deadline": "2026-03-01"]) { $1 }
        #expect(
            await Self.faults { try await keep.check(early, of: flat.id, by: Self.clerk) }
                == ["rectification_deadline safety.deadline"])
        #expect(await Self.faults { try await keep.check([:], of: flat.id, by: Self.clerk) }.count == 6)
        let first = try await keep.check(
            bad.merging(["rectification_deadline": "2026-03-20"]) { $1 }, of: flat.id, by: Self.clerk)
        #expect(first.failing == ["escape_route_ok", "partition_compliant"])
        #expect(try await view.open(by: Self.clerk).lines.map(\.place.id) == [flat.id])
        let second = try await keep.check(
            bad.merging(["escape_route_ok": "true", "rectification_deadline": "2026-03-25"]) { $1 }, of: flat.id,
            by: Self.clerk)
        #expect(try await view.open(by: Self.clerk).lines.map(\.check.id) == [second.id])
        #expect(
            await Self.faults { try await keep.mended(first.id, on: "", by: Self.clerk) } == ["safety.settled"])
        #expect(
            await Self.faults { try await keep.mended(second.id, on: "2026-03-01", by: Self.clerk) }
                == ["mended safety.before"])
        #expect(
            await Self.faults { try await keep.mended(second.id, on: "2999-01-01", by: Self.clerk) }
                == ["mended date.future"])
        try await keep.mended(second.id, on: "", by: Self.clerk)
        #expect(try await view.open(by: Self.clerk).lines.isEmpty)
        let checks = try #require(try await view(flat.id, by: Self.clerk).checks)
        #expect(checks.map(\.id) == [second.id, first.id].sorted().reversed() || checks.first?.id == second.id)
        #expect(checks.filter(\.isFollowed).map(\.id) == [first.id])
    }

    @Test(arguments: TestEngine.all) func `a look that is entered late says nothing of how the place is since`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let flat = try await unit(test)
        let (keep, view) = (KeepDwelling(centre: test.centre), ViewDwelling(centre: test.centre))
        try await keep.check(Self.safety, of: flat.id, by: Self.clerk)
        try await keep.check(
            Self.safety.merging([
                "escape_route_ok": "false", "inspection_date": "2026-02-20", "rectification_deadline": "2026-03-20",
            ]) { $1 }, of: flat.id, by: Self.clerk)
        #expect(try await view.open(by: Self.clerk).lines.isEmpty)
        let checks = try #require(try await view(flat.id, by: Self.clerk).checks)
        #expect(checks.map(\.day.description) == ["2026-03-02", "2026-02-20"])
        #expect(checks.map(\.isFollowed) == [false, true])
    }

    @Test func `where much is to be put in order, the list goes on in the order of the last days`() async throws {
        let test = try await TestCentre(.sqlite)
        let (keep, view) = (KeepDwelling(centre: test.centre), ViewDwelling(centre: test.centre))
        for number in 0..<23 {
            let flat = try await unit(test, "示例\(number)号")
            try await keep.check(
                Self.safety.merging(
                    ["fire_equipment_ok": "false", "rectification_deadline": "2026-03-\(10 + number / 3)"]) { $1 },
                of: flat.id, by: Self.clerk)
        }
        let first = try await view.open(by: Self.clerk)
        let rest = try await view.open(after: first.next, by: Self.clerk)
        let all = first.lines + rest.lines
        #expect(first.lines.count == ViewDwelling.most && rest.next == nil)
        #expect(Set(all.map(\.check.id)).count == 23)
        #expect(all.compactMap(\.check.deadline) == all.compactMap(\.check.deadline).sorted())
    }

    @Test func `a bed is no dwelling, a closed place takes nothing, and another area's is unknown`() async throws {
        let test = try await TestCentre(.sqlite)
        let flat = try await unit(test)
        let keep = KeepDwelling(centre: test.centre)
        let bed = try #require(
            try await KeepPlaces(centre: test.centre).divide(flat.id, into: 1, by: Self.clerk).first)
        #expect(
            await Self.faults { try await keep(Self.record, of: bed.id, version: 0, by: Self.clerk) }
                == ["place.unknown"])
        #expect(
            await Self.faults { _ = try await ViewDwelling(centre: test.centre)(flat.id, by: TestOfficials.outsider) }
                == ["place.unknown"])
        try await KeepPlaces(centre: test.centre).close(bed.id, version: 1, by: Self.clerk)
        try await KeepPlaces(centre: test.centre).close(flat.id, version: 1, by: Self.clerk)
        #expect(
            await Self.faults { try await keep.check(Self.safety, of: flat.id, by: Self.clerk) } == ["place.closed"])
    }

    @Test(arguments: [
        TestOfficials.market, TestOfficials.health, TestOfficials.supervisor, TestOfficials.administrator,
    ])
    func `who does not register reads nothing of it`(actor: Actor) async throws {
        let test = try await TestCentre(.sqlite)
        let flat = try await unit(test)
        let view = ViewDwelling(centre: test.centre)
        #expect(await Self.faults { _ = try await view(flat.id, by: actor) } == ["access.denied"])
        #expect(await Self.faults { _ = try await view.open(by: actor) } == ["access.denied"])
    }
}
