public import AnjuCore

/// A ground on which what a person asks for may be refused, with its article: nothing is refused without one.
public struct RequestRefusal: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// Source and article; several are divided by semicolons.
    public var law: String
    /// Which kinds of requests it answers.
    public var kinds: Set<RequestKind>

    public init(key: String, text: LocalizedText, law: String, kinds: Set<RequestKind>) {
        (self.key, self.text, self.law, self.kinds) = (key, text, law, kinds)
    }
}
