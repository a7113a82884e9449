public import AnjuCore

/// The running year of a permit that is used on while it is endorsed before each full year (Decree 663 article 10).
///
/// The endorsement is asked for in the month before the day on which the year is completed; that day itself is late. Who is
/// late loses the use of the permit, not the permit: a late endorsement gives it back, and the years of residence are counted
/// anew from that day, without the gap.
public struct EndorsementYear: Hashable, Sendable {
    /// The first day of the years that count: that of the issue, or of the last late endorsement.
    public let countedFrom: CalendarDate
    /// The day on which the running year is completed.
    public let due: CalendarDate

    /// How an endorsement on some day is to be taken.
    public enum Timing: Hashable, Sendable {
        /// The window opens on `opens`.
        case early(opens: CalendarDate)
        case inTime
        /// The use was suspended from the day on which the year was completed.
        case late
    }

    /// The first year after an issue, or a late endorsement, on `day`.
    public init(beginning day: CalendarDate) { (countedFrom, due) = (day, day.adding(years: 1)) }

    /// The year in which a permit stands whose last day in use is `lastDay`.
    public init(countedFrom: CalendarDate, lastDay: CalendarDate) {
        (self.countedFrom, due) = (countedFrom, lastDay.adding(days: 1))
    }

    private init(countedFrom: CalendarDate, due: CalendarDate) { (self.countedFrom, self.due) = (countedFrom, due) }

    /// The last day on which the permit is in use without an endorsement.
    public var lastDay: CalendarDate { due.adding(days: -1) }

    /// The first day on which the endorsement may be asked for: the matching day a month before, or that month's last.
    public var opens: CalendarDate { due.adding(months: -1) }

    /// How an endorsement on `day` is to be taken.
    public func timing(on day: CalendarDate) -> Timing {
        if day >= due { return .late }
        return day >= opens ? .inTime : .early(opens: opens)
    }

    /// The year that an endorsement on `day` begins; one that is early begins none.
    ///
    /// Years stay on the matching day of the first one, so that one that began on a leap day comes back to it.
    public func endorsed(on day: CalendarDate) -> EndorsementYear? {
        switch timing(on: day) {
        case .early: nil
        case .late: EndorsementYear(beginning: day)
        case .inTime: EndorsementYear(countedFrom: countedFrom, due: countedFrom.adding(years: years(before: due) + 1))
        }
    }

    /// Full years of residence that count on `day`; time after an endorsement was missed is not counted.
    public func years(on day: CalendarDate) -> Int { years(before: min(day, due)) }

    private func years(before day: CalendarDate) -> Int {
        var years = max(0, day.year - countedFrom.year - 1)
        while countedFrom.adding(years: years + 1) <= day { years += 1 }
        return years
    }
}
