/// One check digit of a machine-readable zone: where it stands, what it covers, what was read and what was due.
public struct MRZCheckDigit: Hashable, Sendable {
    /// Which field a check digit guards.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case number, birth, expiry, optional
        /// Over the others and their check digits.
        case composite
    }

    public let kind: Kind
    /// Where the digit stands.
    public let place: MRZPlace
    /// What it covers, in the order in which the weights run.
    public let covers: [MRZSpan]
    /// The characters that it covers.
    public let text: String
    /// The digit as read.
    public let read: Character
    /// The digit that 7-3-1 weighting gives.
    public let due: Character
    /// An empty optional field may carry a filler in place of its zero.
    public let isRight: Bool
}
