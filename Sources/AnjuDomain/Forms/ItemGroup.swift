public import AnjuCore

/// Items that belong together on a form and are seen together.
public struct ItemGroup: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// Key of the subject kind its items describe unless they name their own.
    public var subject: String
    public var repeats: Bool

    public init(key: String, text: LocalizedText, subject: String, repeats: Bool) {
        (self.key, self.text, self.subject, self.repeats) = (key, text, subject, repeats)
    }
}
