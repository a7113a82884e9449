/// One person found, and why.
public struct SearchHit: Hashable, Sendable {
    public let id: String
    /// Comparable within one answer alone.
    public let score: Int
    /// For each part of the question that the person fits, what of theirs it fits and how.
    public let reasons: [Reason]

    /// One part of the question beside what it was found in: `昂`, `aung`, same sound.
    public struct Reason: Hashable, Sendable {
        public let asked: String
        public let found: String
        public let field: SearchFields
        public let how: SearchRelation
    }
}
