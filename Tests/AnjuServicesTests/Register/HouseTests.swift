import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What is declared at a door: it waits for the landlord's word and for the office, and tells nobody what is on file.
@Suite struct HouseTests {
    private static let clerk = TestOfficials.clerk

    private struct Door {
        let test: TestCentre
        let room: PlaceRecord
        let code: String
        let card: String
        let declare: DeclareStay
        let confirm: ConfirmTenants
        let view: ViewDeclarations

        init(_ engine: TestEngine = .sqlite) async throws {
            test = try await TestCentre(engine)
            let keep = KeepPlaces(centre: test.centre)
            let building = try await keep.building(.init(name: "姐告路98号"), in: "533102", by: clerk)
            room = try await keep.add(.room, .init(name: "302", capacity: "4"), within: building.id, by: clerk)
            let made = try await KeepHouseCodes(centre: test.centre).make(for: room.id, by: clerk)
            (code, card) = (Self.code(made.door), Self.code(made.card))
            (declare, confirm) = (DeclareStay(centre: test.centre), ConfirmTenants(centre: test.centre))
            view = ViewDeclarations(centre: test.centre)
        }

        static func code(_ address: String) -> String { address.split(separator: "/").last.map(String.init) ?? "" }

        static let tenant = [
            "name_native_script": "အမည်မရှိ", "birth_date": "1900-01-01", "nationality": "MMR", "id_doc_type": "414",
            "id_doc_number": "MX3600001",
        ]

        func declared() async throws -> Declaration {
            try await declare(door: code, typed: Self.tenant, from: "2026-03-01")
        }
    }

    @Test(arguments: TestEngine.all) func `a tenant declares, the landlord confirms, the office registers`(
        engine: TestEngine
    ) async throws {
        let door = try await Door(engine)
        let declared = try await door.declared()
        #expect(declared.number.hasPrefix("RL-S-2026-"))
        let waiting = try await door.confirm(card: door.card)
        #expect(waiting.declarations.map(\.name) == ["အမည်မရှိ"] && waiting.place.address == "姐告路98号 302")
        // Of what was declared the card shows the name and the day alone.
        #expect(Set(waiting.declarations.flatMap(\.values.keys)) == ["name_native_script", "check_in_at"])
        try await door.confirm(declared.id, .livesHere, card: door.card)
        let line = try #require(try await door.view.list(by: Self.clerk).first)
        #expect(line.declaration.answer == .livesHere && line.declaration.values["id_doc_number"] == "MX3600001")
        var draft = StayDraft(
            at: door.room.id, kind: "residence", from: "2026-03-01 20:00", party: "applicant",
            guests: [.init(Door.tenant)])
        draft.declaration = declared.id
        let done = try await RegisterStays(centre: door.test.centre)(draft, by: Self.clerk)
        let own = try await door.view.own(number: " rl-s-2026-000001 ", born: "1900-01-01")
        #expect(own.checkIn == done.checkIn.id && own.settledAt != nil)
        #expect(try await door.view.list(by: Self.clerk).isEmpty)
        #expect(try await problem { try await door.view.close(declared.id, by: Self.clerk) } == "declaration.settled")
        let late = try await problem { try await door.confirm(declared.id, .notHere, card: door.card) }
        #expect(late == "declaration.settled")
    }

    @Test(arguments: TestEngine.all) func `a form that is sent twice is one declaration, and with other words another`(
        engine: TestEngine
    ) async throws {
        let door = try await Door(engine)
        let key = door.test.centre.ambient.id() as ID<Declaration>
        func send(_ changes: [String: String] = [:], from day: String = "2026-03-01") async throws -> Declaration {
            let typed = Door.tenant.merging(changes) { $1 }
            return try await door.declare(door: door.code, typed: typed, from: day, key: key)
        }
        // Twice at once, as an impatient hand does it, and once more after a while.
        async let one = send()
        async let two = send()
        let (first, second) = (try await one, try await two)
        door.test.clock.advance(minutes: 90)
        let third = try await send()
        #expect(first.id == key)
        #expect(first.number == second.number)
        #expect(first.number == third.number)
        #expect(try await door.test.count("SELECT COUNT(*) AS n FROM declaration") == 1)
        let other = try await send(["id_doc_number": "MX3600002"])
        #expect(other.id != key)
        #expect(other.number != first.number)
        let later = try await send(from: "2026-02-28")
        #expect(later.number != first.number)
        #expect(try await door.test.count("SELECT COUNT(*) AS n FROM declaration") == 3)
    }

