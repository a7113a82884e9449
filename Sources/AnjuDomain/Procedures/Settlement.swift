public import AnjuCore

/// How a disagreement between two sources was decided, by whom, and why.
public struct Settlement: Hashable, Sendable, Codable {
    /// What became of one proposed value.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// The accepted value stayed.
        case held
        /// This one took its place.
        case proposed
        /// Another value than these took the place of both.
        case other
    }

    public var outcome: Outcome
    /// In the official's words.
    public var reason: String
    public var actor: Actor
    public var at: Instant

    public init(outcome: Outcome, reason: String, actor: Actor, at: Instant) {
        (self.outcome, self.reason, self.actor, self.at) = (outcome, reason, actor, at)
    }
}
