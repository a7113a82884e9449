public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Keeps the tree of places: buildings with their units, rooms and beds, each called once within the one above.
///
/// A place is about nobody: who stays there is another matter, with rights of its own.
public struct KeepPlaces: Sendable {
    let centre: Centre

    /// Most places that lie directly within one.
    public static let mostWithin = 2_000
    /// Most people that a place may be meant for.
    public static let mostPeople = 10_000
    static let purpose = "registration"

    public init(centre: Centre) { self.centre = centre }

    /// What is added, as it was typed.
    public struct Draft: Hashable, Sendable {
        public var name: String
        /// How many people it is meant for; empty where nobody says.
        public var capacity: String

        public init(name: String, capacity: String = "") { (self.name, self.capacity) = (name, capacity) }
    }

    /// Adds a building to an area of the office.
    ///
    /// Throws every fault at once: an area that is none or lies elsewhere, a line that is empty, too long or taken, a capacity
    /// that is no number of people.
    @discardableResult
    public func building(_ draft: Draft, in area: String, by actor: Actor) async throws -> PlaceRecord {
        try await centre.admit(Self.purpose, .register, of: actor)
        let centre = centre
        let isKnown = try await centre.ledger.readImpersonal { try centre.knows(area: area, in: $0) }
        var faults: [Violation] = []
        if area.isEmpty {
            faults.append(Violation("area", "input.choose"))
        } else if !isKnown || !actor.unit.contains(area: area) {
            faults.append(Violation("area", "code.unknown", ["value": area]))
        }
        let read = read(draft, of: .building, &faults)
        guard faults.isEmpty, let read else { throw Problem.invalid(faults) }
        let place = PlaceRecord(
            id: centre.ambient.id(), parent: nil, kind: .building, area: area, buildingLine: read.name,
            names: [read.name], capacity: read.capacity, closedAt: nil, version: 1)
        try await insert([place], by: actor)
        return place
    }

