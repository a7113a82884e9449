import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Stays: who comes to a place is registered there, once, in time or late with its reason.
@Suite struct StayTests {
    private static let clerk = TestOfficials.clerk

    /// A flat with beds, and what registers people in it.
    private struct Flat {
        let test: TestCentre
        let building: PlaceRecord
        let room: PlaceRecord
        let beds: [PlaceRecord]
        let register: RegisterStays
        let end: EndStay
        let view: ViewStays

        init(_ engine: TestEngine = .sqlite, beds: Int = 4) async throws {
            test = try await TestCentre(engine)
            let keep = KeepPlaces(centre: test.centre)
            building = try await keep.building(.init(name: "姐告路98号"), in: "533102", by: clerk)
            room = try await keep.add(.room, .init(name: "302", capacity: "\(beds)"), within: building.id, by: clerk)
            self.beds = try await keep.divide(room.id, into: beds, by: clerk)
            register = RegisterStays(centre: test.centre)
            (end, view) = (EndStay(centre: test.centre), ViewStays(centre: test.centre))
        }

        /// Hours before now, as somebody types it.
        func ago(hours: Int) -> String { test.clock.now.adding(hours: -hours, minutes: 0).description }

        func draft(
            _ guests: [StayDraft.Guest], kind: String = "lodging", party: String = "hotel", hours: Int = 1,
            late: String = ""
        ) -> StayDraft {
            StayDraft(
                at: room.id, kind: kind, from: ago(hours: hours), party: party, lateReason: late, guests: guests)
        }

        func faults(_ draft: StayDraft, by actor: Actor = clerk) async -> [String] {
            do {
                _ = try await register(draft, by: actor)
                return []
            } catch let problem as Problem {
                return problem.violations.isEmpty
                    ? [problem.code] : problem.violations.map { $0.field + " " + $0.code }
            } catch { return ["\(error)"] }
        }

        func person(_ stay: ID<Stay>) async throws -> ID<Person> { try await view(stay, by: clerk).stay.person }
    }

    /// Somebody who cannot exist: born in 1900, with a number of the test block.
    private static func guest(
        _ number: Int, bed: PlaceRecord? = nil, born: String = "1900-01-01", name: String = "NO ONE"
    ) -> StayDraft.Guest {
        StayDraft.Guest(
            [
                "name_latin_primary": "\(name) \(number)", "birth_date": born, "sex": "1", "nationality": "MMR",
                "id_doc_type": "414", "id_doc_number": "MX90000\(number)",
            ], fromDocument: ["id_doc_number"], bed: bed?.id.rawValue ?? "")
    }

    @Test(arguments: TestEngine.all) func `a family of four comes into a shared flat, one bed each`(
        engine: TestEngine
    ) async throws {
        let flat = try await Flat(engine)
        let family = [("01", "户主"), ("10", "妻"), ("20", "子"), ("30", "女")].enumerated().map { place, relation in
            var guest = Self.guest(place, bed: flat.beds[place])
            guest.typed["relation_to_householder"] = relation.0
            return guest
        }
        let done = try await flat.register(flat.draft(family, kind: "residence", party: "applicant"), by: Self.clerk)
        #expect(done.checkIn.people == 4 && done.checkIn.number.hasPrefix("RL-Z-") && done.stays.count == 4)
        let there = try await flat.view.occupants(of: flat.building.id, by: Self.clerk)
        #expect(Set(there.lines.map { $0.place?.label ?? "" }) == ["1", "2", "3", "4"])
        #expect(Set(there.lines.map(\.person.namePrimary)) == ["NO ONE 0", "NO ONE 1", "NO ONE 2", "NO ONE 3"])
        let within = try await ViewPlaces(centre: flat.test.centre)(flat.room.id, by: Self.clerk)
        #expect(within.people == 4 && within.lines.allSatisfy { $0.people == 1 && $0.isFull })
        let forms = try await flat.test.database.read { transaction in
            try transaction.rows("SELECT form FROM submission ORDER BY form").map {
                try $0.get("form", as: String.self)
            }
        }
        #expect(forms == ["F06", "F06", "F06", "F06", "F13", "F13", "F13", "F13"])
        let householders = try await flat.test.database.read { transaction in
            try there.lines.map { line in
                try transaction.profile(of: line.person.id.rawValue, sealer: flat.test.centre.sealer)[
                    "householder_name"]?.value
            }
        }
        #expect(householders == Array(repeating: "NO ONE 0", count: 4))
    }

