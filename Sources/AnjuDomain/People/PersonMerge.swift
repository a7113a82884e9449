public import AnjuCore

/// That two files were found to be one person's and one was folded into the other, until it is undone.
public struct PersonMerge: Identified, Hashable, Sendable {
    public static let idPrefix = "mrg"

    public var id: ID<PersonMerge>
    /// The file that is read from then on.
    public var kept: ID<Person>
    /// The file that leads there.
    public var folded: ID<Person>
    /// Its place among those into the same file: the last one is undone first.
    public var turn: Int
    public var reason: MergeReason
    /// In the words of the official who did it.
    public var words: String
    /// Account of the official who found them to be one.
    public var proposedBy: String
    /// Account of the other official, who did it.
    public var madeBy: String
    public var madeAt: Instant
    public var undone: Undoing?

    /// How it was undone.
    public struct Undoing: Hashable, Sendable {
        public var reason: UnmergeReason
        public var words: String
        public var by: String
        public var at: Instant

        public init(reason: UnmergeReason, words: String, by: String, at: Instant) {
            (self.reason, self.words, self.by, self.at) = (reason, words, by, at)
        }
    }

    public init(
        id: ID<PersonMerge>, kept: ID<Person>, folded: ID<Person>, turn: Int = 1, reason: MergeReason, words: String,
        proposedBy: String, madeBy: String, madeAt: Instant, undone: Undoing? = nil
    ) {
        (self.id, self.kept, self.folded, self.turn, self.reason) = (id, kept, folded, turn, reason)
        (self.words, self.proposedBy, self.madeBy) = (words, proposedBy, madeBy)
        (self.madeAt, self.undone) = (madeAt, undone)
    }
}

/// Why two files are one person's.
public enum MergeReason: String, Hashable, Sendable, CaseIterable {
    case sameDocument = "same-document"
    case newDocument = "new-document"
    case person = "person-says"
    case other
}

/// Why a merge is undone.
public enum UnmergeReason: String, Hashable, Sendable, CaseIterable {
    case twoPeople = "two-people"
    case wrongFile = "wrong-file"
    case person = "person-says"
    case other
}
