/// Which department takes a picture, and which sees it.
public struct ImageRights: Sendable {
    private let procedure: Procedure
    private let rules: CaseRules

    /// The rights in cases of `procedure`.
    public init(procedure: Procedure, rulebook: Rulebook) {
        self.procedure = procedure
        rules = CaseRules(procedure: procedure, rulebook: rulebook)
    }

    /// Whether officials of `department` take it: they do a step that it belongs to.
    public func mayTake(_ slot: ImageSlot, department: String) -> Bool {
        isWithinBounds(slot, department) && slot.steps.contains { rules.mayDo($0, department: department) }
    }

    /// Whether `department` takes it while a case is opened: whatever is in hand is taken once, by whoever does the first step.
    public func mayTakeAtStart(_ slot: ImageSlot, department: String) -> Bool {
        isWithinBounds(slot, department) && begins(department)
    }

    /// Whether `department`, which takes part in the case, sees it.
    public func maySee(_ slot: ImageSlot, department: String) -> Bool {
        guard isWithinBounds(slot, department) else { return false }
        switch slot.kind.sight {
        case .parties: return true
        case .needing:
            return begins(department) || slot.readers.contains { rules.mayDo($0, department: department) }
        }
    }

    private func isWithinBounds(_ slot: ImageSlot, _ department: String) -> Bool {
        slot.kind.shownTo.isEmpty && slot.papers.allSatisfy(\.shownTo.isEmpty) || slot.shownTo.contains(department)
    }

    private func begins(_ department: String) -> Bool {
        procedure.steps.first { $0.after.isEmpty }.map { rules.mayDo($0, department: department) } ?? false
    }
}
