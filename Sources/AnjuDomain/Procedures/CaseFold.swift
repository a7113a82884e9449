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
        case .captured(let step, let form, let submission):
            state.submissions[form, default: []].append(submission)
            state.filledAnew[step, default: []].insert(form)
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
        case .referred(let step, let department, let ground):
            state.referrals.append(Referral(step: step, department: department, ground: ground, at: action.at))
        case .refused(let step, let ground, let fact):
            guard isOpen(step, state) else { return }
            end(step, as: .refused(ground: ground, fact: fact), action, &state)
            if isFollowUp(step) { return }
            state.refusal = (step, ground, fact)
            state.endedAt = action.at
        case .withdrawn: withdraw(action, &state)
        case .transferred(let office, _, let area):
            if area == nil { close(.transferred, action, &state) } else { handOver(to: office, &state) }
        case .extended(let clock, let reason): state.extensions[clock] = reason
        case .permitIssued(let permit, _), .permitEndorsed(let permit, _, _), .permitReplaced(let permit):
            state.permit = permit
        case .later(let step): beginLater(step, &state)
        case .named(let step, let kind, let subject): state.named[step, default: [:]][kind] = subject
        case .overruled, .settled, .permitBounded, .rulesChanged, .imageExcepted: break
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
    ///
    /// What started or lengthened the clock of an earlier round was about that round.
    private func beginLater(_ key: String, _ state: inout CaseState) {
        let isAgain = !state.laterSteps.insert(key).inserted
        if isAgain, let clock = procedure.step(key)?.clock {
            state.events[clock.starts] = nil
            state.extensions[clock.key] = nil
        }
        state.steps[key]?.state = .ahead
        state.completions[key] = nil
        forget(key, &state)
        for paper in procedure.step(key).map(procedure.papersAgain) ?? [] { state.papers[paper] = nil }
    }

    /// What was named and filled in an earlier round of a step counts no more.
    func forget(_ key: String, _ state: inout CaseState) {
        state.named[key] = nil
        state.filledAnew[key] = nil
    }

    /// Actions on a step that is not open, or after the end, change nothing.
    func isOpen(_ key: String, _ state: CaseState) -> Bool { state.endedAt == nil && state.step(key).isOpen }

    private func end(_ key: String, as outcome: StepStanding.State, _ action: CaseAction, _ state: inout CaseState) {
        guard isOpen(key, state) else { return }
        release(key, at: action.at, &state)
        state.steps[key]?.state = outcome
        state.steps[key]?.since = action.at
        state.steps[key]?.endedBy = action.actor
        guard outcome == .done else { return }
        state.reopened[key] = nil
        state.completions[key] = action.at
        state.firstCompletions[key] = state.firstCompletions[key] ?? action.at
    }

    func hold(
        _ key: String, _ held: StepStanding.State, ground: String, stops: Bool, _ action: CaseAction,
        _ state: inout CaseState
    ) {
        release(key, at: action.at, &state)
        state.steps[key]?.state = held
        state.steps[key]?.since = action.at
        state.stops.append(CaseState.Stop(step: key, ground: ground, from: action.at, stopsClock: stops))
    }

    private func resume(_ key: String, _ action: CaseAction, _ state: inout CaseState) {
        guard isOpen(key, state) else { return }
        release(key, at: action.at, &state)
        state.steps[key]?.state = .open
        state.steps[key]?.since = action.at
    }

    func release(_ key: String, at moment: Instant, _ state: inout CaseState) {
        for index in state.stops.indices where state.stops[index].step == key && state.stops[index].to == nil {
            state.stops[index].to = moment
        }
    }

    /// Before the result the whole application is withdrawn; after it only what is still to follow: the result stays.
    private func withdraw(_ action: CaseAction, _ state: inout CaseState) {
        guard state.endedAt == nil else { return }
        let open = procedure.steps.map(\.key).filter { state.step($0).isOpen }
        let hasResult = state.firstCompletions.keys.contains { !isFollowUp($0) }
        guard hasResult, !open.isEmpty, open.allSatisfy(isFollowUp) else { return close(.withdrawn, action, &state) }
        for key in open { end(key, as: .skipped, action, &state) }
    }

    private func close(_ status: CaseStatus, _ action: CaseAction, _ state: inout CaseState) {
        guard state.endedAt == nil else { return }
        for key in state.steps.keys { release(key, at: action.at, &state) }
        state.status = status
        state.endedAt = action.at
    }

    /// Another office goes on with it: steps, clocks and papers stay as they are, who had taken a step on has it no more.
    private func handOver(to office: String, _ state: inout CaseState) {
        guard state.endedAt == nil else { return }
        state.office = office
        for key in state.steps.keys where state.step(key).isOpen { state.steps[key]?.account = nil }
    }

    /// A refusal in a follow-up step ends only that step: the result stays.
    private func isFollowUp(_ key: String) -> Bool {
        procedure.step(key)?.isFollowUp ?? false
    }

    func stopsClock(_ ground: String) -> Bool { rulebook.grounds[ground]?.stopsClock ?? false }

    /// Everything that leads to a step is behind it, also where the case was sent back past its neighbours.
    private func isReached(_ step: Step, _ state: CaseState) -> Bool {
        step.after.allSatisfy { isBehind(state.step($0)) }
            && (state.reopened.isEmpty || procedure.stepsBefore(step.key).allSatisfy { isBehind(state.step($0)) })
    }

    /// Opens every step whose predecessors are done; what its condition leaves out is skipped, and so on.
    private func open(_ state: inout CaseState, at moment: Instant, values: [String: String]) {
        guard state.refusal == nil, state.endedAt == nil else { return }
        let context = ConditionContext(
            items: values, facts: state.facts, day: state.filed(rulebook.pack.zone, orAt: moment),
            zone: rulebook.pack.zone)
        var changed = true
        while changed {
            changed = false
            for step in procedure.steps where state.step(step.key).state == .ahead {
                guard isReached(step, state) else { continue }
                if step.isLater, !state.laterSteps.contains(step.key) { continue }
                let leftOut = step.when.map { !$0.holds(in: context) } ?? false
                state.steps[step.key]?.state = leftOut ? .skipped : .open
                state.steps[step.key]?.openedAt = moment
                state.steps[step.key]?.since = moment
                changed = true
            }
        }
    }
}
