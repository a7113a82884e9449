public import AnjuCore

/// What came of reading a typed identifier: the value, or every reason why there is none.
public struct IdentifierReading<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The text without spaces and hyphens, in half-width upper case: what is shown back.
    public let text: String
    /// `nil` exactly when ``violations`` is not empty.
    public let value: Value?
    /// What keeps the text from being such an identifier.
    public let violations: [ReadingNote]
    /// What a person should look at and may accept.
    public let warnings: [ReadingNote]

    init(_ text: String, _ value: Value, warnings: [ReadingNote] = []) {
        (self.text, self.value, self.violations, self.warnings) = (text, value, [], warnings)
    }

    init(_ text: String, violations: [ReadingNote], warnings: [ReadingNote] = []) {
        (self.text, self.value, self.violations, self.warnings) = (text, nil, violations, warnings)
    }

    /// The reading of another kind of value made from this one's.
    func map<Other>(_ transform: (Value) -> Other) -> IdentifierReading<Other> {
        guard let value else { return IdentifierReading<Other>(text, violations: violations, warnings: warnings) }
        return IdentifierReading<Other>(text, transform(value), warnings: warnings)
    }

    /// The same with one more warning.
    func warned(_ note: ReadingNote?) -> IdentifierReading {
        guard let note else { return self }
        guard let value else { return IdentifierReading(text, violations: violations, warnings: warnings + [note]) }
        return IdentifierReading(text, value, warnings: warnings + [note])
    }

    /// The violations as faults of `field`.
    public func violations(of field: String) -> [Violation] { violations.map { $0.violation(of: field) } }
}
