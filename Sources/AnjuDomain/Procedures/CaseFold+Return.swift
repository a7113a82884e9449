import AnjuCore

extension CaseFold {
    /// Gives a step back: to the step that the pack names, to the steps that ask for the items it is about, or to itself.
    ///
    /// No way back leads through the issue of a permit that the case has already.
    func giveBack(_ key: String, _ reasons: [ReturnReason], _ action: CaseAction, _ state: inout CaseState) {
        guard isOpen(key, state), let step = procedure.step(key) else { return }
        if let target = step.returnsTo, !procedure.wouldIssueAgain(from: target, state) {
            return sendBack(to: target, reasons, action, &state)
        }
        let before = state
        let asking = reasons.map { procedure.asking($0.about, for: step, in: before, rulebook.dictionary)?.key }
        let targets = procedure.steps.map(\.key).filter(asking.contains)
        guard let first = targets.first else { return returned(key, reasons, action, &state) }
        for target in targets {
            // What is about no item of an earlier step is read by the first office that the case goes back to.
            let own = zip(reasons, asking).filter { $0.1 == target || $0.1 == nil && target == first }
            reopen(target, own.map(\.0), action, &state)
        }
    }

    /// All that followed the step is done anew.
    private func sendBack(
        to target: String, _ reasons: [ReturnReason], _ action: CaseAction, _ state: inout CaseState
    ) {
        for step in procedure.steps where procedure.stepsBefore(step.key).contains(target) {
            putAhead(step.key, action, &state)
        }
        state.completions[target] = nil
        returned(target, reasons, action, &state)
        state.steps[target]?.openedAt = action.at
    }

    /// One step is asked again, and what was decided on its facts is decided anew; what other offices found stays.
    private func reopen(
        _ target: String, _ reasons: [ReturnReason], _ action: CaseAction, _ state: inout CaseState
    ) {
        for step in procedure.steps where procedure.stepsBefore(step.key).contains(target) {
            if procedure.isDecidedOnFacts(step) { putAhead(step.key, action, &state) }
        }
        state.completions[target] = nil
        forget(target, &state)
        state.reopened[target] = Set(reasons.map(\.about).filter { rulebook.dictionary.item($0) != nil })
        returned(target, reasons, action, &state)
        state.steps[target]?.openedAt = action.at
    }

    private func putAhead(_ key: String, _ action: CaseAction, _ state: inout CaseState) {
        release(key, at: action.at, &state)
        state.steps[key]?.state = .ahead
        state.completions[key] = nil
        forget(key, &state)
    }

    private func returned(
        _ key: String, _ reasons: [ReturnReason], _ action: CaseAction, _ state: inout CaseState
    ) {
        hold(key, .returned(reasons), ground: reasons.first?.ground ?? "", stops: true, action, &state)
    }
}