    @Test(arguments: TestEngine.all) func `who comes again is the same person, and moving ends where one lived`(
        engine: TestEngine
    ) async throws {
        let flat = try await Flat(engine)
        let first = try await flat.register(
            flat.draft([Self.guest(1)], kind: "residence", party: "applicant", hours: 20), by: Self.clerk)
        let again = try await flat.register(
            flat.draft([Self.guest(1, bed: flat.beds[0])], kind: "dormitory", party: "applicant", hours: 2),
            by: Self.clerk)
        let people = try await flat.test.count("SELECT COUNT(*) AS n FROM person")
        #expect(people == 1)
        let person = try await flat.person(again.stays[0])
        let history = try await flat.view.history(of: person, by: Self.clerk)
        #expect(history.lines.map(\.stay.id) == [again.stays[0], first.stays[0]])
        #expect(history.lines[1].stay.end == .moved)
        #expect(history.lines[1].stay.span.until == history.lines[0].stay.span.from)
        // Who lives somewhere may lodge elsewhere; a second lodging ends the first.
        let hotel = try await flat.register(flat.draft([Self.guest(1)]), by: Self.clerk)
        let after = try await flat.view.history(of: person, by: Self.clerk)
        #expect(after.lines.filter { $0.stay.span.until == nil }.map(\.stay.id) == [hotel.stays[0], again.stays[0]])
        // The same stay once more is none.
        #expect(await flat.faults(flat.draft([Self.guest(1)])) == ["guest.0.id_doc_number stay.overlaps"])
    }

