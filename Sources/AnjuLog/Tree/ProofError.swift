/// Why there is no proof.
public enum ProofError: Error, Hashable, Sendable {
    /// The tree has no such leaf, or was never of that size.
    case outOfRange
    /// A hash that is needed is not kept.
    case missing(level: Int, number: Int)
}
