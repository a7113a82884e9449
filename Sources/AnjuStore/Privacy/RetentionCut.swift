public import AnjuCore

/// Where the time of a kind of record ends now: events before it are over.
public struct RetentionCut: Hashable, Sendable {
    /// The first moment at which an event is too young.
    public var before: Instant
    /// The first day on which it is.
    public var beforeDay: CalendarDate
    public var zone: LegalZone

    public init(before: Instant, beforeDay: CalendarDate, zone: LegalZone) {
        (self.before, self.beforeDay, self.zone) = (before, beforeDay, zone)
    }
}
