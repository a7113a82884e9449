public import AnjuCore

/// How long ago something of a file was last confirmed, by a form that somebody filled in.
public enum ConfirmationAge: Int, Hashable, Sendable, CaseIterable {
    case halfYear = 6
    case year = 12
    case twoYears = 24
    case older = 0

    /// The band of a file that was last confirmed on `day`.
    public init(of day: CalendarDate, today: CalendarDate) {
        self =
            [ConfirmationAge.halfYear, .year, .twoYears].first { day.adding(months: $0.rawValue) >= today } ?? .older
    }
}
