public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Entries about a case, the newest first.
    public func entries(
        of caseID: ID<Case>, hiding hidden: HiddenLooks? = nil, limit: Int = 200
    ) throws -> [LedgerEntry] {
        try rows(
            """
            SELECT e.* FROM ledger_entry e WHERE e.case_id = \(caseID) \(hidden?.condition ?? "")
            ORDER BY e.at DESC, e.id DESC LIMIT \(limit)
            """
        ).map(LedgerEntry.init)
    }

    /// Entries about a case that tell of one of `actions`, the newest first, however many others there are.
    public func entries(
        of caseID: ID<Case>, telling actions: [AuditAction], hiding hidden: HiddenLooks? = nil, limit: Int
    ) throws -> [LedgerEntry] {
        try rows(
            """
            SELECT e.* FROM ledger_entry e
            WHERE e.case_id = \(caseID) AND e.action IN \(list: actions.map(\.rawValue)) \(hidden?.condition ?? "")
            ORDER BY e.at DESC, e.id DESC LIMIT \(limit)
            """
        ).map(LedgerEntry.init)
    }

    /// Entries about a person, the newest first.
    public func entries(of person: ID<Person>, limit: Int = 200) throws -> [LedgerEntry] {
        try rows(
            """
            SELECT e.* FROM ledger_subject s JOIN ledger_entry e ON e.id = s.entry
            WHERE s.subject = \(person) ORDER BY e.at DESC, e.id DESC LIMIT \(limit)
            """
        ).map(LedgerEntry.init)
    }
}
