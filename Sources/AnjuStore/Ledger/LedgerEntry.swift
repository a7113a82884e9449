public import AnjuCore
import AnjuSQL

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

    init(_ row: Row) throws {
        id = try row.get("id")
        at = try row.get("at")
        action = AuditAction(rawValue: try row.get("action"))
        purpose = try row.get("purpose")
        law = try row.get("law")
        actorName = try row.get("actor_name")
        office = try row.get("office")
        department = try row.get("department")
        subject = try row.get("subject")
        detail = try row.get("detail")
    }
}
