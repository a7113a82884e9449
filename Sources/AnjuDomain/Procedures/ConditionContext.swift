public import AnjuCore

/// What conditions are asked against.
public struct ConditionContext: Hashable, Sendable {
    /// Canonical values by item key.
    public var items: [String: String]
    /// Values by fact key.
    public var facts: [String: String]
    /// The day of filing.
    public var day: CalendarDate
    /// The zone in which the day of a moment is read.
    public var zone: LegalZone

    public init(
        items: [String: String] = [:], facts: [String: String] = [:], day: CalendarDate, zone: LegalZone
    ) {
        (self.items, self.facts, self.day, self.zone) = (items, facts, day, zone)
    }
}
