/// An identifier that cannot be mistaken for the identifier of another kind of thing.
///
/// Its text is the subject's prefix, an underscore and a 26-character ``Token``: `per_01k9x…`. The token is time-ordered,
/// so the order of identifiers is the order in which they were made.
public struct ID<Subject: Identified>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The whole text, prefix included.
    public let rawValue: String

    /// Accepts only text that carries the subject's own prefix and a well-formed token.
    public init?(_ text: String) {
        let prefix = Subject.idPrefix + "_"
        guard text.hasPrefix(prefix), Token(String(text.dropFirst(prefix.count))) != nil else { return nil }
        rawValue = text
    }

    /// The identifier of `Subject` that carries `token`.
    public init(_ token: Token) {
        rawValue = Subject.idPrefix + "_" + token.text
    }

    public var description: String { rawValue }

    public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}
