/// What has been said anew in a step that fills its forms again: that is on file and not asked a second time.
public struct Renewal: Hashable, Sendable {
    /// Kinds of subjects that were named, such as the new employer.
    public var kinds: Set<String>
    /// Forms that were filled since the step began.
    public var forms: Set<String>

    public init(kinds: Set<String> = [], forms: Set<String> = []) {
        (self.kinds, self.forms) = (kinds, forms)
    }

    /// Whether the step still asks for the item although the file holds one from before.
    func asksAgain(_ item: Item, at step: Step) -> Bool {
        if item.subject == "person" || item.subject == "document" || kinds.contains(item.subject) { return false }
        return step.updates.contains { item.forms.contains($0) && !forms.contains($0) }
    }
}

extension CaseState {
    /// What was said anew in the step since it began.
    public func renewal(at step: String) -> Renewal {
        Renewal(kinds: Set((named[step] ?? [:]).keys), forms: filledAnew[step] ?? [])
    }
}
