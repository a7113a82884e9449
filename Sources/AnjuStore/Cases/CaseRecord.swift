public import AnjuCore
public import AnjuDomain
import AnjuSQL

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

    init(_ row: Row) throws {
        core = Case(
            id: try row.get("id"), number: try row.get("number"), procedure: try row.get("procedure"),
            pack: try row.get("pack"), area: try row.get("area"), openedAt: try row.get("opened_at"),
            version: try row.get("version"))
        person = try row.get("person")
        guard let status = CaseStatus(rawValue: try row.get("status")) else {
            throw RowError(column: "status", expected: "CaseStatus")
        }
        self.status = status
        codeHash = try row.get("code_hash")
        endedAt = try row.optional("ended_at")
    }
}
