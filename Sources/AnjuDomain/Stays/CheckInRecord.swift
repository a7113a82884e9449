public import AnjuCore

/// One submit of stays: what its receipt says, and of nobody.
public struct CheckInRecord: Hashable, Sendable {
    public var id: ID<CheckIn>
    public var number: String
    public var area: String
    public var people: Int
    public var at: Instant

    public init(id: ID<CheckIn>, number: String, area: String, people: Int, at: Instant) {
        (self.id, self.number, self.area, self.people, self.at) = (id, number, area, people, at)
    }
}
