extension CaseFold {
    /// The one status that the steps add up to.
    func status(of state: CaseState) -> CaseStatus {
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
    func isBehind(_ standing: StepStanding) -> Bool {
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
