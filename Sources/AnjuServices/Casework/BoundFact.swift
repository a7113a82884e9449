public import AnjuCore

/// A fact of a case that is over, or will be before the promised end, and bounds the permit to come.
public struct BoundFact: Hashable, Sendable {
    /// Key of the item.
    public var item: String
    public var day: CalendarDate
}
