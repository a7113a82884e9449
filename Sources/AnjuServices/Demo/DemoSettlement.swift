import AnjuCore
import AnjuDomain
import AnjuStore

/// Fills a city of citizens from elsewhere: people in rented rooms, and residence permits in every state.
///
/// Everything goes through the use cases of real work, in the order of the days on which it happens.
struct DemoSettlement: Sendable {
    let centre: Centre
    let clock: DemoClock
    let staff: DemoStaff
    let portraits: [KeptImage]

    /// Days that the demonstration reaches back.
    static let days = 720
    /// Most permits that are played: the register is what grows.
    private static let mostPermits = 400
    private static let roomsOfBuilding = 12

    /// Something that happens on some day.
    private enum Event {
        case settles([DemoCitizen], days: Int)
        case applies(DemoCitizen, story: Int)
        case endorses(DemoCitizen)
    }

    private var room: (building: PlaceRecord, left: Int, number: Int)?
    private var files: [String: ID<Person>] = [:]

    init(centre: Centre, clock: DemoClock, staff: DemoStaff, portraits: [KeptImage]) {
        (self.centre, self.clock, self.staff, self.portraits) = (centre, clock, staff, portraits)
    }

    /// Settles `people`, and brings some of them to permits.
    mutating func fill(_ people: Int, _ chance: inout DemoChance) async throws {
        for (moment, event) in events(people, &chance) {
            clock.set(moment)
            switch event {
            case .settles(let household, let late): try await settle(household, late: late, &chance)
            case .applies(let citizen, let story): try await apply(citizen, story)
            case .endorses(let citizen): try await endorse(citizen)
            }
        }
        clock.set(clock.present)
        try await SuspendUnendorsed(centre: centre).run(limit: Self.mostPermits)
    }

    /// What happens, the earliest first, on working days in office hours.
    private func events(_ people: Int, _ chance: inout DemoChance) -> [(Instant, Event)] {
        var events: [(Instant, Event)] = []
        var (index, permits) = (0, 0)
        while index < people {
            let size = min(chance.number(1...4), people - index)
            let household = (0..<size).map { DemoCitizen(index + $0, &chance) }
            index += size
            let ago = chance.number(1...Self.days)
            events.append((moment(ago, &chance), .settles(household, days: chance.number(0...11) == 0 ? 5 : 0)))
            // Whoever has lived here for half a year may ask; the longest ago have endorsed since.
            guard permits < Self.mostPermits, ago > 200, chance.number(0...2) > 0, let head = household.first else {
                continue
            }
            permits += 1
            let story = chance.number(0...9)
            events.append((moment(ago - 190, &chance), .applies(head, story: story)))
            if ago - 190 > 360, story < 6 { events.append((moment(ago - 190 - 350, &chance), .endorses(head))) }
        }
        return events.sorted { $0.0 < $1.0 }
    }

    private func moment(_ ago: Int, _ chance: inout DemoChance) -> Instant {
        var day = centre.zone.day(of: clock.present).adding(days: -max(ago, 1))
        while !centre.rulebook.calendar.isWorkingDay(day) { day = day.adding(days: -1) }
        return centre.zone.start(of: day).adding(hours: 9, minutes: chance.number(0...400))
    }

    private var station: Actor { get throws { try staff.official(of: "station", centre.rulebook) } }

    /// A household moves into a room of its own; some come late, with the reason.
    private mutating func settle(_ household: [DemoCitizen], late days: Int, _ chance: inout DemoChance) async throws {
        let place = try await nextRoom(&chance)
        let from = clock.ambient.now().adding(days: -days)
        let draft = StayDraft(
            at: place.id, kind: StayKind.residence.rawValue, from: "\(centre.zone.day(of: from)) 08:30",
            party: "applicant", lateReason: days > 0 ? LateReason.papers.rawValue : "", guests: household.map(\.guest))
        let done = try await RegisterStays(centre: centre)(draft, by: station)
        let stays = try await centre.ledger.readImpersonal { transaction in
            try done.stays.map { try transaction.stay($0)?.person }
        }
        for (citizen, person) in zip(household, stays) { files[citizen.number] = person }
    }

    private mutating func nextRoom(_ chance: inout DemoChance) async throws -> PlaceRecord {
        let keep = KeepPlaces(centre: centre)
        if room == nil || room?.left == 0 {
            let streets = centre.rulebook.areas.map(\.code).filter { $0.count > centre.rulebook.pack.area.count }
            let area = chance.pick(streets, orElse: centre.rulebook.pack.area)
            let number = (room?.number ?? 0) + 1
            let building = try await keep.building(.init(name: "示例路\(number)号"), in: area, by: station)
            room = (building, Self.roomsOfBuilding, number)
        }
        guard let present = room else { throw Problem(.missing, "place.unknown") }
        room?.left -= 1
        let label = "\(101 + Self.roomsOfBuilding - present.left)"
        return try await keep.add(.room, .init(name: label, capacity: "4"), within: present.building.id, by: station)
    }

    /// An application: seven of ten have their permit, the others wait where they are.
    private func apply(_ citizen: DemoCitizen, _ story: Int) async throws {
        guard let id = try await open("P04", citizen, .first) else { return }
        if story == 9 { return }
        try await end("completeness", of: id, "P04")
        if story == 8 { return }
        try await end("check", of: id, "P04")
        if story == 7 { return }
        for step in ["decide", "produce", "deliver"] { try await end(step, of: id, "P04") }
    }

    private func endorse(_ citizen: DemoCitizen) async throws {
        guard let id = try await open("P05", citizen, .endorsement) else { return }
        for step in ["check", "endorse"] { try await end(step, of: id, "P05") }
    }

    /// The case; `nil` where something is open still, such as a window that has not come.
    private func open(_ procedure: String, _ citizen: DemoCitizen, _ business: PermitBusiness) async throws -> ID<Case>?
    {
        guard let person = files[citizen.number] else { return nil }
        var request = CaptureRequest(
            typed: citizen.application(
                business, since: centre.today.adding(days: -185), area: centre.rulebook.pack.area),
            papersSeen: ["id", "permit", "job", "ground"], present: ["applicant"])
        request.still = ["stay", "document", "dwelling", "visit"]
        let portrait = procedure == "P04" ? portraits[abs(citizen.birth.dayNumber) % portraits.count] : nil
        let opened = try await OpenCase(centre: centre)(
            procedure, for: person, request, portrait: portrait, by: station)
        return opened.open.isEmpty ? opened.id : nil
    }

    private func end(_ step: String, of id: ID<Case>, _ procedure: String) async throws {
        guard let known = centre.rulebook.procedure(procedure)?.step(step) else {
            throw Problem(.missing, "case.no-such-step", ["step": step])
        }
        clock.advance(minutes: 20)
        let outcome = try await ActOnCase(centre: centre)(
            .complete(papersSeen: [], present: ["applicant"]), step: step, of: id, version: nil,
            by: try staff.official(of: known.actor, centre.rulebook))
        guard outcome.open.isEmpty else {
            throw Problem(.invalid, "demo.step-left-open", ["step": step], violations: outcome.open)
        }
    }
}
