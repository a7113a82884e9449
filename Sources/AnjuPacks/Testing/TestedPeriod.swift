import AnjuCore
import AnjuDomain

/// A period of a test, counted.
struct TestedPeriod {
    let question: PackTest.PeriodQuestion
    let rulebook: Rulebook

    private var zone: LegalZone { rulebook.pack.zone }
    private var start: Instant { zone.moment(question.from) }

    /// The last day, or the last moment of hours and minutes.
    var last: PackValue {
        let period = Period(question.value, question.unit)
        let day = zone.day(of: start)
        switch question.unit {
        case .visit, .season: return .none
        case .minute, .hour:
            return .text(period.end(after: start, calendar: rulebook.calendar, zone: zone).description)
        case .day, .workingDay, .month, .monthWindow, .year:
            if question.direction == .before {
                return .text(period.day(before: day, calendar: rulebook.calendar).description)
            }
            return .text(
                (question.moved ? period.lastDay(after: day, calendar: rulebook.calendar) : plain(day)).description)
        }
    }

    /// From the day counted back up to the day before the event.
    var window: PackValue {
        let day = zone.day(of: start)
        let from = Period(question.value, question.unit).day(before: day, calendar: rulebook.calendar)
        return .map(["from": .text(from.description), "to": .text(day.adding(days: -1).description)])
    }

    private func plain(_ day: CalendarDate) -> CalendarDate {
        switch question.unit {
        case .minute, .hour, .visit, .season: day
        case .day: day.adding(days: question.value)
        case .workingDay: rulebook.calendar.day(question.value, workingDaysAfter: day)
        case .month, .monthWindow: day.adding(months: question.value)
        case .year: day.adding(years: question.value)
        }
    }
}

extension LegalZone {
    /// The moment that a test writes: a day alone stands for its noon.
    func moment(_ text: String) -> Instant {
        Instant(text) ?? CalendarDate(text).map { start(of: $0).adding(hours: 12) } ?? Instant(milliseconds: 0)
    }
}
