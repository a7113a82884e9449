import AnjuCore

extension ClockReader {
    /// The moment from which `clock` runs; `nil` where it has not come.
    ///
    /// An office's clock under a step waits for that step to open, whatever happened before.
    func start(of clock: Clock, _ state: CaseState, values: [String: String]) -> Instant? {
        let event = moment(of: clock.starts, for: clock, state, values: values)
        guard clock.kind != .applicant, clock.direction == .after, isStepClock(clock) else { return event }
        guard let event, let opened = opening(of: clock.ends, state) else { return nil }
        return max(event, opened)
    }

    /// Whether `clock` stands under the step that meets it, and not under the procedure.
    func isStepClock(_ clock: Clock) -> Bool { procedure.step(clock.ends)?.clock == clock }

    /// When the step last opened; a step that lies ahead, or ahead again, has not.
    private func opening(of step: String, _ state: CaseState) -> Instant? {
        let standing = state.step(step)
        return standing.state == .ahead ? nil : standing.openedAt
    }

    private func moment(of event: String, for clock: Clock, _ state: CaseState, values: [String: String]) -> Instant? {
        if let recorded = state.events[event] { return recorded }
        switch event {
        case "ticket_called", "at_counter": return state.openedAt
        case "step_opened": return opening(of: clock.ends, state)
        case "file_complete": return fileComplete(state)
        case "received": return phaseDone("submit", state) ?? phaseDone("accept", state)
        default: break
        }
        guard let known = rulebook.events[event] else { return nil }
        if let phase = known.phase { return phaseDone(phase, state) }
        guard let item = known.item, let value = values[item] else { return nil }
        return Instant(value) ?? CalendarDate(value).map { rulebook.pack.zone.start(of: $0) }
    }

    /// The moment the last paper came and the last step before the decision ended.
    ///
    /// A paper that comes after the decision, such as the guarantee of another employer, completes nothing.
    private func fileComplete(_ state: CaseState) -> Instant? {
        let before = procedure.steps.filter { procedure.isBeforeDecision($0.key) }
        guard before.allSatisfy({ state.step($0.key).isDone }) else { return nil }
        let last = before.compactMap { state.completions[$0.key] }.max() ?? state.openedAt
        let decided = phaseDone("decide", state)
        let papers = state.papers.values.map(\.at).filter { at in decided.map { at <= $0 } ?? true }
        return ([last].compactMap(\.self) + papers).max()
    }

    /// The first completion of a step of the phase.
    private func phaseDone(_ phase: String, _ state: CaseState) -> Instant? {
        procedure.steps.filter { $0.phase == phase && !$0.isLater }.compactMap { state.firstCompletions[$0.key] }.min()
    }
}
