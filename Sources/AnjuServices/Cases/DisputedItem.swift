public import AnjuCore
public import AnjuDomain

/// An item on which sources disagree: the accepted value beside those that were proposed, each with where it came from.
public struct DisputedItem: Hashable, Sendable {
    /// One of the values, with who gave it.
    public struct Side: Hashable, Sendable {
        /// The conflict's identifier; empty for the accepted value.
        public var id: String
        public var entry: ProfileEntry
        /// Name of the official who gave it; empty where a register did.
        public var giver: String
        /// The form that it stands on; empty where it stands on none.
        public var form: String

        public init(id: String, entry: ProfileEntry, giver: String, form: String) {
            (self.id, self.entry, self.giver, self.form) = (id, entry, giver, form)
        }
    }

    public var item: Item
    public var subject: String
    /// The department that decides.
    public var settler: String
    /// What holds meanwhile; `nil` where the reader does not decide and needs no value.
    public var held: Side?
    /// What others say; empty as for ``held``.
    public var proposed: [Side]
    public var raisedAt: Instant
    /// Names this state of the matter: who decides says what they saw.
    public var seen: String
}
