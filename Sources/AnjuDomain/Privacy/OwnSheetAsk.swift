public import AnjuCore

/// That an official asks for the sheet of somebody of whom something is blocked, and who allowed it.
public struct OwnSheetAsk: Hashable, Sendable {
    /// Minutes for which it holds, from when it was asked.
    public static let minutes = 60

    public var person: ID<Person>
    /// Account of the official at the counter.
    public var askedBy: String
    /// Key of that official's office.
    public var office: String
    public var askedAt: Instant
    /// Account of the second official.
    public var allowedBy: String?

    public init(person: ID<Person>, askedBy: String, office: String, askedAt: Instant, allowedBy: String? = nil) {
        (self.person, self.askedBy, self.office) = (person, askedBy, office)
        (self.askedAt, self.allowedBy) = (askedAt, allowedBy)
    }

    /// Whether it holds at a moment.
    public func holds(at now: Instant) -> Bool {
        askedAt <= now && now < askedAt.adding(minutes: Self.minutes)
    }
}
