extension Procedure {
    /// The step before `step` whose forms ask for the item `key`, where `step` itself decides on it.
    public func asking(_ key: String, for step: Step, _ dictionary: DataDictionary) -> Step? {
        guard isDecidedOnFacts(step), let item = dictionary.item(key) else { return nil }
        let before = Set(stepsBefore(step.key))
        return steps.first { before.contains($0.key) && !item.forms.isDisjoint(with: $0.captures) }
    }

    /// Whether a step rests on what the steps before it found, and finds nothing itself: the decision, and what comes of it.
    public func isDecidedOnFacts(_ step: Step) -> Bool {
        step.formsFilled.isEmpty && !step.isLater && (step.phase == "decide" || !isBeforeDecision(step.key))
    }
}
