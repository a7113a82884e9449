public import AnjuCore

/// What conditions are asked against.
public struct ConditionContext: Hashable, Sendable {
    /// Canonical values by item key.
    public var items: [String: String]
    /// Values by fact key.
    public var facts: [String: String]
    /// The day of filing.
    public var day: CalendarDate

    public init(items: [String: String] = [:], facts: [String: String] = [:], day: CalendarDate) {
        (self.items, self.facts, self.day) = (items, facts, day)
    }
}
