/// What a limit counts in.
public enum TimeUnit: String, Hashable, Sendable, CaseIterable {
    /// Wall clock.
    case minute
    /// Wall clock, from the moment.
    case hour
    /// Calendar days; a last day on a statutory holiday moves (Civil Code article 203).
    case day
    /// Weekends and statutory holidays do not count, make-up days do.
    case workingDay = "working_day"
    /// Ends on the matching day, or on the last of a month that has none.
    case month
    /// From the matching day one month before the event up to, and without, the event.
    case monthWindow = "month_window"
    case year
    /// Done within that many visits.
    case visit
    /// From and to as the city's notice says.
    case season

    /// Whether a limit in it ends on no day: a visit and a season do not.
    public var hasNoDate: Bool { self == .visit || self == .season }
}
