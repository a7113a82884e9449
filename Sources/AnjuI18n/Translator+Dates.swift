public import AnjuCore

extension Translator {
    /// A date in words: 2026 年 3 月 3 日, 3 March 2026.
    ///
    /// The order and the names come from the catalogue, so that a speaker can mend them.
    public func date(_ day: CalendarDate) -> String {
        self("format.date", ["year": .text(String(day.year)), "month": month(day), "day": .text(String(day.day))])
    }

    /// A date with its weekday, as papers need it.
    public func dateWithWeekday(_ day: CalendarDate) -> String {
        self("format.date-weekday", ["date": .text(date(day)), "weekday": .text(weekday(day))])
    }

    /// A date without its year: 3 月 3 日, 3 March.
    public func dayOfYear(_ day: CalendarDate) -> String {
        self("format.day", ["month": month(day), "day": .text(String(day.day))])
    }

    /// As much of a date as is known.
    public func date(_ date: PartialDate) -> String {
        if let full = date.full { return self.date(full) }
        let year = MessageValue.text(String(date.year))
        guard date.month != nil else { return self("format.year", ["year": year]) }
        return self("format.month", ["year": year, "month": month(date.earliest)])
    }

    /// The name of a weekday.
    public func weekday(_ day: CalendarDate) -> String { self("format.weekday.\(day.weekday)") }

    private func month(_ day: CalendarDate) -> MessageValue { .text(self("format.month-name.\(day.month)")) }

    /// A moment by its day and time in `zone`: 2026 年 3 月 3 日 09:24.
    public func moment(_ moment: Instant, in zone: LegalZone) -> String {
        self("format.moment", ["date": .text(date(zone.day(of: moment))), "time": .text(zone.time(of: moment))])
    }

    /// A moment as people say it on `today`: 今天 11:05, yesterday 15:10, 3 月 1 日 09:12, else with the year.
    public func spoken(_ moment: Instant, today: CalendarDate, in zone: LegalZone) -> String {
        let day = zone.day(of: moment)
        let time = MessageValue.text(zone.time(of: moment))
        switch today.days(until: day) {
        case 0: return self("format.today", ["time": time])
        case -1: return self("format.yesterday", ["time": time])
        case 1: return self("format.tomorrow", ["time": time])
        default:
            guard day.year == today.year else { return self.moment(moment, in: zone) }
            return self("format.moment", ["date": .text(dayOfYear(day)), "time": time])
        }
    }

    /// A day as people say it on `today`.
    public func spoken(_ day: CalendarDate, today: CalendarDate) -> String {
        switch today.days(until: day) {
        case 0: self("format.day-today")
        case -1: self("format.day-yesterday")
        case 1: self("format.day-tomorrow")
        default: day.year == today.year ? dayOfYear(day) : date(day)
        }
    }
}
