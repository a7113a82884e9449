public import AnjuCore

/// A case with its person and stored status.
public struct CaseRecord: Hashable, Sendable {
    public var core: Case
    public var person: ID<Person>
    /// Folded from the actions and stored for the lists; a test compares it with the fold.
    public var status: CaseStatus
    public var codeHash: String
    public var endedAt: Instant?

    public init(core: Case, person: ID<Person>, status: CaseStatus, codeHash: String, endedAt: Instant?) {
        (self.core, self.person, self.status) = (core, person, status)
        (self.codeHash, self.endedAt) = (codeHash, endedAt)
    }
}
