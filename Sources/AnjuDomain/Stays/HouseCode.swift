public import AnjuCore

/// What hangs at a door and lets who moved in declare it: one for a place at a time, with a card for who lets it.
public struct HouseCode: Hashable, Sendable, Identified {
    public static let idPrefix = "hse"

    public var id: ID<HouseCode>
    public var place: ID<Dwelling>
    public var area: String
    public var madeAt: Instant

    public init(id: ID<HouseCode>, place: ID<Dwelling>, area: String, madeAt: Instant) {
        (self.id, self.place, self.area, self.madeAt) = (id, place, area, madeAt)
    }
}
