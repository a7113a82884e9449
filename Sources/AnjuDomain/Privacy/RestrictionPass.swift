public import AnjuCore

/// A purpose for which the law has the work go on with data that a person had restricted, with its article.
public struct RestrictionPass: Hashable, Sendable {
    /// Key of the purpose.
    public var purpose: String
    /// Why, as the person and the official read it.
    public var text: LocalizedText
    /// Source and article.
    public var law: String
    /// Whether it is so only while the case at hand is open.
    public var isWhileOpen: Bool

    public init(purpose: String, text: LocalizedText, law: String, isWhileOpen: Bool) {
        (self.purpose, self.text, self.law, self.isWhileOpen) = (purpose, text, law, isWhileOpen)
    }
}
