extension Procedure {
    /// Whether forms must be held about the applicant before anything else is asked.
    public var needsForms: Bool { steps.contains { !$0.onFile.isEmpty } }

    /// The procedure for somebody about whom `forms` are held: the first step asks for nothing of these.
    public func holding(_ forms: Set<String>) -> Procedure {
        var held = self
        let isAny = if case .any(let named)? = onFile { !forms.isDisjoint(with: named) } else { false }
        for index in steps.indices {
            held.steps[index].onFile = isAny ? [] : steps[index].onFile.filter { !forms.contains($0) }
        }
        return held
    }

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
