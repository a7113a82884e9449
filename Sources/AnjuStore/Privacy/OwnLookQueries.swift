public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Entries about a person, the newest first: at most `limit` behind `entry`, or from the newest on.
    ///
    /// An `entry` that is not about the person leads nowhere: nothing is answered. What is `hidden` is left out.
    public func looks(
        at person: ID<Person>, after entry: ID<LedgerEntry>? = nil, hiding hidden: HiddenLooks, limit: Int
    ) throws -> [OwnLook] {
        var rest: SQL = ""
        if let entry {
            guard let last = try look(entry, at: person, hiding: hidden) else { return [] }
            let (at, id) = (last.entry.at, last.entry.id)
            rest = "AND (e.at < \(at) OR (e.at = \(at) AND e.id < \(id)))"
        }
        return try rows(
            looks(at: person, hiding: hidden) + " \(rest) ORDER BY e.at DESC, e.id DESC LIMIT \(limit)"
        ).map(OwnLook.init)
    }

    /// One entry about a person; `nil` also where it is about others alone, or `hidden`.
    public func look(
        _ entry: ID<LedgerEntry>, at person: ID<Person>, hiding hidden: HiddenLooks
    ) throws -> OwnLook? {
        try rows(looks(at: person, hiding: hidden) + " AND e.id = \(entry)").first.map(OwnLook.init)
    }

    /// Entries about a person within a time, the newest first from `offset` on, and how many there are in all.
    public func usages(
        of person: ID<Person>, from start: Instant?, until end: Instant?, hiding hidden: HiddenLooks, offset: Int,
        limit: Int
    ) throws -> (total: Int, looks: [OwnLook]) {
        let (first, last) = (start ?? Instant(milliseconds: 0), end ?? Instant(milliseconds: .max))
        let within = try self.looks(at: person, hiding: hidden) + " AND e.at >= \(first) AND e.at < \(last)"
        let total: Int = try rows("SELECT COUNT(*) AS total FROM (" + within + ") AS found").first?.get("total") ?? 0
        let looks = try rows(within + " ORDER BY e.at DESC, e.id DESC LIMIT \(limit) OFFSET \(offset)")
        return (total, try looks.map(OwnLook.init))
    }

    /// When the oldest entry about a person that is kept and shown was written.
    public func firstLook(at person: ID<Person>, hiding hidden: HiddenLooks) throws -> Instant? {
        try rows("SELECT MIN(found.at) AS first FROM (" + looks(at: person, hiding: hidden) + ") AS found")
            .first?.optional("first")
    }

    /// With those about files that are folded into the person's.
    private func looks(at person: ID<Person>, hiding hidden: HiddenLooks) throws -> SQL {
        let family = try family(of: person)
        if family.count == 1 {
            return """
                SELECT e.*, c.number AS case_number FROM ledger_subject s JOIN ledger_entry e ON e.id = s.entry
                LEFT JOIN case_file c ON c.id = e.case_id
                WHERE s.subject = \(person) \(hidden.condition)
                """
        }
        return """
            SELECT e.*, c.number AS case_number FROM ledger_entry e LEFT JOIN case_file c ON c.id = e.case_id
            WHERE e.id IN (SELECT entry FROM ledger_subject WHERE subject IN \(list: family)) \(hidden.condition)
            """
    }

    /// By which of the identifiers that lead to a person an entry is about them: one before the others where several are.
    public func subject(of entry: ID<LedgerEntry>, about person: ID<Person>) throws -> ID<Person> {
        let about = Set(try people(of: [entry]))
        return try family(of: person).first(where: about.contains) ?? person
    }
}

extension OwnLook {
    init(_ row: Row) throws {
        self.init(
            entry: try LedgerEntry(row), actorKind: Actor.Kind(rawValue: try row.get("actor_kind")) ?? .program,
            actor: try row.get("actor"), role: try row.get("role"), caseNumber: try row.optional("case_number"))
    }
}
