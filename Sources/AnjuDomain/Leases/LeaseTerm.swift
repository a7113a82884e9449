public import AnjuCore

/// From which day to which a place is let; both days count.
public struct LeaseTerm: Hashable, Sendable {
    /// Longer than any lease may be (Civil Code article 705).
    public static let mostYears = 20

    public let first: CalendarDate
    public let last: CalendarDate

    /// `nil` where it ends before it begins.
    public init?(_ first: CalendarDate, _ last: CalendarDate) {
        guard first <= last else { return nil }
        (self.first, self.last) = (first, last)
    }

    /// Whether it is longer than twenty years, counted from its first day.
    public var isTooLong: Bool { last >= first.adding(years: Self.mostYears) }

    /// Whether it is in force on a day.
    public func holds(on day: CalendarDate) -> Bool { first <= day && day <= last }

    /// Whether a day lies in both.
    public func overlaps(_ other: LeaseTerm) -> Bool { first <= other.last && other.first <= last }

    /// The term that goes on from this one without a gap, until `last`.
    public func renewed(until last: CalendarDate) -> LeaseTerm? { LeaseTerm(self.last.adding(days: 1), last) }

    /// What is left of it where it ends on `day`; `nil` where nothing is.
    public func ended(on day: CalendarDate) -> LeaseTerm? { LeaseTerm(first, min(day, last)) }
}
