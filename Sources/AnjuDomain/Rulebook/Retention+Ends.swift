public import AnjuCore

extension Rulebook {
    /// The rule for records of this kind; `nil` where the pack has none, and they are kept.
    public func retention(of records: RetainedRecords) -> Retention? { retention.first { $0.key == records.rule } }
}

extension Retention {
    /// The last day that `day`'s event keeps a record; `nil` where the deployment has not set the figure.
    ///
    /// The day of the event is not counted (Civil Code article 201); an end on a rest day does not move, since nobody has to
    /// act on it.
    public func lastDay(after day: CalendarDate) -> CalendarDate? {
        guard let value = value.value(on: day) ?? nil else { return nil }
        return Self.lastDay(value, unit, after: day)
    }

    /// The latest day on which an event may lie whose record is over on `today`; `nil` where none is.
    ///
    /// Of values that changed in time each counts for the events of its own stretch.
    public func latestOver(on today: CalendarDate) -> CalendarDate? {
        let starts = value.entries.map(\.from)
        return value.entries.indices.compactMap { place -> CalendarDate? in
            guard let length = value.entries[place].value, let day = Self.latest(length, unit, before: today) else {
                return nil
            }
            let next = place + 1 < starts.count ? starts[place + 1] : nil
            let bounded = next.map { min($0.adding(days: -1), day) } ?? day
            return starts[place].map { bounded >= $0 } ?? true ? bounded : nil
        }.max()
    }

    private static func lastDay(_ value: Int, _ unit: TimeUnit, after day: CalendarDate) -> CalendarDate? {
        switch unit {
        case .day: day.adding(days: value)
        case .month: day.adding(months: value)
        case .year: day.adding(years: value)
        case .minute, .hour, .workingDay, .monthWindow, .visit, .season: nil
        }
    }

    private static func latest(_ value: Int, _ unit: TimeUnit, before today: CalendarDate) -> CalendarDate? {
        let guess: CalendarDate
        switch unit {
        case .day: guess = today.adding(days: -value)
        case .month: guess = today.adding(months: -value)
        case .year: guess = today.adding(years: -value)
        case .minute, .hour, .workingDay, .monthWindow, .visit, .season: return nil
        }
        // The ends of months differ by up to three days.
        return (-4...4).map { guess.adding(days: $0) }.last { day in
            lastDay(value, unit, after: day).map { $0 < today } ?? false
        }
    }
}
