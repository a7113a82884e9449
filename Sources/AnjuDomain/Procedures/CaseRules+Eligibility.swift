public import AnjuCore

extension CaseRules {
    /// How the case stands against the conditions for its result, counted from the day of filing.
    ///
    /// `nil` where the procedure has none.
    public func eligibility(_ state: CaseState, _ values: [String: String], filed day: CalendarDate)
        -> EligibilityReading?
    {
        let context = ConditionContext(items: values, facts: state.facts, day: day, zone: rulebook.pack.zone)
        return procedure.eligibility.map { EligibilityReading($0, in: context) }
    }

    /// The failed conditions that whoever completes `step` decides against: those of a step that decides.
    public func overruled(at step: Step, _ state: CaseState, _ values: [String: String], filed day: CalendarDate)
        -> [Eligibility.Rule]
    {
        guard step.phase == "decide" else { return [] }
        return eligibility(state, values, filed: day)?.failed ?? []
    }

    /// Whether every step that decides is done: what stood against the result is then answered for.
    public func isAnsweredFor(_ state: CaseState) -> Bool {
        let deciding = procedure.steps.filter { $0.phase == "decide" && !$0.isLater }
        return !deciding.isEmpty && deciding.allSatisfy { state.step($0.key).isDone }
    }
}
