public import AnjuCore

/// A kind of a person's data that is kept and not used, by a request that was granted.
public struct OwnRestriction: Hashable, Sendable {
    public var person: ID<Person>
    public var request: ID<OwnRequest>
    /// Key of the item group.
    public var group: String
    public var from: Instant
    /// `nil` until somebody ends it.
    public var until: Instant?
    public var law: String

    public init(
        person: ID<Person>, request: ID<OwnRequest>, group: String, from: Instant, until: Instant?, law: String
    ) {
        (self.person, self.request, self.group) = (person, request, group)
        (self.from, self.until, self.law) = (from, until, law)
    }

    /// Whether it holds at a moment: by comparison when it is read, whatever job has run.
    public func holds(at now: Instant) -> Bool { from <= now && (until.map { now < $0 } ?? true) }
}
