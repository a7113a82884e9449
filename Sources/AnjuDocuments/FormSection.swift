public import AnjuCore

/// Rows of a filled form under one heading.
public struct FormSection: Hashable, Sendable {
    public var heading: LocalizedText
    public var rows: [FormRow]

    public init(_ heading: LocalizedText, _ rows: [FormRow]) { (self.heading, self.rows) = (heading, rows) }
}
