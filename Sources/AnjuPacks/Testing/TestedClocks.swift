import AnjuCore
import AnjuDomain

/// The clocks of a test's case.
struct TestedClocks {
    let tested: TestedCase

    private var zone: LegalZone { tested.rulebook.pack.zone }

    /// One answer for each clock that counts.
    func answers(_ read: (ClockReading) -> PackValue) -> PackValue {
        let reader = ClockReader(procedure: tested.procedure, rulebook: tested.rulebook)
        let area = tested.given.area ?? tested.rulebook.pack.area
        let readings = reader.readings(tested.state, values: tested.values, area: area, now: tested.now)
        var answers: [String: PackValue] = [:]
        for reading in readings { answers[reading.clock.key] = read(reading) }
        return .map(answers)
    }

    func stopped(_ reading: ClockReading) -> PackValue {
        if case .stopped = reading.standing { .flag(true) } else { .flag(false) }
    }

    func lapsed(_ reading: ClockReading) -> PackValue {
        if case .lapsed = reading.standing { .flag(true) } else { .flag(false) }
    }

    func deadline(_ reading: ClockReading) -> PackValue {
        guard let due = reading.due else { return .none }
        switch reading.clock.unit {
        case .visit, .season: return .none
        case .minute, .hour: return .text(due.description)
        case .day, .workingDay, .month, .monthWindow, .year: return .text(zone.day(of: due).description)
        }
    }

    func window(_ reading: ClockReading) -> PackValue {
        guard reading.clock.unit == .monthWindow, let from = counted(reading).first, let event = reading.startedAt
        else {
            return .none
        }
        let last = zone.day(of: event).adding(days: -1)
        return .map(["from": .text(from.description), "to": .text(last.description)])
    }

    func reminders(_ reading: ClockReading) -> PackValue {
        reading.clock.direction == .before ? .texts(counted(reading).map(\.description)) : .none
    }

    /// Days counted back from the event: the clock's own, then its further reminders.
    private func counted(_ reading: ClockReading) -> [CalendarDate] {
        guard let event = reading.startedAt else { return [] }
        let day = zone.day(of: event)
        let own = reading.clock.value.value(on: day) ?? nil
        return ([own].compactMap(\.self) + reading.clock.again).map { value in
            Period(value, reading.clock.unit).day(before: day, calendar: tested.rulebook.calendar)
        }
    }
}
