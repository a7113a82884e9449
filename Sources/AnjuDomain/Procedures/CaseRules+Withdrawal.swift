extension CaseRules {
    /// Whether it has been decided while the result is still to be handed out: nobody withdraws then (`withdrawal` in
    /// `common.yaml`).
    ///
    /// After the result what is still to follow may be given up, and the result stays.
    public func isDecided(_ state: CaseState) -> Bool {
        let awaitsResult = procedure.steps.contains { state.isOpen($0) && !$0.isFollowUp }
        return awaitsResult && procedure.steps.contains { $0.phase == "decide" && state.step($0.key).state == .done }
    }
}