    @Test func `everything wrong is told at once, beside whom it is about`() async throws {
        let flat = try await Flat()
        var nobody = Self.guest(2)
        nobody.typed = ["nationality": "MMR", "id_doc_number": "12"]
        var lost = Self.guest(3)
        lost.bed = flat.building.id.rawValue
        var draft = flat.draft([Self.guest(1), nobody, lost, Self.guest(1)], kind: "", party: "nobody", hours: -3)
        (draft.exemption, draft.lateReason) = ("none-such", "bored")
        #expect(
            await flat.faults(draft) == [
                "kind input.choose", "from stay.future", "party input.choose", "exemption code.unknown",
                "late_reason code.unknown", "guest.2.bed stay.bed", "guest.1.birth_date input.required",
                "guest.1.id_doc_type input.required", "guest.1.name_latin_primary name.empty",
                "guest.3.id_doc_number stay.twice",
            ])
        #expect(await flat.faults(flat.draft([])) == ["pile stay.nobody"])
        let many = (0...RegisterStays.most).map { Self.guest($0) }
        #expect(await flat.faults(flat.draft(many)).contains("pile stay.too-many"))
        let made = try await flat.test.count("SELECT COUNT(*) AS n FROM person")
        #expect(made == 0)
    }

    @Test(arguments: TestEngine.all) func `late is registered with its reason, in time without`(
        engine: TestEngine
    ) async throws {
        let flat = try await Flat(engine)
        let inTime = try await flat.register(flat.draft([Self.guest(1)], hours: 23), by: Self.clerk)
        let early = try await flat.view(inTime.stays[0], by: Self.clerk).stay
        #expect(early.duty == "hotel_overseas" && early.isInTime == true && early.lateReason == nil)
        let late = flat.draft([Self.guest(2)], hours: 25)
        #expect(await flat.faults(late) == ["late_reason stay.late"])
        let done = try await flat.register(flat.draft([Self.guest(2)], hours: 25, late: "outage"), by: Self.clerk)
        let stay = try await flat.view(done.stays[0], by: Self.clerk).stay
        #expect(stay.isInTime == false && stay.lateReason == "outage" && stay.registeredBy == "hotel")
        #expect(stay.dueAt == stay.span.from.adding(hours: 24, minutes: 0))
    }

    @Test func `a number with another birth date tells nothing of whose it is, and is entered about them`() async throws
    {
        let flat = try await Flat()
        _ = try await flat.register(flat.draft([Self.guest(1)]), by: Self.clerk)
        let person = try await flat.test.database.read {
            try $0.rows("SELECT id FROM person").first?.get("id", as: ID<Person>.self)
        }
        let other = flat.draft([Self.guest(1, born: "1901-02-03")])
        #expect(await flat.faults(other) == ["guest.0.id_doc_number stay.other-person"])
        let denied = try await flat.test.database.read { transaction in
            try transaction.rows(
                """
                SELECT s.subject AS person FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
                WHERE e.action = 'access.denied'
                """
            ).map { try $0.get("person", as: ID<Person>.self) }
        }
        #expect(denied == [try #require(person)])
    }

    @Test func `without a number, the same name and birth date is asked about`() async throws {
        let flat = try await Flat()
        func paperless(_ isAnother: Bool = false) -> StayDraft {
            var guest = Self.guest(1, name: "MA THIDA")
            (guest.typed["id_doc_number"], guest.typed["id_doc_type"]) = ("", "A04")
            (guest.typed["name_latin_primary"], guest.isAnother) = ("MA THIDA", isAnother)
            return flat.draft([guest], kind: "residence", party: "applicant")
        }
        _ = try await flat.register(paperless(), by: Self.clerk)
        #expect(await flat.faults(paperless()) == ["guest.0.is_another stay.known-name"])
        _ = try await flat.register(paperless(true), by: Self.clerk)
        let people = try await flat.test.count("SELECT COUNT(*) AS n FROM person")
        #expect(people == 2)
        var hotel = paperless(true)
        hotel.kind = "lodging"
        #expect(await flat.faults(hotel) == ["guest.0.id_doc_number input.required"])
    }

    @Test func `a full room is said, and nobody is turned away`() async throws {
        let flat = try await Flat(beds: 1)
        let bed = flat.beds[0]
        _ = try await flat.register(flat.draft([Self.guest(1, bed: bed)]), by: Self.clerk)
        var second = flat.draft([Self.guest(2, bed: bed)])
        #expect(await flat.faults(second) == ["overfull stay.full"])
        second.isOverfull = true
        #expect(await flat.faults(second).isEmpty)
    }

    @Test(arguments: TestEngine.all) func `the same request twice registers once`(engine: TestEngine) async throws {
        let flat = try await Flat(engine)
        var draft = flat.draft([Self.guest(1)])
        draft.key = "one"
        let first = try await flat.register(draft, by: Self.clerk)
        let again = try await flat.register(draft, by: Self.clerk)
        #expect(again.wasRepeated && again.checkIn == first.checkIn)
        draft.guests = [Self.guest(2)]
        #expect(await flat.faults(draft) == ["request.key-reused"])
    }

    @Test(arguments: TestEngine.all) func `a stay ends once, in its own time, and is planned longer`(
        engine: TestEngine
    ) async throws {
        let flat = try await Flat(engine)
        let stay = try await flat.register(flat.draft([Self.guest(1)], hours: 5), by: Self.clerk).stays[0]
        func end(_ hours: Int, _ how: String = "left") async throws -> [String] {
            do {
                try await flat.end(stay, at: flat.ago(hours: hours), as: how, by: Self.clerk)
                return []
            } catch let problem as Problem {
                return problem.violations.isEmpty ? [problem.code] : problem.violations.map { $0.field + " " + $0.code }
            }
        }
        #expect(try await end(6, "gone") == ["as input.choose", "until stay.ends-before"])
        #expect(try await end(-1) == ["until stay.future"])
        try await flat.end.plan(stay, until: flat.ago(hours: -24), by: Self.clerk)
        let planned = try await flat.view(stay, by: Self.clerk).stay.plannedUntil
        #expect(planned == flat.test.clock.now.adding(hours: 24, minutes: 0))
        #expect(try await end(1) == [])
        #expect(try await end(0) == ["stay.ended"])
        let there = try await flat.view.occupants(of: flat.room.id, by: Self.clerk)
        #expect(there.lines.isEmpty)
    }

    @Test func `a stay entered by mistake takes no time`() async throws {
        let flat = try await Flat()
        let draft = flat.draft([Self.guest(1)], hours: 5)
        let stay = try await flat.register(draft, by: Self.clerk).stays[0]
        try await flat.end(stay, at: "", as: "mistaken", by: Self.clerk)
        let kept = try await flat.view(stay, by: Self.clerk).stay
        #expect(kept.span.isEmpty && kept.end == .mistaken)
        #expect(await flat.faults(draft).isEmpty)
    }

    @Test func `nobody of another area or another office comes to a place or its people`() async throws {
        let flat = try await Flat()
        let stay = try await flat.register(flat.draft([Self.guest(1)]), by: Self.clerk).stays[0]
        let person = try await flat.person(stay)
        var stranger = Self.clerk
        stranger.area = "533103"
        #expect(await flat.faults(flat.draft([Self.guest(2)]), by: stranger) == ["place.unknown"])
        let looks: [(String, (Actor) async throws -> Void)] = [
            ("place.unknown", { _ = try await flat.view.occupants(of: flat.room.id, by: $0) }),
            ("stay.unknown", { _ = try await flat.view(stay, by: $0) }),
            ("person.unknown", { _ = try await flat.view.history(of: person, by: $0) }),
            ("stay.unknown", { try await flat.end(stay, at: flat.ago(hours: 0), as: "left", by: $0) }),
            ("stay.unknown", { try await flat.end.plan(stay, until: "", by: $0) }),
        ]
        for (code, look) in looks {
            #expect(try await problem { try await look(stranger) } == code)
            #expect(try await problem { try await look(TestOfficials.health) } == "access.denied")
        }
        #expect(await flat.faults(flat.draft([Self.guest(2)]), by: TestOfficials.health) == ["access.denied"])
    }

    @Test func `each who was shown is told of it, by name only where the name was shown`() async throws {
        let flat = try await Flat()
        _ = try await flat.register(flat.draft([Self.guest(1), Self.guest(2)]), by: Self.clerk)
        _ = try await flat.view.occupants(of: flat.room.id, by: Self.clerk)
        let told = try await flat.test.database.read { transaction in
            try transaction.rows(
                """
                SELECT COUNT(*) AS n FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
                WHERE e.action = 'occupants.read'
                """
            ).first?.get("n", as: Int.self)
        }
        #expect(told == 2)
    }
}
