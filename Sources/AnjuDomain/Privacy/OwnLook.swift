/// An entry of the ledger about a person, as that person reads it.
public struct OwnLook: Hashable, Sendable {
    public var entry: LedgerEntry
    public var actorKind: Actor.Kind
    /// Key of the official's role; empty for others.
    public var role: String
    /// Number of the case it was about, where there is one.
    public var caseNumber: String?
    /// Groups of items that were disclosed, in order; empty where the entry names none.
    public var groups: [String] = []

    public init(entry: LedgerEntry, actorKind: Actor.Kind, role: String, caseNumber: String?) {
        (self.entry, self.actorKind, self.role, self.caseNumber) = (entry, actorKind, role, caseNumber)
    }
}
