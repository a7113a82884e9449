extension Procedure {
    /// Papers that a step asks for anew because it fills the forms again which they belong to: a new employer brings a
    /// new guarantee.
    public func papersAgain(at step: Step) -> Set<String> {
        if step.updates.isEmpty { return [] }
        let first = Set(steps.filter { !Set($0.captures).isDisjoint(with: step.updates) }.map(\.key))
        return Set(papers.filter { first.contains($0.neededAt) }.map(\.id))
    }
}
