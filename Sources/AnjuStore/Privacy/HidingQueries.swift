public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The hiding with this identifier.
    public func hiding(_ id: ID<EntryHiding>, sealer: ItemSealer) throws -> EntryHiding? {
        try rows("SELECT * FROM entry_hiding WHERE id = \(id)").first.map { try EntryHiding($0, sealer: sealer) }
    }

    /// The hiding of an entry: there is one at most.
    public func hiding(of entry: ID<LedgerEntry>, sealer: ItemSealer) throws -> EntryHiding? {
        try rows("SELECT * FROM entry_hiding WHERE entry = \(entry)").first.map { try EntryHiding($0, sealer: sealer) }
    }

    /// Hidings of cases in this area and below, the newest first; at most 200.
    public func hidings(in area: String, sealer: ItemSealer) throws -> [EntryHiding] {
        try rows(
            """
            SELECT * FROM entry_hiding WHERE area >= \(area) AND area < \(area + "~") ORDER BY asked_at DESC, id DESC
            LIMIT 200
            """
        ).map { try EntryHiding($0, sealer: sealer) }
    }

    /// Whether an entry about this person is hidden, or waits for somebody to approve that.
    public func isHiding(from person: ID<Person>, at now: Instant) throws -> Bool {
        let family = try family(of: person)
        return try !rows(
            """
            SELECT 1 AS one FROM entry_hiding h JOIN ledger_subject s ON s.entry = h.entry
            WHERE s.subject IN \(list: family) AND h.refused_at IS NULL
                AND COALESCE(h.shown_at, h.extended_until, h.until_at, h.lapses_at) > \(now) LIMIT 1
            """
        ).isEmpty
    }

    /// Whom entries are about.
    public func people(of entries: [ID<LedgerEntry>]) throws -> [ID<Person>] {
        if entries.isEmpty { return [] }
        return try rows(
            "SELECT DISTINCT subject FROM ledger_subject WHERE entry IN \(list: entries.map(\.rawValue)) ORDER BY subject"
        ).map { try $0.get("subject") }
    }

    /// Looks at a case by an office that may be hidden and never were, the newest first.
    public func hideable(of caseID: ID<Case>, office: String, limit: Int) throws -> [LedgerEntry] {
        try rows(
            """
            SELECT e.* FROM ledger_entry e WHERE e.case_id = \(caseID) AND e.office = \(office) AND e.actor_kind = 'official'
                AND e.action IN \(list: AuditAction.hideable.map(\.rawValue))
                AND NOT EXISTS (SELECT 1 FROM entry_hiding h WHERE h.entry = e.id)
            ORDER BY e.at DESC, e.id DESC LIMIT \(limit)
            """
        ).map(LedgerEntry.init)
    }

    /// How many hidings were approved, by month such as `2026-03` and ground, the newest month first.
    public func hidingTallies() throws -> [(month: String, ground: String, total: Int)] {
        try rows("SELECT month, ground, total FROM hiding_tally ORDER BY month DESC, ground").map {
            (try $0.get("month"), try $0.get("ground"), try $0.get("total"))
        }
    }
}

extension EntryHiding {
    init(_ row: Row, sealer: ItemSealer) throws {
        let id: ID<EntryHiding> = try row.get("id")
        let words =
            try sealer.open(try row.get("sealed"), table: "entry_hiding", column: "sealed", row: id.rawValue) ?? ""
        let parts = words.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let asked = try HidingHand(row, "asked") else { throw Problem(.missing, "access.entry-unknown") }
        self.init(
            id: id, entry: try row.get("entry"), caseID: try row.get("case_id"), area: try row.get("area"),
            ground: try row.get("ground"), number: parts.first ?? "", reason: parts.count > 1 ? parts[1] : "",
            days: try row.get("days"), asked: asked)
        (refused, approved) = (try HidingHand(row, "refused"), try HidingHand(row, "approved"))
        (until, extendedUntil) = (try row.optional("until_at"), try row.optional("extended_until"))
        extensionAsked = try HidingHand(row, "extension_asked")
        (extended, shown) = (try HidingHand(row, "extended"), try HidingHand(row, "shown"))
    }
}

extension HidingHand {
    init?(_ row: Row, _ name: String) throws {
        guard let account: String = try row.optional(name + "_by") else { return nil }
        self.init(
            account: account, role: try row.get(name + "_role"), office: try row.get(name + "_office"),
            at: try row.get(name + "_at"))
    }
}
