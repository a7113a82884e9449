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

    /// Every grant, the newest first; at most 2,000.
    public func grants() throws -> [AccountGrant] {
        try rows("SELECT * FROM account_grant ORDER BY from_at DESC, id DESC LIMIT 2000").map(AccountGrant.init)
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
            proposedBy: try row.get("proposed_by"), approvedBy: try row.optional("approved_by"),
            endedAt: try row.optional("ended_at"))
    }
}
