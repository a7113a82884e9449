public import AnjuCore

/// A conflict with what it is about.
public struct OpenConflict: Hashable, Sendable {
    public var id: String
    public var subject: String
    public var raisedAt: Instant
    public var conflict: Conflict

    public init(id: String, subject: String, raisedAt: Instant, conflict: Conflict) {
        (self.id, self.subject, self.raisedAt, self.conflict) = (id, subject, raisedAt, conflict)
    }
}
