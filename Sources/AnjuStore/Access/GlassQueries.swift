public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// What an account opened in emergencies and is open still, not reviewed or not settled, the newest first.
    public func glasses(of account: String, at moment: Instant, sealer: ItemSealer) throws -> [BreakGlass] {
        try rows(
            """
            SELECT * FROM break_glass
            WHERE account = \(account)
                AND (reviewed_at IS NULL OR until_at > \(moment) OR (finding = 'unjustified' AND settled_at IS NULL))
            ORDER BY opened_at DESC, id DESC
            """
        ).map { try BreakGlass($0, sealer: sealer) }
    }

    /// Uses by others that nobody has reviewed yet, or that were found not justified and nobody has settled, of people in this
    /// area and below: the oldest first, at most `limit`, those that come behind `after`.
    public func unreviewedGlasses(
        area: String, but account: String, after: ID<BreakGlass>? = nil, limit: Int, sealer: ItemSealer
    ) throws -> [BreakGlass] {
        let behind: SQL =
            after.map {
                """
                AND EXISTS (SELECT 1 FROM break_glass a WHERE a.id = \($0)
                    AND (g.opened_at > a.opened_at OR (g.opened_at = a.opened_at AND g.id > a.id)))
                """
            } ?? ""
        return try rows(
            """
            SELECT g.* FROM break_glass g JOIN person p ON p.id = g.person
            WHERE (g.reviewed_at IS NULL OR (g.finding = 'unjustified' AND g.settled_at IS NULL))
                AND g.account <> \(account) AND p.area >= \(area) AND p.area < \(area + "~") \(behind)
            ORDER BY g.opened_at, g.id LIMIT \(limit)
            """
        ).map { try BreakGlass($0, sealer: sealer) }
    }

    /// How many uses by others nobody has reviewed or settled yet, of people in this area and below.
    public func countUnreviewedGlasses(area: String, but account: String) throws -> Int {
        let row = try rows(
            """
            SELECT COUNT(*) AS n FROM break_glass g JOIN person p ON p.id = g.person
            WHERE (g.reviewed_at IS NULL OR (g.finding = 'unjustified' AND g.settled_at IS NULL))
                AND g.account <> \(account) AND p.area >= \(area) AND p.area < \(area + "~")
            """
        ).first
        return try row?.get("n") ?? 0
    }

    /// The emergency with this identifier.
    public func glass(_ id: ID<BreakGlass>, sealer: ItemSealer) throws -> BreakGlass? {
        try rows("SELECT * FROM break_glass WHERE id = \(id)").first.map { try BreakGlass($0, sealer: sealer) }
    }
}

extension WriteTransaction {
    /// Enters that the glass was broken; the reason is sealed.
    public func insert(_ glass: BreakGlass, sealer: ItemSealer) throws {
        let sealed = try sealer.seal(glass.reason, table: "break_glass", column: "sealed", row: glass.id.rawValue)
        try run(
            """
            INSERT INTO break_glass (id, account, person, category, sealed, opened_at, until_at)
            VALUES (\(glass.id), \(glass.actor), \(glass.record), \(glass.category), \(sealed), \(glass.openedAt),
                    \(glass.until))
            """)
    }

    /// Enters what a review by somebody else found; answers whether there was one to review.
    public func review(
        _ id: ID<BreakGlass>, isJustified: Bool, by actor: String, at moment: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE break_glass SET reviewed_by = \(actor), reviewed_at = \(moment),
                finding = \(isJustified ? "justified" : "unjustified")
            WHERE id = \(id) AND reviewed_at IS NULL AND account <> \(actor)
            """) == 1
    }
}

extension WriteTransaction {
    /// Lets the right begin again that rests after a use that was not justified; answers whether it rested.
    public func settle(_ id: ID<BreakGlass>, by actor: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE break_glass SET settled_by = \(actor), settled_at = \(moment)
            WHERE id = \(id) AND finding = 'unjustified' AND settled_at IS NULL AND account <> \(actor)
            """) == 1
    }
}

extension BreakGlass {
    init(_ row: Row, sealer: ItemSealer) throws {
        let id: ID<BreakGlass> = try row.get("id")
        let reason = try sealer.open(
            try row.get("sealed"), table: "break_glass", column: "sealed", row: id.rawValue)
        self.init(
            id: id, actor: try row.get("account"), record: try row.get("person"), category: try row.get("category"),
            reason: reason ?? "", openedAt: try row.get("opened_at"), reviewedAt: try row.optional("reviewed_at"),
            finding: try row.optional("finding", as: String.self).flatMap(Finding.init),
            settledAt: try row.optional("settled_at"))
    }
}
