extension CaseRules {
    /// Whether `step` comes after the result, the result is there, and nobody is at it now.
    public func mayBegin(_ step: Step, _ state: CaseState) -> Bool {
        guard step.isLater, !state.step(step.key).isOpen else { return false }
        guard !state.status.isEnded || state.status == .closed else { return false }
        return step.after.allSatisfy { state.step($0).isDone }
    }
}
