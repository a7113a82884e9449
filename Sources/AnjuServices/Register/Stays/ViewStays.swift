public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Stays, for those who register: who stays at a place, one stay, and all that are kept of a person with the half-year count.
///
/// Nobody is found by with whom they stay: there is the place, and there is the person.
public struct ViewStays: Sendable {
    let centre: Centre

    /// Most people of one answer.
    public static let most = 50

    public init(centre: Centre) { self.centre = centre }

    /// One stay with whose it is and where.
    public struct Line: Sendable {
        public var stay: StayRecord
        /// As the official may see them.
        public var person: PersonRecord
        /// `nil` where it is another area's, or no place of the tree.
        public var place: PlaceRecord?
    }

    /// Who stays at a place.
    public struct Occupants: Sendable {
        public var place: PlaceRecord
        public var lines: [Line]
        /// Behind which the list goes on; `nil` where it ends.
        public var next: ID<Stay>?
    }

    /// The stays of one person.
    public struct History: Sendable {
        public var person: PersonRecord
        /// The latest first.
        public var lines: [Line]
        /// Of those where the person lives, whatever their area.
        public var count: ResidenceCount
    }

    /// A room or a bed in which somebody may be put up.
    public struct Bed: Sendable {
        public var place: PlaceRecord
        /// How many more it is meant for; `nil` where nobody says.
        public var free: Int?
    }

    /// Most rooms and beds of one answer.
    public static let mostBeds = 120

    /// A place with the rooms and beds within it in which nothing else lies, in the order in which people read them.
    ///
    /// They are about nobody: nothing is entered. Throws `place.unknown`.
    public func beds(within id: ID<Dwelling>, by actor: Actor) async throws -> (place: PlaceRecord, beds: [Bed]) {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.ledger.readImpersonal { transaction in
            let place = try centre.place(id, for: actor, in: transaction)
            return (place, try centre.beds(within: place, at: now, in: transaction))
        }
    }

    /// Who stays at a place now or in what lies within it, for the registration of that place; each of them is told of it.
    ///
    /// Throws `place.unknown`, also for one of another area's.
    public func occupants(
        of id: ID<Dwelling>, after: ID<Stay>? = nil, by actor: Actor
    ) async throws -> Occupants {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now, limit) = (centre, centre.ambient.now(), Self.most)
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.place(id, for: actor, in: transaction)
            let found = try transaction.stays(within: id, at: now, after: after, limit: limit + 1)
            let lines = try centre.lines(Array(found.prefix(limit)), for: actor, in: transaction)
            let next = found.count > limit ? found[limit - 1].id : nil
            return Disclosed(
                Occupants(place: place, lines: lines.shown, next: next), .occupantsRead, on: id.rawValue,
                telling: lines.told)
        }
    }

    /// One stay.
    ///
    /// Throws `stay.unknown`, also for one of another area's.
    public func callAsFunction(_ id: ID<Stay>, by actor: Actor) async throws -> Line {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let centre = centre
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let stay = try centre.stay(id, for: actor, in: transaction)
            let lines = try centre.lines([stay], for: actor, in: transaction)
            guard let line = lines.shown.first else {
                throw Concealed(Problem(.missing, "stay.unknown"), on: id.rawValue, of: [stay.person])
            }
            return Disclosed(line, .staysRead, on: id.rawValue, telling: lines.told)
        }
    }

    /// All stays that are kept of a person, with the half-year count; where those of other areas are is not told.
    ///
    /// Throws `person.unknown`, also for a file of another area's.
    public func history(of id: ID<Person>, by actor: Actor) async throws -> History {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let centre = centre
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let known = try KnownFile(of: id, for: actor, centre: centre, in: transaction)
            let stays = try transaction.stays(of: id)
            let lines = try centre.lines(stays, for: actor, in: transaction)
            let listed = try ListedPeople(
                [known.person], for: actor, KeepPlaces.purpose, telling: ["residence"], centre: centre,
                in: transaction)
            guard listed.lists(id) else {
                throw Concealed(Problem(.missing, "person.unknown"), on: id.rawValue, of: [id])
            }
            let history = History(
                person: listed.shown(known.person), lines: lines.shown,
                count: ResidenceCount(
                    of: stays, past: try transaction.pastResidence(of: id), today: centre.today, zone: centre.zone))
            var told = lines.told
            if told.isEmpty { told = listed.told([id]) }
            return Disclosed(history, .staysRead, on: id.rawValue, telling: told)
        }
    }

    /// What the receipt of a submit says: how many were registered where, and nobody's name.
    ///
    /// Throws `stay.unknown`, also for one of another area's.
    public func receipt(_ id: ID<CheckIn>, by actor: Actor) async throws -> (record: CheckInRecord, place: PlaceRecord)
    {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            guard let found = try transaction.checkIn(id), actor.unit.contains(area: found.record.area),
                let place = try transaction.place(found.place, sealer: centre.sealer)
            else { throw Problem(.missing, "stay.unknown") }
            return (found.record, place)
        }
    }
}

extension Centre {
    /// Open places within one in which nothing else lies, at most ``ViewStays/mostBeds``.
    fileprivate func beds(
        within place: PlaceRecord, at now: Instant, in transaction: any ReadTransaction
    ) throws -> [ViewStays.Bed] {
        let people = try transaction.occupancy(within: place.id, at: now)
        var found: [ViewStays.Bed] = []
        for below in try transaction.places(within: place, sealer: sealer) where below.closedAt == nil {
            if found.count >= ViewStays.mostBeds { break }
            let within = try beds(within: below, at: now, in: transaction)
            let free = below.capacity.map { max(0, $0 - (people[below.id] ?? 0)) }
            found += within.isEmpty ? [ViewStays.Bed(place: below, free: free)] : within
        }
        return Array(found.prefix(ViewStays.mostBeds))
    }

    /// Stays as an official sees them, and of whom something is told; nothing of whom it is protected where they live.
    func lines(
        _ stays: [StayRecord], for actor: Actor, in transaction: any ReadTransaction
    ) throws -> (shown: [ViewStays.Line], told: [ID<Person>: Set<String>]) {
        var people: [ID<Person>: PersonRecord] = [:]
        for stay in stays where people[stay.person] == nil { people[stay.person] = try transaction.person(stay.person) }
        let seen = people.values.sorted { $0.id.rawValue < $1.id.rawValue }
        let listed = try ListedPeople(
            seen, for: actor, KeepPlaces.purpose, telling: ["residence"], centre: self, in: transaction)
        var told = listed.told(seen.map(\.id).filter(listed.lists))
        let shown = try stays.compactMap { stay -> ViewStays.Line? in
            guard let person = people[stay.person], listed.lists(person.id) else { return nil }
            told[person.id, default: []].insert("residence")
            let isOwn = actor.unit.contains(area: stay.area)
            let place = isOwn ? try stay.place.flatMap { try transaction.place($0, sealer: sealer) } : nil
            return ViewStays.Line(stay: stay, person: listed.shown(person), place: place)
        }
        return (shown, told)
    }
}

extension ResidenceCount {
    /// Counts the days on which somebody was registered as living here; `past` are those of stays that are no longer kept.
    public init(
        of stays: [StayRecord], past: [Span] = [], today: CalendarDate, zone: LegalZone, bridged: Int = 0
    ) {
        let homes = stays.filter { $0.kind.isHome && !$0.span.isEmpty }
        let spans = homes.map { Span(zone.day(of: $0.span.from), $0.span.until.map(zone.day(of:))) }
        self.init(past + spans, today: today, bridged: bridged)
    }
}
