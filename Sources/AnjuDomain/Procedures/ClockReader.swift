public import AnjuCore

/// Reads the clocks of a case.
public struct ClockReader: Sendable {
    public let procedure: Procedure
    public let rulebook: Rulebook

    public init(procedure: Procedure, rulebook: Rulebook) {
        (self.procedure, self.rulebook) = (procedure, rulebook)
    }

    /// Every clock that counts for the case: a local or conditional one replaces the general one of its kind and end.
    public func readings(_ state: CaseState, values: [String: String], area: String, now: Instant) -> [ClockReading] {
        clocks(state, values: values, area: area, now: now).map { reading($0, state, values: values, now: now) }
    }

    /// The earliest due moment among the clocks of `step`, or of the whole where it has none; never that of another step.
    public func due(of step: String, in readings: [ClockReading]) -> ClockReading? {
        let open = readings.filter { $0.due != nil && [.running, .overdue].contains($0.standing) }
        let whole = open.filter { !isStepClock($0.clock) }
        return open.filter { $0.clock.ends == step }.min(by: Self.earlier) ?? whole.min(by: Self.earlier)
    }

    private static func earlier(_ left: ClockReading, _ right: ClockReading) -> Bool {
        (left.due?.milliseconds ?? .max) < (right.due?.milliseconds ?? .max)
    }

    private func clocks(_ state: CaseState, values: [String: String], area: String, now: Instant) -> [Clock] {
        let zone = rulebook.pack.zone
        let context = ConditionContext(items: values, facts: state.facts, day: zone.day(of: now), zone: zone)
        let all = procedure.clocks + procedure.steps.compactMap(\.clock).filter { $0.sameAs == nil }
        let holding = all.filter { clock in
            let inArea = clock.area.map { area.hasPrefix(Self.significant($0)) } ?? true
            return inArea && (clock.when?.holds(in: context) ?? true)
        }
        return holding.filter { clock in
            if clock.area != nil || clock.when != nil { return true }
            return !holding.contains {
                ($0.area != nil || $0.when != nil) && $0.kind == clock.kind && $0.ends == clock.ends
            }
        }
    }

    /// A division's code without the zeros that stand for "all of it".
    private static func significant(_ area: String) -> String {
        var code = area[...]
        while code.hasSuffix("00") { code = code.dropLast(2) }
        return String(code)
    }

    private func reading(_ clock: Clock, _ state: CaseState, values: [String: String], now: Instant) -> ClockReading {
        let start = start(of: clock, state, values: values)
        let day = rulebook.pack.zone.day(of: start ?? now)
        let entry = clock.value.entry(on: day)
        var reading = ClockReading(
            clock: clock, standing: .unknown, startedAt: start, due: nil,
            basis: entry?.basis ?? clock.value.entries.first?.basis ?? "")
        guard let length = entry?.value else { return reading }
        let over = state.completions[clock.ends] == nil ? lapse(of: clock, state) : nil
        if let start {
            reading.due = due(clock, length: length, start: start, state, now: min(now, over ?? now))
            reading.standing = standing(clock, due: reading.due, state, now: now)
            reading.isProvisional = reading.due.map { isProvisional(clock, from: start, to: $0) } ?? false
        } else {
            reading.standing = .notStarted
        }
        if let over { reading.standing = .lapsed(at: over) }
        return reading
    }

    /// Whether holidays that nobody knows yet may move the end: where working days are counted, or a last day moves off a
    /// rest day.
    private func isProvisional(_ clock: Clock, from start: Instant, to due: Instant) -> Bool {
        let zone = rulebook.pack.zone
        switch clock.unit {
        case .minute, .hour, .visit, .season: return false
        case .day, .month, .monthWindow, .year:
            return clock.direction == .after && rulebook.isProvisional(zone.day(of: due))
        case .workingDay: return [start, due].contains { rulebook.isProvisional(zone.day(of: $0)) }
        }
    }

