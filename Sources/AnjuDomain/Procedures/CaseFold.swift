import AnjuCore

/// Folds a case's actions into its state, by its procedure's graph.
public struct CaseFold: Sendable {
    public let procedure: Procedure
    public let rulebook: Rulebook

    public init(procedure: Procedure, rulebook: Rulebook) {
        (self.procedure, self.rulebook) = (procedure, rulebook)
    }

    /// The state after `actions`, which stand in their order.
    ///
    /// `values` are the file's accepted values, for the conditions.
    public func state(after actions: [CaseAction], values: [String: String]) -> CaseState {
        var state = CaseState()
        for step in procedure.steps { state.steps[step.key] = StepStanding() }
        for fact in procedure.facts { state.facts[fact.key] = fact.defaultValue }
        var closedAt: Instant?
        for action in actions {
            apply(action, to: &state)
            open(&state, at: action.at, values: values)
            state.version += 1
            closedAt = status(of: state) == .closed ? closedAt ?? action.at : nil
        }
        state.status = status(of: state)
        state.endedAt = state.endedAt ?? closedAt
        return state
    }

    private func apply(_ action: CaseAction, to state: inout CaseState) {
        switch action.kind {
        case .opened(let entry): begin(at: entry, action, &state)
        case .assigned(let step, let account): state.steps[step]?.account = account
        case .captured(_, let form, let submission): state.submissions[form, default: []].append(submission)
        case .paper(let id, let how): state.papers[id] = (how, action.at)
        case .toldOnce: state.toldOnceAt = action.at
        case .asked: break
        case .answered(let step, let question, let answer): state.answers["\(step)/\(question)"] = answer
        case .factSet(let key, let value): state.facts[key] = value
        case .event(let key, let moment): state.events[key] = moment
        case .completed(let step): end(step, as: .done, action, &state)
        case .skipped(let step, _): end(step, as: .skipped, action, &state)
        case .returned(let step, let reasons): giveBack(step, reasons, action, &state)
        case .replied(let step), .resumed(let step): resume(step, action, &state)
        case .waits(let step, let ground, let note):
            guard isOpen(step, state) else { return }
            hold(step, .waiting(ground: ground, note: note), ground: ground, stops: stopsClock(ground), action, &state)
        case .refused(let step, let ground, let fact):
            guard isOpen(step, state) else { return }
            end(step, as: .refused(ground: ground, fact: fact), action, &state)
            if isFollowUp(step) { return }
            state.refusal = (step, ground, fact)
            state.endedAt = action.at
        case .withdrawn: close(.withdrawn, action, &state)
        case .transferred: close(.transferred, action, &state)
        case .extended(let clock, let reason): state.extensions[clock] = reason
        case .permitIssued(let permit, _): state.permit = permit
        case .later(let step): beginLater(step, &state)
        }
    }

    /// Steps before an entry step count as done in the earlier case.
    private func begin(at entry: String, _ action: CaseAction, _ state: inout CaseState) {
        guard state.openedAt == nil else { return }
        state.openedAt = action.at
        guard let step = procedure.step(entry), !step.after.isEmpty else { return }
        state.laterSteps.insert(entry)
        for key in procedure.stepsBefore(entry) { state.steps[key]?.state = .skipped }
    }

    /// A step that comes after the result may be asked for again: the employer changes more than once.
    private func beginLater(_ key: String, _ state: inout CaseState) {
        state.laterSteps.insert(key)
        state.steps[key]?.state = .ahead
        state.completions[key] = nil
    }

    /// Actions on a step that is not open, or after the end, change nothing.
    private func isOpen(_ key: String, _ state: CaseState) -> Bool { state.endedAt == nil && state.step(key).isOpen }

    private func end(_ key: String, as outcome: StepStanding.State, _ action: CaseAction, _ state: inout CaseState) {
        guard isOpen(key, state) else { return }
        release(key, at: action.at, &state)
        state.steps[key]?.state = outcome
        state.steps[key]?.since = action.at
        state.steps[key]?.endedBy = action.actor
        guard outcome == .done else { return }
        state.completions[key] = action.at
        state.firstCompletions[key] = state.firstCompletions[key] ?? action.at
    }

    private func hold(
        _ key: String, _ held: StepStanding.State, ground: String, stops: Bool, _ action: CaseAction,
        _ state: inout CaseState
    ) {
        release(key, at: action.at, &state)
        state.steps[key]?.state = held
        state.steps[key]?.since = action.at
        state.stops.append(CaseState.Stop(step: key, ground: ground, from: action.at, stopsClock: stops))
    }

