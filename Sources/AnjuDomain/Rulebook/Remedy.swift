public import AnjuCore

/// What somebody may do against a refusal.
public struct Remedy: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    public var law: String

    public init(key: String, text: LocalizedText, law: String) {
        (self.key, self.text, self.law) = (key, text, law)
    }
}
