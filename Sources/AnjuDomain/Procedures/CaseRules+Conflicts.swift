extension CaseRules {
    /// The department that settles a disagreement on `item`: the one that answers for its truth, where it takes part here;
    /// the lead for what a party answers for.
    public func settler(of item: Item) -> String {
        guard let owner = item.owner, rulebook.departments[owner]?.kind == .office else { return procedure.lead }
        let asked = procedure.steps.flatMap(\.asks).map(\.of)
        return procedure.participants.contains(owner) || asked.contains(owner) ? owner : procedure.lead
    }
}
