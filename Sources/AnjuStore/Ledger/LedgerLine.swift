import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQL

/// One line of the ledger, every column of it: what the log commits to.
struct LedgerLine: Sendable {
    let id: String
    let at: Instant
    let action, purpose, law, actorKind, actor, actorName, role, office, department: String
    let caseID: String?
    let subject, detail: String
    /// Groups of items with spaces between, in order, each once.
    let groups: String

    init(_ stamp: EntryStamp, _ note: AuditNote) {
        let actor = stamp.actor
        (id, at, purpose, law) = (stamp.id.rawValue, stamp.at, stamp.purpose, stamp.law)
        (actorKind, self.actor, actorName, role) = (actor.kind.rawValue, actor.id, actor.name, actor.role)
        (office, department) = (actor.office, actor.department)
        (action, subject, detail, caseID) = (note.action.rawValue, note.subject, note.detail, note.caseID?.rawValue)
        groups = Set(note.groups).sorted().joined(separator: " ")
    }

    init(_ row: Row) throws {
        (id, at, purpose, law) = (
            try row.get("id"), try row.get("at"), try row.get("purpose"), try row.get("law")
        )
        (actorKind, actor, actorName, role) = (
            try row.get("actor_kind"), try row.get("actor"), try row.get("actor_name"), try row.get("role")
        )
        (office, department) = (try row.get("office"), try row.get("department"))
        (action, subject, detail, caseID) = (
            try row.get("action"), try row.get("subject"), try row.get("detail"), try row.optional("case_id")
        )
        groups = try row.get("item_groups")
    }

    /// The canonical entry; `salt` is the ledger's, 64 bytes.
    func canonical(salt: [UInt8], subjects: TreeHash?) -> [UInt8] {
        let record = EntryRecord(
            actorName: actorName, role: role, office: office, subject: subject, detail: detail)
        return EntryStatement(
            id: id, at: at, subjects: subjects, organisation: department, system: actorKind, actor: actor,
            purpose: purpose, law: law, groups: groups.split(separator: " ").map(String.init), action: action,
            caseID: caseID ?? "", record: record.hash(blind: Array(salt.dropFirst(Commitment.saltLength)))
        ).canonical
    }

    /// The leaf's input.
    func commitment(salt: [UInt8], subjects: SubjectTree) -> [UInt8] {
        Commitment.leaf(
            salt: Array(salt.prefix(Commitment.saltLength)), canonical: canonical(salt: salt, subjects: subjects.root))
    }
}
