import AnjuCore
import AnjuDomain
import AnjuSQL

extension LedgerEntry {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            at: try row.get("at"),
            action: AuditAction(rawValue: try row.get("action")),
            purpose: try row.get("purpose"),
            law: try row.get("law"),
            actorName: try row.get("actor_name"),
            office: try row.get("office"),
            department: try row.get("department"),
            subject: try row.get("subject"),
            detail: try row.get("detail"),
            groups: try row.get("item_groups", as: String.self).split(separator: " ").map(String.init))
    }
}
