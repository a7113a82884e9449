public import AnjuCore

/// How a person's request was decided, by whom, when and why.
public struct RequestDecision: Hashable, Sendable {
    /// What became of what was asked for.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case granted
        case grantedInPart = "granted_in_part"
        case refused
    }

    public var outcome: Outcome
    public var at: Instant
    /// Account of the official.
    public var by: String
    /// Key of the pack's ground; empty where all was granted.
    public var ground: String
    /// Source and article of the ground, or of the right where all was granted.
    public var law: String
    /// What the official says to the person.
    public var words: String

    public init(outcome: Outcome, at: Instant, by: String, ground: String, law: String, words: String) {
        (self.outcome, self.at, self.by) = (outcome, at, by)
        (self.ground, self.law, self.words) = (ground, law, words)
    }
}
