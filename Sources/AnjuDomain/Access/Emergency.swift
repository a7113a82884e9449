public import AnjuCore

/// A kind of emergency in which what is protected may be opened.
public struct Emergency: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    public var law: String

    public init(key: String, text: LocalizedText, law: String) {
        (self.key, self.text, self.law) = (key, text, law)
    }
}
