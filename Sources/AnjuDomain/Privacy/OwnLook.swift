/// An entry of the ledger about a person, as that person reads it.
public struct OwnLook: Hashable, Sendable {
    public var entry: LedgerEntry
    public var actorKind: Actor.Kind
    /// Identifier of the account, or of the person.
    public var actor: String
    /// Key of the official's role; empty for others.
    public var role: String
    /// Number of the case it was about, where there is one.
    public var caseNumber: String?

    public init(entry: LedgerEntry, actorKind: Actor.Kind, actor: String, role: String, caseNumber: String?) {
        (self.entry, self.actorKind, self.actor) = (entry, actorKind, actor)
        (self.role, self.caseNumber) = (role, caseNumber)
    }
}
