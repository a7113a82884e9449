/// Which days an office works: weekends off, but for the holidays and make-up days that each year's notice decrees.
///
/// Holidays are never computed: a year without a table answers with weekends alone and is named in ``covers(_:)``.
public struct WorkingCalendar: Hashable, Sendable {
    /// Statutory holidays and the days off joined to them.
    public var holidays: Set<CalendarDate>
    /// Weekend days that are worked in exchange.
    public var makeUpDays: Set<CalendarDate>
    /// Years for which a table was loaded.
    public var years: Set<Int>

    public init(holidays: Set<CalendarDate> = [], makeUpDays: Set<CalendarDate> = [], years: Set<Int> = []) {
        (self.holidays, self.makeUpDays, self.years) = (holidays, makeUpDays, years)
    }

    /// Whether the day's year has a table; without one its holidays are not known.
    public func covers(_ day: CalendarDate) -> Bool { years.contains(day.year) }

    /// Whether offices work: make-up days count, decreed holidays and other weekends do not.
    public func isWorkingDay(_ day: CalendarDate) -> Bool {
        makeUpDays.contains(day) || (day.weekday < 6 && !holidays.contains(day))
    }

    /// The `count`-th working day after `start`; the start day is not counted (Civil Code article 201).
    public func day(_ count: Int, workingDaysAfter start: CalendarDate) -> CalendarDate {
        var day = start
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// Where a period's last day falls on a holiday or weekend it moves to the next working day (Civil Code article
    /// 203).
    public func moved(_ lastDay: CalendarDate) -> CalendarDate {
        var day = lastDay
        while !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// Working days after `start` up to and including `end`; negative when `end` lies before.
    public func workingDays(from start: CalendarDate, to end: CalendarDate) -> Int {
        if end < start { return -workingDays(from: end, to: start) }
        var count = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            if isWorkingDay(day) { count += 1 }
        }
        return count
    }
}
