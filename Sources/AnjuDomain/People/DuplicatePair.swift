public import AnjuCore

/// Two files of one register that could be about one person, for somebody to look at.
public struct DuplicatePair: Identified, Hashable, Sendable {
    public static let idPrefix = "dup"

    public var id: ID<DuplicatePair>
    /// The person who was registered first.
    public var one: ID<Person>
    public var other: ID<Person>
    /// How likely it is, in a thousand, as it was when the pair was proposed.
    public var probability: Int
    public var standing: Standing
    public var proposedAt: Instant
    /// When a pair that nobody answered for good goes away.
    public var expiresAt: Instant?
    public var version: Int

    /// What was found out about a pair.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        /// Nobody has looked yet.
        case open
        /// Somebody looked and could not say.
        case later
        case same
        /// Never proposed again while both are kept.
        case notSame = "not_same"
    }

    public init(
        id: ID<DuplicatePair>, one: ID<Person>, other: ID<Person>, probability: Int, standing: Standing,
        proposedAt: Instant, expiresAt: Instant?, version: Int
    ) {
        (self.id, self.one, self.other, self.probability) = (id, one, other, probability)
        (self.standing, self.proposedAt, self.expiresAt, self.version) = (standing, proposedAt, expiresAt, version)
    }
}
