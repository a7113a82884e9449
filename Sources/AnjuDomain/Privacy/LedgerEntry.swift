public import AnjuCore

/// One line of the ledger.
public struct LedgerEntry: Hashable, Sendable, Identified {
    public static let idPrefix = "led"

    public var id: ID<LedgerEntry>
    public var at: Instant
    public var action: AuditAction
    public var purpose: String
    public var law: String
    public var actorName: String
    public var office: String
    public var department: String
    public var subject: String
    public var detail: String
    /// Groups of items of which something was told, in order; empty where none was, and where none was recorded.
    public var groups: [String]

    public init(
        id: ID<LedgerEntry>, at: Instant, action: AuditAction, purpose: String, law: String, actorName: String,
        office: String, department: String, subject: String, detail: String,
        groups: [String] = []
    ) {
        self.id = id
        self.at = at
        self.action = action
        self.purpose = purpose
        self.law = law
        self.actorName = actorName
        self.office = office
        self.department = department
        self.subject = subject
        self.detail = detail
        self.groups = groups
    }
}
