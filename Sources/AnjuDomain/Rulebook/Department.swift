public import AnjuCore

/// Who does a step: an office of the state, an organisation, or a party of the case.
public struct Department: Hashable, Sendable {
    /// An office of the state, an organisation, or a party of the case.
    public enum Kind: String, Hashable, Sendable, CaseIterable { case office, organisation, party }

    public var key: String
    public var name: LocalizedText
    public var kind: Kind

    public init(key: String, name: LocalizedText, kind: Kind) {
        (self.key, self.name, self.kind) = (key, name, kind)
    }
}
