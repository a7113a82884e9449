extension Output {
    /// Whether `step` writes one of the dates anew that the output may not outlast.
    public func isBounded(by step: Step, in dictionary: DataDictionary) -> Bool {
        (validity?.notBeyond ?? []).contains { key in
            dictionary.item(key).map { !$0.forms.isDisjoint(with: step.updates) } ?? false
        }
    }
}
