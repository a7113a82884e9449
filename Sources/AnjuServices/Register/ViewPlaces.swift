public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// The tree of places for those who register: areas, the buildings of one, and what lies within a place.
public struct ViewPlaces: Sendable {
    let centre: Centre

    /// Most buildings of one answer.
    public static let most = 50

    public init(centre: Centre) { self.centre = centre }

    /// Buildings of an area.
    public struct Buildings: Sendable {
        public var items: [PlaceRecord]
        /// Behind which the list goes on; `nil` where it ends.
        public var next: ID<Dwelling>?
    }

    /// One place with what lies within it.
    public struct Within: Sendable {
        /// One place below, and how many people stay in it now.
        public struct Line: Sendable {
            public var place: PlaceRecord
            public var people: Int

            /// Whether as many stay there as it is meant for, or more.
            public var isFull: Bool { place.capacity.map { people >= $0 } ?? false }
        }

        public var place: PlaceRecord
        /// Those above it, the building first.
        public var above: [PlaceRecord]
        public var lines: [Line]
        /// How many people stay in all of it now.
        public var people: Int
        /// Which decisions moved the building, the newest first.
        public var moves: [BoundaryChange]
    }

    /// Areas of an official's office: the pack's, and what was registered below them; by code.
    public func areas(of actor: Actor) async throws -> [Area] {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        guard let prefix = actor.unit.prefix else { return [] }
        let known = centre.rulebook.areas.filter { actor.unit.contains(area: $0.code) }
        let registered = try await centre.ledger.readImpersonal { try $0.divisions(within: prefix) }
        let below = registered.map { division in
            Area(
                code: division.code, name: LocalizedText(division.name, [:]),
                level: division.code.count == 9 ? "street" : "community", parent: division.parent)
        }
        return (known + below.filter { one in !known.contains { $0.code == one.code } }).sorted { $0.code < $1.code }
    }

    /// Buildings of an area of the office whose lines begin with `start`, by line, those behind `after`.
    ///
    /// A building is about nobody: nothing is entered. Throws `code.unknown` beside `area` for another's.
    public func buildings(
        of area: String, start: String = "", after: ID<Dwelling>? = nil, by actor: Actor
    ) async throws -> Buildings {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        guard actor.unit.contains(area: area), let prefix = Unit(area: area).prefix else {
            throw Problem.invalid([Violation("area", "code.unknown", ["value": area])])
        }
        let (centre, limit) = (centre, Self.most)
        let begins = String(TypedText.halfWidth(start).prefix(PlaceLabel.longestLine))
        return try await centre.ledger.readImpersonal { transaction in
            let last = try after.flatMap { try transaction.place($0, sealer: centre.sealer) }
            let found = try transaction.buildings(
                area: prefix, start: begins, after: last, limit: limit + 1, sealer: centre.sealer)
            return Buildings(
                items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
        }
    }

    /// A place with what lies directly within it, and how many people stay there: numbers, and nobody's name.
    ///
    /// It is entered that the official looked. Throws `place.unknown`, also for one of another area's.
    public func callAsFunction(_ id: ID<Dwelling>, by actor: Actor) async throws -> Within {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.place(id, for: actor, in: transaction)
            var above: [PlaceRecord] = []
            while let parent = (above.first ?? place).parent {
                guard let found = try transaction.place(parent, sealer: centre.sealer) else { break }
                above.insert(found, at: 0)
            }
            let people = try transaction.occupancy(within: id, at: now)
            let lines = try transaction.places(within: place, sealer: centre.sealer).map {
                Within.Line(place: $0, people: people[$0.id] ?? 0)
            }
            let within = Within(
                place: place, above: above, lines: lines, people: try transaction.occupants(of: id, at: now),
                moves: try transaction.boundaryChanges(of: (above.first ?? place).id))
            return Disclosed(within, .placeRead, on: id.rawValue)
        }
    }
}
