public import AnjuCore

/// Why somebody looks at or uses data; every read of a person's data names one.
public struct Purpose: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    public var law: String

    public init(key: String, text: LocalizedText, law: String) {
        (self.key, self.text, self.law) = (key, text, law)
    }
}
