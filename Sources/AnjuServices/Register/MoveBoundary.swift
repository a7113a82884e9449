public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Moves every building of one division to another, with all that lies within it, by a decision; and takes such a change back.
///
/// It goes in parts of at most ``BoundaryChange/most`` places, a transaction and an entry each: what is interrupted goes on
/// with the next call. Where a building lay before stays beside it.
public struct MoveBoundary: Sendable {
    let centre: Centre

    /// Most characters of what a decision is called.
    public static let longest = 80
    /// Most changes that one answer lists.
    public static let most = 50

    public init(centre: Centre) { self.centre = centre }

    /// What is decided, as it was typed.
    public struct Draft: Hashable, Sendable {
        public var from: String
        public var to: String
        public var decision: String

        public init(from: String, to: String, decision: String) {
            (self.from, self.to, self.decision) = (from, to, decision)
        }
    }

    /// What was done.
    public struct Moved: Sendable {
        public var changes: [BoundaryChange]
        /// Buildings that stay where they are, because an open one of the same name lies there already.
        public var left: [PlaceRecord]

        /// How many places were moved.
        public var places: Int { changes.reduce(0) { $0 + $1.places } }
    }

    /// A change that was made.
    public struct Line: Sendable {
        public var change: BoundaryChange
        public var isReversed: Bool
    }

    /// Changes in the area of the office, the newest first.
    public func list(by actor: Actor) async throws -> [Line] {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let area = actor.areaPrefix
        return try await centre.ledger.readImpersonal { transaction in
            try transaction.boundaryChanges(area: area, limit: Self.most).map {
                Line(change: $0.change, isReversed: $0.isReversed)
            }
        }
    }

    /// Throws every fault at once: areas that are none, lie elsewhere or are one and the same, no name of the decision;
    /// `boundary.nothing` where no building lies there that could be moved.
    @discardableResult
    public func callAsFunction(_ draft: Draft, by actor: Actor) async throws -> Moved {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let decision = try await checked(draft, by: actor)
        var moved = Moved(changes: [], left: [])
        var last: ID<Dwelling>?
        while true {
            let part = try await move(draft.from, to: draft.to, decision, after: last, by: actor)
            moved.left += part.left
            if let change = part.change { moved.changes.append(change) }
            guard let next = part.last else { break }
            last = next
        }
        if moved.changes.isEmpty { throw Problem(.conflict, "boundary.nothing") }
        return moved
    }

