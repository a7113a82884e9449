public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Every grant of an account, the newest first.
    public func grants(of account: ID<Account>) throws -> [AccountGrant] {
        try rows("SELECT * FROM account_grant WHERE account = \(account) ORDER BY from_at DESC, id DESC").map(
            AccountGrant.init)
    }

    /// The grant with this identifier.
    public func grant(_ id: ID<AccountGrant>) throws -> AccountGrant? {
        try rows("SELECT * FROM account_grant WHERE id = \(id)").first.map(AccountGrant.init)
    }

    /// Grants of an account as a page shows them: those that nobody ended before the others, the newest first.
    public func shownGrants(of account: ID<Account>, limit: Int) throws -> [AccountGrant] {
        try rows(
            """
            SELECT * FROM account_grant WHERE account = \(account)
            ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, from_at DESC, id DESC LIMIT \(limit)
            """
        ).map(AccountGrant.init)
    }

    /// What waits for a second person, the oldest first.
    public func proposedGrants(at moment: Instant, limit: Int) throws -> [AccountGrant] {
        try rows(
            """
            SELECT * FROM account_grant
            WHERE approved_by IS NULL AND ended_at IS NULL AND proposed_at > \(SecondHand.start(at: moment))
                AND (until_at IS NULL OR until_at > \(moment))
            ORDER BY proposed_at, id LIMIT \(limit)
            """
        ).map(AccountGrant.init)
    }

    /// Whether an account acts now by a grant of one of these roles, is open, and has a password of its own; `but` is not
    /// counted.
    ///
    /// An account acts by the one of its grants in force that began last.
    public func isActing(
        inOneOf roles: [String], at moment: Instant, but excepted: ID<Account>? = nil
    ) throws -> Bool {
        if roles.isEmpty { return false }
        return try !rows(
            """
            SELECT a.id FROM account a JOIN account_grant g ON g.account = a.id
            WHERE g.role IN \(list: roles) AND a.disabled_at IS NULL AND a.id <> \(excepted?.rawValue ?? "")
                AND a.password_hash <> '' AND a.password_given_at IS NULL AND \(SQL.inForce(at: moment))
                AND NOT EXISTS (
                    SELECT 1 FROM account_grant n
                    WHERE n.account = a.id AND n.approved_at IS NOT NULL AND n.from_at <= \(moment)
                        AND (n.until_at IS NULL OR n.until_at > \(moment))
                        AND (n.ended_at IS NULL OR n.ended_at > \(moment))
                        AND (n.from_at > g.from_at OR (n.from_at = g.from_at AND n.id > g.id)))
            LIMIT 1
            """
        ).isEmpty
    }

    /// The grant that an account acts by: of those in force the one that began last.
    public func grantInForce(of account: ID<Account>, at moment: Instant) throws -> AccountGrant? {
        try rows(
            """
            SELECT g.* FROM account_grant g WHERE g.account = \(account) AND \(SQL.inForce(at: moment))
            ORDER BY g.from_at DESC, g.id DESC LIMIT 1
            """
        ).first.map(AccountGrant.init)
    }
}

extension WriteTransaction {
    /// Adds a proposal, or what the house grants by itself, whose approver is `anju`.
    public func insert(_ grant: AccountGrant, at moment: Instant) throws {
        try run(
            """
            INSERT INTO account_grant (id, account, role, office, from_at, until_at, proposed_by, proposed_at,
                                       approved_by, approved_at)
            VALUES (\(grant.id), \(grant.account), \(grant.role), \(grant.office), \(grant.from), \(grant.until),
                    \(grant.proposedBy), \(moment), \(grant.approvedBy),
                    \(grant.approvedBy == nil ? nil : moment))
            """)
    }

    /// Approves a proposal; answers whether there was one to approve.
    public func approve(_ id: ID<AccountGrant>, by approver: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE account_grant SET approved_by = \(approver), approved_at = \(moment)
            WHERE id = \(id) AND approved_by IS NULL AND ended_at IS NULL
                AND proposed_at > \(SecondHand.start(at: moment))
            """) == 1
    }

    /// Ends a grant, or takes a proposal back, from now on; answers whether it had not ended.
    public func end(_ id: ID<AccountGrant>, by actor: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE account_grant SET ended_by = \(actor), ended_at = \(moment) WHERE id = \(id) AND ended_at IS NULL
            """) == 1
    }
}

extension SQL {
    /// What a row `g` of `account_grant` has to be to be in force.
    static func inForce(at moment: Instant) -> SQL {
        """
        g.approved_at IS NOT NULL AND g.from_at <= \(moment) AND (g.until_at IS NULL OR g.until_at > \(moment))
            AND (g.ended_at IS NULL OR g.ended_at > \(moment))
        """
    }
}

extension AccountGrant {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), account: try row.get("account"), role: try row.get("role"),
            office: try row.get("office"), from: try row.get("from_at"), until: try row.optional("until_at"),
            proposedBy: try row.get("proposed_by"), proposedAt: try row.get("proposed_at"),
            approvedBy: try row.optional("approved_by"), endedAt: try row.optional("ended_at"))
    }
}
