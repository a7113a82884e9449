public import AnjuCore

/// A rule that every procedure obeys, with its law.
public struct CommonRule: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    public var law: String

    public init(key: String, text: LocalizedText, law: String) {
        (self.key, self.text, self.law) = (key, text, law)
    }
}