    @Test func `a key that was used at another door opens nothing there`() async throws {
        let door = try await Door()
        let first = try await door.declared()
        let keep = KeepPlaces(centre: door.test.centre)
        let other = try await keep.building(.init(name: "瑞江路1号"), in: "533102", by: Self.clerk)
        let made = try await KeepHouseCodes(centre: door.test.centre).make(for: other.id, by: Self.clerk)
        let again = try await door.declare(
            door: Door.code(made.door), typed: Door.tenant, from: "2026-03-01", key: first.id)
        #expect(again.number != first.number)
        #expect(again.place == other.id)
    }

    @Test func `what was declared in time is in time, and is registered where and of whom it was declared`()
        async throws
    {
        let door = try await Door()
        let declared = try await door.declare(door: door.code, typed: Door.tenant, from: "2026-03-01")
        door.test.clock.advance(minutes: 3 * 24 * 60)
        let other = try await KeepPlaces(centre: door.test.centre).building(
            .init(name: "瑞江路1号"), in: "533102", by: Self.clerk)
        let register = RegisterStays(centre: door.test.centre)
        func draft(_ place: PlaceRecord, _ typed: [String: String]) -> StayDraft {
            var draft = StayDraft(
                at: place.id, kind: "residence", from: declared.values["check_in_at"] ?? "", party: "applicant",
                guests: [.init(typed)])
            draft.declaration = declared.id
            return draft
        }
        let elsewhere = draft(other, Door.tenant)
        #expect(try await problem { _ = try await register(elsewhere, by: Self.clerk) } == "declaration.other")
        let stranger = draft(door.room, Door.tenant.merging(["id_doc_number": "MX3600002"]) { $1 })
        #expect(try await problem { _ = try await register(stranger, by: Self.clerk) } == "declaration.other")
        // No reason is asked for: the person was in time, the office was not.
        let done = try await register(draft(door.room, Door.tenant), by: Self.clerk)
        let stay = try await ViewStays(centre: door.test.centre)(done.stays[0], by: Self.clerk).stay
        #expect(stay.isInTime == true && stay.lateReason == nil)
    }

    @Test(arguments: TestEngine.all)
    func `nothing of it stands in plain, and after thirty days nothing of it stands at all`(
        engine: TestEngine
    ) async throws {
        let door = try await Door(engine)
        _ = try await door.declared()
        let plain = try await door.test.database.read { transaction in
            try transaction.rows("SELECT door_hash, card_hash FROM house_code").flatMap { row in
                try ["door_hash", "card_hash"].map { try row.get($0, as: String.self) }
            }
        }
        #expect(plain.allSatisfy { !$0.contains(door.code) && !$0.contains(door.card) })
        let sealed = try await door.test.database.read { transaction in
            try transaction.rows("SELECT sealed FROM declaration").first?.get("sealed", as: [UInt8].self)
        }
        #expect(try !String(decoding: #require(sealed), as: UTF8.self).contains("MX3600001"))
        door.test.clock.advance(minutes: 30 * 24 * 60 + 1)
        let sequencer = Sequencer(centre: door.test.centre, holder: "house")
        try await sequencer.tidy()
        let left = try await door.test.count("SELECT COUNT(*) AS n FROM declaration")
        #expect(left == 0)
    }

