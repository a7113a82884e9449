public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// What is known of a dwelling: its condition and right to be let (F09), and how safe it was found (F11).
public struct ViewDwelling: Sendable {
    let centre: Centre

    /// Most checks of one answer.
    public static let most = 20

    public init(centre: Centre) { self.centre = centre }

    /// A dwelling.
    public struct Found: Sendable {
        public var place: PlaceRecord
        /// What is held, by the key of the item.
        public var held: [String: ProfileEntry]
        /// How often it was written; 0 where nothing was yet.
        public var version: Int
        /// Checks of its safety, the latest first; `nil` for who is not shown them.
        public var checks: [SafetyCheck]?
    }

    /// A place where something is still to be put in order.
    public struct Open: Sendable {
        public var check: SafetyCheck
        public var place: PlaceRecord
    }

    /// What is asked of a dwelling, in the dictionary's order.
    public var items: [Item] { centre.dwellingItems }

    /// What a check of its safety asks.
    public var safetyItems: [Item] { centre.safetyItems }

    /// The day and the last day of a check.
    public var safetyDays: [Item] { ["inspection_date", "rectification_deadline"].compactMap(centre.dictionary.item) }

    /// It is entered that the official looked.
    ///
    /// Throws `place.unknown`, also for one of another area's, and for a bed.
    public func callAsFunction(_ id: ID<Dwelling>, by actor: Actor) async throws -> Found {
        try await centre.admitToDwellings(actor)
        let (centre, sees) = (centre, centre.shows("fire_equipment_ok", to: actor, for: KeepPlaces.purpose))
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.dwelling(id, for: actor, in: transaction)
            let keys = Set(centre.dwellingItems.map(\.key))
            let profile = try transaction.profile(of: id.rawValue, sealer: centre.sealer)
            let found = Found(
                place: place, held: profile.entries.filter { keys.contains($0.key) },
                version: try transaction.profileVersion(of: id.rawValue),
                checks: sees ? try transaction.safetyChecks(of: id, limit: Self.most) : nil)
            return Disclosed(found, .placeRead, on: id.rawValue, groups: sees ? ["dwelling", "safety"] : ["dwelling"])
        }
    }

    /// Places of the office's area where something is still to be put in order, the earliest last day first, and behind which
    /// check the list goes on.
    ///
    /// It is entered that the official looked.
    public func open(
        after: ID<SafetyCheck>? = nil, by actor: Actor
    ) async throws -> (lines: [Open], next: ID<SafetyCheck>?) {
        try await centre.admitToSafety(actor)
        let centre = centre
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let last = try after.flatMap { try transaction.safetyCheck($0) }
            let found = try transaction.openSafetyChecks(
                within: actor.areaPrefix, after: last, limit: Self.most + 1)
            let lines = try found.prefix(Self.most).compactMap { check in
                try transaction.place(check.place, sealer: centre.sealer).map { Open(check: check, place: $0) }
            }
            let next = found.count > Self.most ? found[Self.most - 1].id : nil
            return Disclosed((lines, next), .placeRead, on: actor.area, groups: ["safety"], detail: "safety")
        }
    }
}
