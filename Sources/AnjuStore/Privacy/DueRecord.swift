public import AnjuCore
public import AnjuDomain

/// A record whose time is over.
public struct DueRecord: Hashable, Sendable {
    public var id: String
    /// When the time began that is over now.
    public var since: Instant
    /// Whose record it is.
    public var person: ID<Person>?

    public init(id: String, since: Instant, person: ID<Person>?) {
        (self.id, self.since, self.person) = (id, since, person)
    }
}
