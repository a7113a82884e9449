extension CaseState {
    /// Whether somebody may work on the step: it is open, and the case has not ended.
    public func isOpen(_ step: Step) -> Bool { !status.isEnded && self.step(step.key).isOpen }
}
