import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// Random check-ins, moves and ends of a few people, held against a small model of what the register should then say.
@Suite struct StayModelTests {
    /// What is remembered of one stay.
    private struct Line: Hashable {
        var person: Int
        var place: Int
        var isHome: Bool
        var from: Int
        var until: Int?

        func overlaps(_ other: Line) -> Bool {
            if until == from || other.until == other.from { return false }
            return (other.until ?? .max) > from && (until ?? .max) > other.from
        }
    }

    /// The register as a list, by the rules alone: nobody lives at two places at once.
    private struct Model {
        var lines: [Line] = []

        /// Registers somebody from `hour` on; answers whether that may be.
        mutating func checkIn(_ person: Int, _ place: Int, isHome: Bool, hour: Int) -> Bool {
            let new = Line(person: person, place: place, isHome: isHome, from: hour, until: nil)
            let near = lines.indices.filter {
                lines[$0].person == person && lines[$0].isHome == isHome && lines[$0].overlaps(new)
            }
            guard near.allSatisfy({ lines[$0].until == nil && lines[$0].from < hour }) else { return false }
            for place in near { lines[place].until = hour }
            lines.append(new)
            return true
        }

        /// Ends the stay in this place of the list; answers whether that may be.
        mutating func end(_ place: Int, hour: Int, now: Int) -> Bool {
            guard lines[place].until == nil, hour >= lines[place].from, hour <= now else { return false }
            lines[place].until = hour
            return true
        }

        func people(in place: Int, at hour: Int) -> Int {
            lines.filter { $0.place == place && $0.from <= hour && ($0.until ?? .max) > hour }.count
        }
    }

    /// How many sequences run: a few in every run, all of them in a drill.
    private static let sequences = Int(ProcessInfo.processInfo.environment["ANJU_STAY_SEQUENCES"] ?? "") ?? 6
    private static let steps = 30

    @Test(arguments: TestEngine.all) func `random stays equal a small model`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let keep = KeepPlaces(centre: test.centre)
        let clerk = TestOfficials.clerk
        var chance = StayChance(seed: engine == .sqlite ? 4_117 : 9_203)
        for sequence in 0..<Self.sequences {
            let building = try await keep.building(.init(name: "模\(sequence)号"), in: "533102", by: clerk)
            let rooms = try await keep.divideRooms(3, in: building, by: clerk)
            try await run(sequence, rooms, test, &chance)
        }
    }

    private func run(
        _ sequence: Int, _ rooms: [PlaceRecord], _ test: TestCentre, _ chance: inout StayChance
    ) async throws {
        let (register, ending, view) = (
            RegisterStays(centre: test.centre), EndStay(centre: test.centre), ViewStays(centre: test.centre)
        )
        var (model, ids, taken): (Model, [ID<Stay>], Int) = (Model(), [], 0)
        let start = test.clock.now
        func moment(_ hour: Int) -> Instant { start.adding(hours: hour, minutes: 0) }
        for step in 1...Self.steps {
            test.clock.advance(minutes: 60)
            if !ids.isEmpty, chance.below(3) == 0 {
                let place = chance.below(ids.count)
                let hour = chance.below(step + 2)
                let may = model.end(place, hour: hour, now: step)
                let done = await accepted {
                    try await ending(ids[place], at: moment(hour).description, as: "left", by: TestOfficials.clerk)
                }
                #expect(done == may, "sequence \(sequence) step \(step): end at \(hour)")
                if may { taken += 1 }
            } else {
                let (person, room, isHome, hour) = (
                    chance.below(4), chance.below(rooms.count), chance.below(2) == 0, chance.below(step + 1)
                )
                let may = model.checkIn(person, room, isHome: isHome, hour: hour)
                let draft = Self.draft(sequence * 10 + person, rooms[room], isHome, moment(hour))
                let new = try await stay { try await register(draft, by: TestOfficials.clerk).stays[0] }
                #expect((new != nil) == may, "sequence \(sequence) step \(step): check in at \(hour)")
                if let new {
                    ids.append(new)
                    taken += 1
                }
            }
        }
        #expect(taken > 5)
        try await compare(model, ids, rooms, view, moment, test)
    }

    private func compare(
        _ model: Model, _ ids: [ID<Stay>], _ rooms: [PlaceRecord], _ view: ViewStays, _ moment: (Int) -> Instant,
        _ test: TestCentre
    ) async throws {
        for (id, line) in zip(ids, model.lines) {
            let stay = try await view(id, by: TestOfficials.clerk).stay
            #expect(stay.span.from == moment(line.from) && stay.span.until == line.until.map(moment))
            #expect(stay.kind.isHome == line.isHome && stay.place == rooms[line.place].id)
        }
        for (place, room) in rooms.enumerated() {
            for hour in [0, Self.steps / 2, Self.steps] {
                let at = moment(hour)
                let people = try await test.database.read { try $0.occupants(of: room.id, at: at) }
                #expect(people == model.people(in: place, at: hour))
            }
        }
    }

    private static func draft(_ person: Int, _ room: PlaceRecord, _ isHome: Bool, _ from: Instant) -> StayDraft {
        let guest = StayDraft.Guest([
            "name_latin_primary": "NO MODEL \(person)", "birth_date": "1900-01-01", "nationality": "MMR",
            "id_doc_type": "414", "id_doc_number": "MX35\(10_000 + person)",
        ])
        return StayDraft(
            at: room.id, kind: isHome ? "residence" : "lodging", from: from.description,
            party: isHome ? "applicant" : "hotel", lateReason: "other", guests: [guest])
    }

    private func accepted(_ act: () async throws -> Void) async -> Bool { (try? await act()) != nil }

    /// The stay, or nothing where the rules refuse it; anything else is an error of the test.
    private func stay(_ act: () async throws -> ID<Stay>) async throws -> ID<Stay>? {
        do { return try await act() } catch let problem as Problem where problem.kind == .invalid {
            #expect(problem.violations.allSatisfy { $0.code == "stay.overlaps" })
            return nil
        }
    }
}

/// Numbers that a seed gives again.
private struct StayChance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 below `bound`, by SplitMix64.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}

extension KeepPlaces {
    /// Rooms of a building, called by the first whole numbers.
    fileprivate func divideRooms(_ count: Int, in building: PlaceRecord, by actor: Actor) async throws -> [PlaceRecord]
    {
        var rooms: [PlaceRecord] = []
        for number in 1...count {
            rooms.append(try await add(.room, .init(name: "\(number)"), within: building.id, by: actor))
        }
        return rooms
    }
}
