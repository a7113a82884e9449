public import AnjuCore

extension CaseRules {
    /// Facts beyond which the procedure's permit cannot last and whose day is over, in the pack's order.
    public func endedBounds(_ values: [String: String], today: CalendarDate) -> [(item: String, day: CalendarDate)] {
        bounds.compactMap { key in
            guard let day = values[key].flatMap({ rulebook.pack.zone.day(of: $0) }), day < today else { return nil }
            return (key, day)
        }
    }

    /// What stands against deciding on a permit, or issuing it, whose bounds are over or not known: all of it at once.
    ///
    /// A permit that ended before it began would be none; the case goes back to the step that asks for the fact.
    public func violationsOfBounds(_ step: Step, file: CaseFile, today: CalendarDate) -> [Violation] {
        let makes = procedure.outputs.contains { $0.isPermit && $0.step == step.key }
        guard makes || step.phase == "decide" else { return [] }
        let values = file.values(rulebook.dictionary, carries: procedure.carries)
        let ended = endedBounds(values, today: today).map {
            Violation($0.item, "permit.bound-ended", ["item": $0.item, "date": $0.day.description])
        }
        let unknown = bounds.filter { values[$0] == nil && isNeeded($0) }.map {
            Violation($0, "permit.bound-unknown", ["item": $0])
        }
        return ended + unknown
    }

    /// The facts of a case without a permit that end before `day`, such as the promised end, the earliest first.
    public func boundsBefore(_ day: CalendarDate, _ values: [String: String]) -> [(item: String, day: CalendarDate)] {
        endedBounds(values, today: day).sorted { $0.day < $1.day }
    }

    /// Code of the return ground that says of a fact that it is over: one that `step` may be returned with, otherwise the
    /// pack's first; `nil` where the pack has none.
    public func groundOfEndedFact(at step: Step) -> String? {
        let codes = rulebook.grounds.values.filter { $0.kind == .return && $0.isForEndedFact }.map(\.code).sorted()
        return codes.first { step.outcomes.returned.contains($0) } ?? codes.first
    }

    /// The items beyond which no permit of the procedure lasts.
    public var bounds: [String] {
        procedure.outputs.filter(\.isPermit).flatMap { $0.validity?.notBeyond ?? [] }.reduce(into: []) { keys, key in
            if !keys.contains(key) { keys.append(key) }
        }
    }

    private func isNeeded(_ key: String) -> Bool {
        let forms = Set(procedure.steps.flatMap(\.captures)).subtracting(procedure.optionalForms)
        return rulebook.dictionary.item(key).map { !$0.mandatoryOn.isDisjoint(with: forms) } ?? false
    }
}
