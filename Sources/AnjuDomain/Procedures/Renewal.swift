/// What has been said anew in a step that fills its forms again: that is on file and not asked a second time.
public struct Renewal: Hashable, Sendable {
    /// Kinds of subjects that were named, such as the new employer.
    public var kinds: Set<String>
    /// Forms that were filled since the step began.
    public var forms: Set<String>

    /// Items for whose sake a later step sent the case back to this one.
    public var reopened: Set<String>

    public init(kinds: Set<String> = [], forms: Set<String> = [], reopened: Set<String> = []) {
        (self.kinds, self.forms, self.reopened) = (kinds, forms, reopened)
    }

    /// Whether the step still asks for the item although the file holds one from before.
    func asksAgain(_ item: Item, at step: Step, _ dictionary: DataDictionary) -> Bool {
        let isKept = dictionary.subject(item.subject)?.comesAlong ?? false
        if isKept || kinds.contains(item.subject) { return false }
        return step.updates.contains { item.forms.contains($0) && !forms.contains($0) }
    }

    /// Whether the step shows what the file holds and asks whether it is still so.
    ///
    /// What comes with a person to the counter is looked at together: who shows a new visa shows the passport too.
    func confirms(_ item: Item, at step: Step, _ dictionary: DataDictionary) -> Bool {
        let open = Set(step.formsFilled).subtracting(forms)
        guard !reopened.isEmpty, !item.forms.isDisjoint(with: open) else { return false }
        let kinds = Set(reopened.compactMap { dictionary.item($0)?.subject })
        let isBrought = { (kind: String) in
            dictionary.subject(kind).map { $0.carried == .confirmed && $0.comesAlong } ?? false
        }
        return kinds.contains(item.subject) || isBrought(item.subject) && kinds.contains(where: isBrought)
    }
}

extension CaseState {
    /// What was said anew in the step since it began.
    public func renewal(at step: String) -> Renewal {
        Renewal(
            kinds: Set((named[step] ?? [:]).keys), forms: filledAnew[step] ?? [],
            reopened: reopened[step] ?? [])
    }
}
