public import AnjuCore

/// A kind of picture that may be kept.
public struct ImageKind: Hashable, Sendable {
    public var id: String
    public var key: String
    public var text: LocalizedText
    public var forms: Set<String>
    public var sensitive: Bool
    /// `jpeg`, `png`, `pdf`.
    public var formats: Set<String>

    public init(id: String, key: String, text: LocalizedText, forms: Set<String>, sensitive: Bool, formats: Set<String>)
    {
        (self.id, self.key, self.text) = (id, key, text)
        (self.forms, self.sensitive, self.formats) = (forms, sensitive, formats)
    }
}
