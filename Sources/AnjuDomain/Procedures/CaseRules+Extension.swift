public import AnjuCore

extension CaseRules {
    /// Limits that whoever does `step` may make longer, once each: those that the step meets and the pack lets be extended.
    public func extensible(at step: Step, _ state: CaseState) -> [Clock] {
        guard state.isOpen(step) else { return [] }
        return limits(metBy: step).filter { state.extensions[$0.key] == nil }
    }

    /// What stands against making the limit `clock` longer at `step`.
    public func violationsInExtending(_ clock: String, at step: Step, reason: String, _ state: CaseState) -> [Violation]
    {
        var found = violationsOfOpenness(step, state)
        if !limits(metBy: step).contains(where: { $0.key == clock }) {
            found.append(Violation("clock", clock.isEmpty ? "input.required" : "clock.not-extensible"))
        } else if state.extensions[clock] != nil {
            found.append(Violation("clock", "clock.extended-already"))
        }
        if WrittenReason(reason).isEmpty { found.append(Violation("reason", "input.required")) }
        return found
    }

    private func limits(metBy step: Step) -> [Clock] {
        (procedure.clocks + procedure.steps.compactMap(\.clock)).filter {
            $0.ends == step.key && $0.extensible != nil
        }
    }
}
