public import AnjuCore

/// One item of a filled form: what it is, what was given, and where that came from.
public struct FormRow: Hashable, Sendable {
    public var label: LocalizedText
    public var value: String
    /// What the value is written in, which decides its typeface and where its lines break.
    public var valueLanguage: LanguageTag
    /// The document or office it was taken from, or that it was written by hand.
    public var provenance: LocalizedText?

    public init(
        _ label: LocalizedText, _ value: String, in valueLanguage: LanguageTag = .chinese,
        from provenance: LocalizedText? = nil
    ) {
        (self.label, self.value, self.valueLanguage, self.provenance) = (label, value, valueLanguage, provenance)
    }
}
