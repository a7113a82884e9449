public import AnjuCore

/// What an item can say something about: a person, a stay, an employment and so on.
public struct SubjectKind: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// The kinds it hangs on.
    public var of: [String]
    /// Whether one file can hold several, at once or one after another.
    public var repeats: Bool
    /// Items by which two captures are known to mean the same one.
    public var identifiedBy: [String]

    public init(key: String, text: LocalizedText, of: [String], repeats: Bool, identifiedBy: [String]) {
        (self.key, self.text, self.of, self.repeats, self.identifiedBy) = (key, text, of, repeats, identifiedBy)
    }
}
