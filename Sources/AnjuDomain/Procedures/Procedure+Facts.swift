extension Procedure {
    /// The step before `step` whose forms ask for the item `key`, where `step` itself decides on it.
    ///
    /// A case that has its permit decides on nothing anew: the permit that was handed out stands.
    public func asking(_ key: String, for step: Step, in state: CaseState, _ dictionary: DataDictionary) -> Step? {
        guard state.permit == nil, isDecidedOnFacts(step), let item = dictionary.item(key) else { return nil }
        let before = Set(stepsBefore(step.key))
        return steps.first { before.contains($0.key) && !item.forms.isDisjoint(with: $0.captures) }
    }

    /// Whether a step rests on what the steps before it found, and finds nothing itself: the decision, and what comes of it
    /// up to the permit.
    public func isDecidedOnFacts(_ step: Step) -> Bool {
        guard step.formsFilled.isEmpty, !step.isFollowUp, !comesAfterPermit(step) else { return false }
        return step.phase == "decide" || !isBeforeDecision(step.key)
    }

    /// Whether the permit is made by a step before `step`.
    private func comesAfterPermit(_ step: Step) -> Bool {
        let before = Set(stepsBefore(step.key))
        return outputs.contains { $0.isPermit && before.contains($0.step) }
    }

    /// Whether going back to the step `target` would lead through the making of the case's permit a second time.
    func wouldIssueAgain(from target: String, _ state: CaseState) -> Bool {
        guard state.permit != nil else { return false }
        return outputs.contains { output in
            output.isPermit && (output.step == target || stepsBefore(output.step).contains(target))
        }
    }
}
