import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQL

extension WriteTransaction {
    /// Writes an entry with the people whom it is about, their salts, and what the log will hold of it.
    func enter(_ stamp: EntryStamp, _ note: AuditNote) throws {
        let salts = EntrySalts(secret: stamp.secret, entry: stamp.id.rawValue)
        let people = Set(note.subjects).sorted().map {
            (handle: $0.rawValue, salt: salts.subjectSalt($0.rawValue))
        }
        let (line, salt, subjects) = (LedgerLine(stamp, note), salts.entrySalt, SubjectTree(people))
        try run(
            """
            INSERT INTO ledger_entry (id, at, action, purpose, law, actor_kind, actor, actor_name, role, office,
                                      department, case_id, subject, detail, salt, item_groups)
            VALUES (\(line.id), \(line.at), \(line.action), \(line.purpose), \(line.law), \(line.actorKind),
                    \(line.actor), \(line.actorName), \(line.role), \(line.office), \(line.department),
                    \(line.caseID), \(line.subject), \(line.detail), \(salt), \(line.groups))
            """)
        try insert(
            "INSERT INTO ledger_subject (subject, entry, salt)",
            rows: people.map { "(\($0.handle), \(stamp.id), \($0.salt))" as SQL })
        try run(
            """
            INSERT INTO ledger_pending (entry, subject, commitment, subjects)
            VALUES (\(stamp.id), \(line.subject), \(line.commitment(salt: salt, subjects: subjects)), \(subjects.bytes))
            """)
    }
}
