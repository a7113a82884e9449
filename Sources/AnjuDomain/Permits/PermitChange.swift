public import AnjuCore

/// Something that became of a permit after it was issued: another status, or another last day.
public struct PermitChange: Hashable, Sendable {
    /// The permit's version afterwards.
    public var version: Int
    public var at: Instant
    public var actor: Actor
    /// How it stood afterwards.
    public var status: PermitStatus
    public var validUntil: CalendarDate
    /// Code of the ground; empty where a rule did it, and for what was written before grounds were named.
    public var ground = ""
    /// In the official's words; empty where a rule did it.
    public var reason: String
    public var law: String

    public init(
        version: Int, at: Instant, actor: Actor, status: PermitStatus, validUntil: CalendarDate, reason: String,
        law: String
    ) {
        (self.version, self.at, self.actor, self.status) = (version, at, actor, status)
        (self.validUntil, self.reason, self.law) = (validUntil, reason, law)
    }
}