    /// Registers a street or a community below an area of the office, or calls one anew.
    ///
    /// Answers it as it is kept. Throws every fault at once: an area that is none, a code that is not one level below it, no name.
    @discardableResult
    public func register(_ division: Division, by actor: Actor) async throws -> Division {
        try await centre.admit(Self.purpose, .register, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        let code = TypedText.halfWidth(division.code).filter { !$0.isWhitespace }
        let isKnown = try await centre.ledger.readImpersonal { try centre.knows(area: division.parent, in: $0) }
        var faults: [Violation] = []
        if !isKnown || !actor.unit.contains(area: division.parent) {
            faults.append(Violation("parent", "code.unknown", ["value": division.parent]))
        } else if !Division.isBelow(code, division.parent) {
            faults.append(Violation("code", "place.division-code"))
        }
        var name = ""
        switch PlaceLabel.read(division.name, of: .unit, field: "division") {
        case .success(let read): name = read
        case .failure(let fault): faults.append(fault)
        }
        if !faults.isEmpty { throw Problem.invalid(faults) }
        let read = Division(code: code, parent: division.parent, name: name)
        return try await centre.write(as: actor, for: Self.purpose, .register) { transaction in
            try transaction.save(read, at: now)
            return Audited(read, .placeChanged, on: read.code, detail: "division")
        }
    }

    /// Adds a place within another.
    ///
    /// Throws every fault at once, `place.unknown` also for one of another area's, and `place.closed`.
    @discardableResult
    public func add(
        _ kind: PlaceKind, _ draft: Draft, within parent: ID<Dwelling>, by actor: Actor
    ) async throws -> PlaceRecord {
        let above = try await open(parent, by: actor)
        var faults: [Violation] = []
        if !above.kind.holds.contains(kind) { faults.append(Violation("kind", "place.kind")) }
        let read = read(draft, of: kind, &faults)
        guard faults.isEmpty, let read else { throw Problem.invalid(faults) }
        let place = above.within(kind, read.name, id: centre.ambient.id(), capacity: read.capacity)
        try await insert([place], by: actor)
        return place
    }

    /// Divides a unit or a room into so many more beds, called by the next whole numbers, each for one person.
    ///
    /// Throws as ``add(_:_:within:by:)``.
    @discardableResult
    public func divide(_ parent: ID<Dwelling>, into beds: Int, by actor: Actor) async throws -> [PlaceRecord] {
        let above = try await open(parent, by: actor)
        guard above.kind.holds.contains(.bed), (1...PlaceLabel.mostBeds).contains(beds) else {
            let fault =
                above.kind.holds.contains(.bed)
                ? Violation("beds", "place.beds", ["most": "\(PlaceLabel.mostBeds)"]) : Violation("beds", "place.kind")
            throw Problem.invalid([fault])
        }
        let sealer = centre.sealer
        let known = try await centre.ledger.readImpersonal { try $0.places(within: above, sealer: sealer) }
        let names = PlaceLabel.beds(beds, beside: Set(known.filter { $0.closedAt == nil }.map(\.label)))
        let places = names.map { above.within(.bed, $0, id: centre.ambient.id(), capacity: 1) }
        try await insert(places, by: actor)
        return places
    }

    /// Says how many people a place is meant for; `version` is the one that was read.
    ///
    /// What is wrong with it stands beside `meant-for`. Throws `place.changed` where somebody wrote meanwhile, and as ``add(_:_:within:by:)``.
    public func setCapacity(_ text: String, of id: ID<Dwelling>, version: Int, by actor: Actor) async throws {
        _ = try await open(id, by: actor)
        var faults: [Violation] = []
        let capacity = Self.capacity(text, "meant-for", &faults)
        if !faults.isEmpty { throw Problem.invalid(faults) }
        try await centre.write(as: actor, for: Self.purpose, .register) { transaction in
            guard try transaction.setCapacity(capacity, of: id, version: version) else {
                throw Problem(.conflict, "place.changed")
            }
            return Audited((), .placeChanged, on: id.rawValue, detail: "capacity")
        }
    }

    /// Closes a place in which nobody stays and nothing is open; it stays readable.
    ///
    /// Throws `place.occupied`, `place.holds` while something open lies within, `place.changed`, and as
    /// ``add(_:_:within:by:)``.
    public func close(_ id: ID<Dwelling>, version: Int, by actor: Actor) async throws {
        _ = try await open(id, by: actor)
        let now = centre.ambient.now()
        try await centre.write(as: actor, for: Self.purpose, .register) { transaction in
            if try transaction.countPlaces(within: id).open > 0 { throw Problem(.conflict, "place.holds") }
            if try transaction.occupants(of: id, at: now) > 0 { throw Problem(.conflict, "place.occupied") }
            guard try transaction.closePlace(id, version: version, at: now) else {
                throw Problem(.conflict, "place.changed")
            }
            return Audited((), .placeChanged, on: id.rawValue, detail: "closed")
        }
    }

    private func open(_ id: ID<Dwelling>, by actor: Actor) async throws -> PlaceRecord {
        try await centre.admit(Self.purpose, .register, of: actor)
        let centre = centre
        let place = try await centre.ledger.readImpersonal { try centre.place(id, for: actor, in: $0) }
        if place.closedAt != nil { throw Problem(.conflict, "place.closed") }
        return place
    }

    private func insert(_ places: [PlaceRecord], by actor: Actor) async throws {
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: Self.purpose, .register) { transaction in
            if let parent = places.first?.parent {
                let room = Self.mostWithin - (try transaction.countPlaces(within: parent).all)
                if places.count > room {
                    throw Problem.invalid([Violation("name", "place.too-many", ["most": "\(Self.mostWithin)"])])
                }
                // Nobody adds to what was closed a moment ago.
                if try transaction.place(parent, sealer: centre.sealer)?.closedAt != nil {
                    throw Problem(.conflict, "place.closed")
                }
            }
            for place in places {
                try transaction.insert(
                    place, labelIndex: centre.labelIndex(of: place),
                    detailIndex: AddressLine.index(place.address, in: place.area, centre.vault), sealer: centre.sealer,
                    at: now)
            }
            let first = places.first
            return Audited(
                (), .placeEntered, on: first?.parent?.rawValue ?? first?.id.rawValue ?? "",
                detail: (first?.kind.rawValue ?? "") + " \(places.count)")
        }
    }

    private func read(
        _ draft: Draft, of kind: PlaceKind, _ faults: inout [Violation]
    ) -> (name: String, capacity: Int?)? {
        let capacity = Self.capacity(draft.capacity, "capacity", &faults)
        switch PlaceLabel.read(draft.name, of: kind, field: "name") {
        case .success(let name): return (name, capacity)
        case .failure(let fault):
            faults.append(fault)
            return nil
        }
    }

    static func capacity(_ text: String, _ field: String, _ faults: inout [Violation]) -> Int? {
        let digits = TypedText.halfWidth(text).filter { !$0.isWhitespace }
        if digits.isEmpty { return nil }
        guard let number = Int(digits), (1...mostPeople).contains(number) else {
            faults.append(Violation(field, "place.capacity", ["most": "\(mostPeople)"]))
            return nil
        }
        return number
    }
}