    /// When a clock that nothing met was over all the same: with the step that would have met it, or with the case.
    ///
    /// A closed case goes on in the steps that come after its result.
    private func lapse(of clock: Clock, _ state: CaseState) -> Instant? {
        let standing = state.step(clock.ends)
        switch standing.state {
        case .skipped, .refused: return standing.since ?? state.openedAt
        case .ahead, .open, .waiting, .returned, .done:
            return state.status.isEnded && state.status != .closed ? state.endedAt : nil
        }
    }

    /// The last moment; `nil` for what has no date, a visit or a season.
    private func due(_ clock: Clock, length: Int, start: Instant, _ state: CaseState, now: Instant) -> Instant? {
        if clock.unit.hasNoDate { return nil }
        let (calendar, zone) = (rulebook.calendar, rulebook.pack.zone)
        if clock.direction == .before {
            return zone.end(of: Period(length, clock.unit).day(before: zone.day(of: start), calendar: calendar))
        }
        var value = length
        if let longer = clock.extensible, state.extensions[clock.key] != nil {
            value = longer.mode == .added ? value + longer.value : longer.value
        }
        let period = Period(value, clock.unit)
        let stops = clock.kind == .applicant ? [] : stops(clock, state)
        if stops.isEmpty { return period.end(after: start, calendar: calendar, zone: zone) }
        return extended(period, clock, stops, start: start, now: now)
    }

    /// Moves the end by what was stopped: by working days, days, or the milliseconds themselves.
    ///
    /// Days are added to the last day as it is counted; only what comes of it all moves off a rest day (Civil Code
    /// article 203).
    private func extended(_ period: Period, _ clock: Clock, _ stops: [CaseState.Stop], start: Instant, now: Instant)
        -> Instant
    {
        let (calendar, zone) = (rulebook.calendar, rulebook.pack.zone)
        var end = period.countedEnd(after: start, calendar: calendar, zone: zone)
        for stop in stops {
            let from = max(stop.from, start)
            let to = stop.to ?? now
            guard from < to, from < period.moved(end, calendar: calendar, zone: zone) else { continue }
            switch clock.unit {
            case .minute, .hour: end = end.adding(milliseconds: Int(from.milliseconds(until: to)))
            case .workingDay:
                let days = calendar.workingDays(from: zone.day(of: from), to: zone.day(of: to))
                end = zone.end(of: calendar.day(days, workingDaysAfter: zone.day(of: end)))
            case .day, .month, .monthWindow, .year, .visit, .season:
                end = end.adding(days: zone.day(of: from).days(until: zone.day(of: to)))
            }
        }
        return period.moved(end, calendar: calendar, zone: zone)
    }

    /// Stretches that stop this clock, merged where they overlap: those of its own step, or of every step for the whole.
    private func stops(_ clock: Clock, _ state: CaseState) -> [CaseState.Stop] {
        let relevant = state.stops.filter { $0.stopsClock && (!isStepClock(clock) || $0.step == clock.ends) }
        var merged: [CaseState.Stop] = []
        for stop in relevant.sorted(by: { $0.from < $1.from }) {
            if let last = merged.last, last.to.map({ stop.from <= $0 }) ?? true {
                merged[merged.count - 1].to = last.to.flatMap { end in stop.to.map { max(end, $0) } }
            } else {
                merged.append(stop)
            }
        }
        return merged
    }

    private func standing(_ clock: Clock, due: Instant?, _ state: CaseState, now: Instant) -> ClockReading.Standing {
        let isPast = { (moment: Instant) in due.map { $0 < moment } ?? false }
        if let met = state.completions[clock.ends] { return isPast(met) ? .late(at: met) : .kept(at: met) }
        // Time that was over before it was stopped stays over.
        if clock.kind != .applicant, let stop = stops(clock, state).last, stop.to == nil, !isPast(stop.from) {
            return .stopped(since: stop.from, ground: stop.ground)
        }
        return isPast(now) ? .overdue : .running
    }
}