    @Test func `everything wrong is told at once, and whether somebody is on file is not told`() async throws {
        let door = try await Door()
        let draft = StayDraft(
            at: door.room.id, kind: "residence", from: "2026-03-01 20:00", party: "applicant",
            guests: [.init(Door.tenant)])
        _ = try await RegisterStays(centre: door.test.centre)(draft, by: Self.clerk)
        // The same number with another birth date: the clerk would be told, the door tells nothing.
        var typed = Door.tenant
        typed["birth_date"] = "1901-02-03"
        _ = try await door.declare(door: door.code, typed: typed, from: "2026-03-01")
        let faults = await #expect(throws: Problem.self) {
            _ = try await door.declare(door: door.code, typed: ["nationality": "MMR"], from: "2199-01-01")
        }
        let told = faults?.violations.map { $0.field + " " + $0.code }
        #expect(
            told == [
                "birth_date input.required", "id_doc_type input.required", "name_latin_primary name.empty",
                "from date.future",
            ])
    }

    @Test func `a code that ended, and one of another door, opens nothing`() async throws {
        let door = try await Door()
        let declared = try await door.declared()
        let keep = KeepPlaces(centre: door.test.centre)
        let other = try await keep.building(.init(name: "瑞江路1号"), in: "533102", by: Self.clerk)
        let codes = KeepHouseCodes(centre: door.test.centre)
        let made = try await codes.make(for: other.id, by: Self.clerk)
        let strange = Door.code(made.card)
        #expect(try await door.confirm(card: strange).declarations.isEmpty)
        #expect(
            try await problem { try await door.confirm(declared.id, .notHere, card: strange) } == "declaration.unknown")
        // The door's code is no card, and the card's no door.
        #expect(try await problem { _ = try await door.confirm(card: door.code) } == "house.unknown")
        #expect(try await problem { _ = try await door.declare.place(door: door.card) } == "house.unknown")
        _ = try await codes.make(for: door.room.id, by: Self.clerk)
        #expect(try await problem { _ = try await door.declare.place(door: door.code) } == "house.unknown")
        try await codes.end(for: door.room.id, by: Self.clerk)
        #expect(try await problem { try await codes.end(for: door.room.id, by: Self.clerk) } == "house.none")
    }

    @Test func `many tries are one too many, at a door, with cards and with numbers`() async throws {
        let door = try await Door()
        for _ in 0..<DeclareStay.most { _ = try await door.declared() }
        #expect(try await problem { _ = try await door.declared() } == "house.too-many")
        var codes: Set<String> = []
        for _ in 0..<25 {
            codes.insert(try await problem { _ = try await door.confirm(card: "0000", from: "::1") } ?? "")
        }
        #expect(codes == ["house.unknown", "house.too-many"])
        var numbers: Set<String> = []
        for year in 1900..<1915 {
            let code = try await problem {
                _ = try await door.view.own(number: "RL-S-2026-000002", born: "\(year)-01-02", from: "::1")
            }
            numbers.insert(code ?? "")
        }
        #expect(numbers == ["declaration.unknown", "house.too-many"])
    }

    @Test func `nobody of another area or office comes to what was declared`() async throws {
        let door = try await Door()
        let declared = try await door.declared()
        var stranger = Self.clerk
        stranger.area = "533103"
        #expect(try await door.view.list(by: stranger).isEmpty)
        #expect(try await problem { _ = try await door.view(declared.id, by: stranger) } == "declaration.unknown")
        #expect(try await problem { try await door.view.close(declared.id, by: stranger) } == "declaration.unknown")
        let codes = KeepHouseCodes(centre: door.test.centre)
        #expect(try await problem { _ = try await codes.make(for: door.room.id, by: stranger) } == "place.unknown")
        #expect(try await problem { _ = try await codes(of: door.room.id, by: stranger) } == "place.unknown")
        for look in [{ _ = try await door.view.list(by: $0) }, { _ = try await codes.make(for: door.room.id, by: $0) }]
            as [(Actor) async throws -> Void]
        {
            #expect(try await problem { try await look(TestOfficials.health) } == "access.denied")
        }
    }
}
