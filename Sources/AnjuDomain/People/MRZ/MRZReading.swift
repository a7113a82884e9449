/// What came of reading a machine-readable zone.
public struct MRZReading: Hashable, Sendable {
    /// `nil` where the text is no zone at all; then ``findings`` say why.
    public let format: MRZFormat?
    /// The lines as read, in their right order, without line ends; never corrected.
    public let lines: [String]
    /// `nil` exactly when ``format`` is.
    public let fields: MRZFields?
    /// Every check digit of the format, right or wrong.
    public let checkDigits: [MRZCheckDigit]
    /// What is wrong, each with the line, the position, what was read and what was due.
    public let findings: [ReadingNote]
    /// What was put right in the form alone: line ends, order of lines, missing fillers.
    public let notes: [ReadingNote]
    /// Likely misreadings that would make every check digit right, the likeliest first.
    public let suggestions: [MRZSuggestion]

    /// A zone of a known format in which every character and check digit is right.
    public var isSound: Bool { format != nil && findings.isEmpty }

    /// The check digit of `kind`, where the format has it.
    public func checkDigit(_ kind: MRZCheckDigit.Kind) -> MRZCheckDigit? { checkDigits.first { $0.kind == kind } }
}