    /// Puts every building of a change back where it lay; it is a change of its own.
    ///
    /// Throws `boundary.unknown`, also for another area's; `boundary.reversed`; `boundary.moved-since` where one of them was
    /// moved again, or its name is taken there.
    public func reverse(_ id: ID<BoundaryChange>, by actor: Actor) async throws {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now, fresh) = (centre, centre.ambient.now(), centre.ambient.id() as ID<BoundaryChange>)
        try await centre.write(as: actor, for: KeepPlaces.purpose, .register, isLong: true) { transaction in
            guard let change = try transaction.boundaryChange(id), actor.unit.contains(area: change.from),
                actor.unit.contains(area: change.to)
            else { throw Problem(.missing, "boundary.unknown") }
            if try transaction.isReversed(id) { throw Problem(.conflict, "boundary.reversed") }
            let buildings = try transaction.buildings(movedBy: id, sealer: centre.sealer)
            guard
                try buildings.allSatisfy({ building in
                    try building.area == change.to && !centre.isTaken(building, in: change.from, transaction)
                })
            else { throw Problem(.conflict, "boundary.moved-since") }
            let places = try buildings.reduce(0) { try $0 + centre.move($1, to: change.from, in: transaction) }
            let back = BoundaryChange(
                id: fresh, from: change.to, to: change.from, decision: change.decision, places: places, at: now,
                reverses: id)
            try transaction.insert(back, of: buildings.map(\.id), by: actor.id)
            return Audited((), .placeMoved, on: fresh.rawValue, detail: back.detail)
        }
    }

    private func checked(_ draft: Draft, by actor: Actor) async throws -> String {
        let centre = centre
        let known = try await centre.ledger.readImpersonal { transaction in
            try Set([draft.from, draft.to].filter { try centre.knows(area: $0, in: transaction) })
        }
        var faults: [Violation] = []
        for (field, area) in [("from", draft.from), ("to", draft.to)]
        where !known.contains(area) || !actor.unit.contains(area: area) {
            faults.append(
                area.isEmpty
                    ? Violation(field, "input.choose") : Violation(field, "code.unknown", ["value": area]))
        }
        if faults.isEmpty, draft.from == draft.to { faults.append(Violation("to", "boundary.same")) }
        let decision = WrittenReason(draft.decision)
        if decision.isEmpty {
            faults.append(Violation("decision", "input.required"))
        } else if draft.decision.count > Self.longest {
            faults.append(Violation("decision", "input.too-long", ["limit": "\(Self.longest)"]))
        }
        if !faults.isEmpty { throw Problem.invalid(faults) }
        return draft.decision
    }

    /// One part: as many buildings as hold no more than the most places, `last` the one behind which the next part begins.
    private func move(
        _ from: String, to: String, _ decision: String, after: ID<Dwelling>?, by actor: Actor
    ) async throws -> (change: BoundaryChange?, left: [PlaceRecord], last: ID<Dwelling>?) {
        let (centre, now, fresh) = (centre, centre.ambient.now(), centre.ambient.id() as ID<BoundaryChange>)
        let part = try await centre.ledger.readImpersonal { transaction in
            try centre.part(of: from, to: to, after: after, in: transaction)
        }
        if part.moving.isEmpty { return (nil, part.left, part.last) }
        let change = try await centre.write(as: actor, for: KeepPlaces.purpose, .register, isLong: true) {
            transaction in
            // As it is now: what was closed, moved or taken since it was read stays.
            let moving = try part.moving.filter { building in
                try transaction.place(building.id, sealer: centre.sealer)?.area == from
                    && !centre.isTaken(building, in: to, transaction)
            }
            let places = try moving.reduce(0) { try $0 + centre.move($1, to: to, in: transaction) }
            guard places > 0 else { throw Problem(.conflict, "place.changed") }
            let change = BoundaryChange(
                id: fresh, from: from, to: to, decision: decision, places: places, at: now)
            try transaction.insert(change, of: moving.map(\.id), by: actor.id)
            return Audited(change, .placeMoved, on: fresh.rawValue, detail: change.detail)
        }
        return (change, part.left, part.last)
    }
}

extension BoundaryChange {
    /// What the entry says: from where to where, and how many.
    fileprivate var detail: String { "\(from) \(to) \(places)" }
}

extension Centre {
    /// Whether an open building that is called so lies in an area already; a closed one takes no name.
    fileprivate func isTaken(
        _ building: PlaceRecord, in area: String, _ transaction: any ReadTransaction
    ) throws -> Bool {
        if building.closedAt != nil { return false }
        var there = building
        there.area = area
        return try transaction.isTaken(labelIndex(of: there))
    }

    /// Moves a building and all within it; answers how many places that are.
    fileprivate func move(
        _ building: PlaceRecord, to area: String, in transaction: any WriteTransaction
    ) throws -> Int {
        let all = try [building] + transaction.tree(within: building, sealer: sealer)
        for place in all {
            var there = place
            there.area = area
            try transaction.move(
                place.id, to: area, labelIndex: place.kind.isPlain ? labelIndex(of: there) : nil,
                detailIndex: AddressLine.index(there.address, in: area, vault))
        }
        return all.count
    }

    /// The next buildings of an area that go into one part, those that cannot be moved, and where the next part begins.
    fileprivate func part(
        of from: String, to: String, after: ID<Dwelling>?, in transaction: any ReadTransaction
    ) throws -> (moving: [PlaceRecord], left: [PlaceRecord], last: ID<Dwelling>?) {
        let found = try transaction.buildings(
            lyingIn: from, after: after, limit: BoundaryChange.most, sealer: sealer)
        var (moving, left, places, last): ([PlaceRecord], [PlaceRecord], Int, ID<Dwelling>?) = ([], [], 0, after)
        for building in found {
            if try isTaken(building, in: to, transaction) {
                left.append(building)
            } else {
                let size = try 1 + transaction.tree(within: building, sealer: sealer).count
                if places + size > BoundaryChange.most, !moving.isEmpty { return (moving, left, last) }
                moving.append(building)
                places += size
            }
            last = building.id
        }
        return (moving, left, found.count < BoundaryChange.most ? nil : last)
    }
}
