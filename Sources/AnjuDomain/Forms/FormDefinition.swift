public import AnjuCore

/// A view on items, filed under one subject.
public struct FormDefinition: Hashable, Sendable {
    /// Such as `F12`.
    public var id: String
    public var key: String
    public var title: LocalizedText
    /// Key of the subject kind it is filed under.
    public var subject: String
    /// Every kind its items reach.
    public var subjects: [String]
    /// The kind of which it holds several rows.
    public var rows: String?

    public init(id: String, key: String, title: LocalizedText, subject: String, subjects: [String], rows: String? = nil)
    {
        (self.id, self.key, self.title) = (id, key, title)
        (self.subject, self.subjects, self.rows) = (subject, subjects, rows)
    }
}
