public import AnjuCore

/// What may be done in a case as it stands: every fault at once, with stable codes.
public struct CaseRules: Sendable {
    public let procedure: Procedure
    public let rulebook: Rulebook

    public init(procedure: Procedure, rulebook: Rulebook) {
        (self.procedure, self.rulebook) = (procedure, rulebook)
    }

    /// Whether officials of `department` do `step`: its actor, an alternate, or, for a party's step, an office of the
    /// procedure that records it on the party's word.
    public func mayDo(_ step: Step, department: String) -> Bool {
        if step.actor == department || step.alternates.contains(department) { return true }
        guard let actor = rulebook.departments[step.actor], actor.kind != .office else { return false }
        return procedure.lead == department || step.with.contains(department)
    }

    /// What stands against completing `step`.
    ///
    /// A step that opens another case is done with that case's result and not by hand.
    public func violationsInCompleting(_ key: String, _ state: CaseState, file: CaseFile, day: CalendarDate)
        -> [Violation]
    {
        guard let step = procedure.step(key) else { return [Violation("", "case.no-such-step", ["step": key])] }
        var found = violationsOfOpenness(step, state)
        let told = ToldOnce(procedure: procedure, state: state, file: file, dictionary: rulebook.dictionary, day: day)
        for standing in told.missing(at: key) {
            found.append(Violation("paper." + standing.paper.id, "case.paper-missing", ["paper": standing.paper.id]))
        }
        let values = file.values(rulebook.dictionary, carries: procedure.carries)
        if let condition = step.completesWhen {
            let context = ConditionContext(items: values, facts: state.facts, day: day, zone: rulebook.pack.zone)
            if !condition.holds(in: context) { found.append(Violation("", "case.not-yet-complete", ["step": key])) }
        }
        if let opened = step.opens, rulebook.procedure(opened) != nil, state.events["result.\(key)"] == nil {
            found.append(Violation("", "case.other-case-open", ["step": key, "procedure": opened]))
        }
        for form in step.captures where !procedure.optionalForms.contains(form) {
            guard state.submissions[form] == nil else { continue }
            let sheet = CaptureSheet(
                step: step, procedure: procedure, file: file, dictionary: rulebook.dictionary, day: day)
            let needs = sheet.asked.contains { $0.forms.contains(form) && $0.standing == .asked(mandatory: true) }
            if needs { found.append(Violation("form." + form, "case.form-empty", ["form": form])) }
        }
        let again = state.reopened[key]?.compactMap { rulebook.dictionary.item($0)?.forms } ?? []
        for form in step.captures where again.contains(where: { $0.contains(form) }) {
            guard !procedure.optionalForms.contains(form), state.filledAnew[key]?.contains(form) != true else {
                continue
            }
            found.append(Violation("form." + form, "case.form-empty", ["form": form]))
        }
        for form in step.updates where !procedure.optionalForms.contains(form) {
            guard state.filledAnew[key]?.contains(form) != true else { continue }
            found.append(Violation("form." + form, "case.form-empty", ["form": form]))
        }
        return found
    }

    /// What stands against returning, refusing or holding `step` with `grounds`.
    public func violationsInOutcome(_ key: String, grounds: [String], kind: Ground.Kind, _ state: CaseState)
        -> [Violation]
    {
        guard let step = procedure.step(key) else { return [Violation("", "case.no-such-step", ["step": key])] }
        var found = violationsOfOpenness(step, state)
        let allowed: [String] =
            switch kind {
            case .refusal: step.outcomes.refused
            case .return: step.outcomes.returned
            case .waiting: step.outcomes.waits
            case .permit: []
            }
        if grounds.isEmpty { found.append(Violation("ground", "input.required")) }
        for ground in grounds where !allowed.contains(ground) {
            found.append(Violation("ground", "case.ground-not-open", ["ground": ground, "step": key]))
        }
        return found
    }

    func violationsOfOpenness(_ step: Step, _ state: CaseState) -> [Violation] {
        if state.status.isEnded { return [Violation("", "case.ended", ["status": state.status.rawValue])] }
        guard state.step(step.key).isOpen else {
            let code = state.step(step.key).isDone ? "case.step-done" : "case.step-not-open"
            return [Violation("", code, ["step": step.key])]
        }
        return []
    }
}
