public import AnjuCore

extension CaseRules {
    /// Who must be there in person for `step` and, by what the official states, is not.
    public func violationsOfPresence(_ step: Step, present: Set<String>) -> [Violation] {
        step.present.filter { !present.contains($0) }.map {
            Violation("present", "case.not-present", ["party": $0])
        }
    }
}
