import AnjuDomain

/// Text as people type it, brought to the shape the domain reads.
enum ItemText {
    /// Any usual spelling of a day as ISO 8601.
    static func date(_ text: String) -> String { ItemReader.isoDate(text) }
}
