public import AnjuCore

/// Computes where a limit ends (Civil Code articles 201 to 204).
///
/// The start day is not counted; hours and minutes run from the moment; months and years end on the matching day or the
/// month's last; a last day on a rest day moves to the next working day; the last day ends at 24:00.
public struct Period: Hashable, Sendable {
    public let value: Int
    public let unit: TimeUnit

    public init(_ value: Int, _ unit: TimeUnit) {
        (self.value, self.unit) = (value, unit)
    }

    /// The last moment of a limit that begins at `start`.
    public func end(after start: Instant, calendar: WorkingCalendar, zone: LegalZone) -> Instant {
        moved(countedEnd(after: start, calendar: calendar, zone: zone), calendar: calendar, zone: zone)
    }

    /// The last moment as it is counted, which may lie on a rest day: where a stop still lengthens the limit.
    func countedEnd(after start: Instant, calendar: WorkingCalendar, zone: LegalZone) -> Instant {
        switch unit {
        case .minute: start.adding(minutes: value)
        case .hour: start.adding(hours: value)
        case .day, .workingDay, .month, .year, .monthWindow, .visit, .season:
            zone.end(of: countedDay(after: zone.day(of: start), calendar: calendar))
        }
    }

    /// `end`, or the end of the next working day where days, months or years end on a rest day.
    func moved(_ end: Instant, calendar: WorkingCalendar, zone: LegalZone) -> Instant {
        movesOffRestDays ? zone.end(of: calendar.moved(zone.day(of: end))) : end
    }

    /// The last day of a limit that begins on `start`.
    public func lastDay(after start: CalendarDate, calendar: WorkingCalendar) -> CalendarDate {
        let day = countedDay(after: start, calendar: calendar)
        return movesOffRestDays ? calendar.moved(day) : day
    }

    private var movesOffRestDays: Bool {
        switch unit {
        case .minute, .hour, .workingDay, .visit, .season: false
        case .day, .month, .monthWindow, .year: true
        }
    }

    private func countedDay(after start: CalendarDate, calendar: WorkingCalendar) -> CalendarDate {
        switch unit {
        case .minute, .hour, .visit, .season: start
        case .day: start.adding(days: value)
        case .workingDay: calendar.day(value, workingDaysAfter: start)
        case .month, .monthWindow: start.adding(months: value)
        case .year: start.adding(years: value)
        }
    }

    /// The day counted back from an event that lies on `day`: by then it has to be done, or its window opens.
    public func day(before day: CalendarDate, calendar: WorkingCalendar) -> CalendarDate {
        switch unit {
        case .minute, .hour, .visit, .season: day
        case .day: day.adding(days: -value)
        case .workingDay:
            (0..<value).reduce(day) { day, _ in
                var earlier = day.adding(days: -1)
                while !calendar.isWorkingDay(earlier) { earlier = earlier.adding(days: -1) }
                return earlier
            }
        case .month, .monthWindow: day.adding(months: -value)
        case .year: day.adding(years: -value)
        }
    }
}