    private func giveBack(_ key: String, _ reasons: [ReturnReason], _ action: CaseAction, _ state: inout CaseState) {
        guard isOpen(key, state) else { return }
        if let target = procedure.step(key)?.returnsTo {
            for step in procedure.steps where procedure.stepsBefore(step.key).contains(target) {
                release(step.key, at: action.at, &state)
                state.steps[step.key]?.state = .ahead
                state.completions[step.key] = nil
            }
            state.completions[target] = nil
            hold(target, .returned(reasons), ground: reasons.first?.ground ?? "", stops: true, action, &state)
            state.steps[target]?.openedAt = action.at
        } else {
            hold(key, .returned(reasons), ground: reasons.first?.ground ?? "", stops: true, action, &state)
        }
    }

    private func resume(_ key: String, _ action: CaseAction, _ state: inout CaseState) {
        guard isOpen(key, state) else { return }
        release(key, at: action.at, &state)
        state.steps[key]?.state = .open
        state.steps[key]?.since = action.at
    }

    private func release(_ key: String, at moment: Instant, _ state: inout CaseState) {
        for index in state.stops.indices where state.stops[index].step == key && state.stops[index].to == nil {
            state.stops[index].to = moment
        }
    }

    private func close(_ status: CaseStatus, _ action: CaseAction, _ state: inout CaseState) {
        guard state.endedAt == nil else { return }
        for key in state.steps.keys { release(key, at: action.at, &state) }
        state.status = status
        state.endedAt = action.at
    }

    /// A refusal in a follow-up step ends only that step: the result stays.
    private func isFollowUp(_ key: String) -> Bool {
        procedure.step(key).map { $0.isLater || $0.phase == "follow" } ?? false
    }

    private func stopsClock(_ ground: String) -> Bool { rulebook.grounds[ground]?.stopsClock ?? false }

    /// Opens every step whose predecessors are done; what its condition leaves out is skipped, and so on.
    private func open(_ state: inout CaseState, at moment: Instant, values: [String: String]) {
        guard state.refusal == nil, state.endedAt == nil else { return }
        let context = ConditionContext(
            items: values, facts: state.facts, day: state.filed(rulebook.pack.zone, orAt: moment))
        var changed = true
        while changed {
            changed = false
            for step in procedure.steps where state.step(step.key).state == .ahead {
                guard step.after.allSatisfy({ isBehind(state.step($0)) }) else { continue }
                if step.isLater, !state.laterSteps.contains(step.key) { continue }
                let leftOut = step.when.map { !$0.holds(in: context) } ?? false
                state.steps[step.key]?.state = leftOut ? .skipped : .open
                state.steps[step.key]?.openedAt = moment
                state.steps[step.key]?.since = moment
                changed = true
            }
        }
    }

    private func status(of state: CaseState) -> CaseStatus {
        if state.status.isEnded { return state.status }
        if state.refusal != nil { return .refused }
        let needed = procedure.steps.filter { !$0.isLater || state.laterSteps.contains($0.key) }
        if !needed.isEmpty, needed.allSatisfy({ isBehind(state.step($0.key)) }) {
            return .closed
        }
        if needed.contains(where: { isReturned($0, state) }) { return .returned }
        let open = needed.map { state.step($0.key) }.filter(\.isOpen)
        let isHeld = { (standing: StepStanding) in
            if case .waiting(let ground, _) = standing.state { return stopsClock(ground) }
            return false
        }
        if !open.isEmpty, open.allSatisfy(isHeld) { return .suspended }
        return phaseReached(state)
    }

    /// Whether a step waits for the person's reply; one that opened again because a later step went back to it is work that
    /// goes on.
    private func isReturned(_ step: Step, _ state: CaseState) -> Bool {
        guard case .returned = state.step(step.key).state else { return false }
        return !procedure.steps.contains { $0.returnsTo == step.key }
    }

    /// A follow-up step that was refused counts as done; a refusal anywhere else has ended the case before this is asked.
    private func isBehind(_ standing: StepStanding) -> Bool {
        if case .refused = standing.state { return true }
        return standing.isDone
    }

    /// The furthest phase in which a step was completed, every step of the phases before being done.
    private func phaseReached(_ state: CaseState) -> CaseStatus {
        var reached = CaseStatus.draft
        for phase in rulebook.phases {
            let steps = procedure.steps.filter { $0.phase == phase.key && !$0.isLater }
            if steps.contains(where: { state.step($0.key).state == .done }) {
                reached = CaseStatus(rawValue: phase.state) ?? reached
            }
            if !steps.allSatisfy({ state.step($0.key).isDone }) { break }
        }
        return reached
    }
}
