public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Every agreement, the newest first; at most 500.
    public func agreements() throws -> [SharingAgreement] {
        try rows("SELECT * FROM sharing_agreement ORDER BY from_at DESC, id DESC LIMIT 500").map(agreement)
    }

    /// What a department receives by agreements that are not over.
    public func agreements(receivedBy department: String, at moment: Instant) throws -> [SharingAgreement] {
        try rows(
            """
            SELECT * FROM sharing_agreement WHERE receiving = \(department) AND until_at > \(moment)
                AND approved_at IS NOT NULL AND (ended_at IS NULL OR ended_at > \(moment)) ORDER BY id
            """
        ).map(agreement)
    }

    /// The agreement with this identifier.
    public func agreement(_ id: ID<SharingAgreement>) throws -> SharingAgreement? {
        try rows("SELECT * FROM sharing_agreement WHERE id = \(id)").first.map(agreement)
    }

    private func agreement(_ row: Row) throws -> SharingAgreement {
        let id: ID<SharingAgreement> = try row.get("id")
        let groups = try rows("SELECT item_group FROM sharing_agreement_group WHERE agreement = \(id)").map {
            try $0.get("item_group", as: String.self)
        }
        return SharingAgreement(
            id: id, giving: try row.get("giving"), receiving: try row.get("receiving"),
            purpose: try row.get("purpose"), law: try row.get("law"), groups: Set(groups), area: try row.get("area"),
            from: try row.get("from_at"), until: try row.get("until_at"), proposedBy: try row.get("proposed_by"),
            proposedAt: try row.get("proposed_at"),
            approvedBy: try row.optional("approved_by"), endedAt: try row.optional("ended_at"))
    }
}

extension ReadTransaction {
    /// How many proposals wait for a second person.
    public func countProposedAgreements(at moment: Instant) throws -> Int {
        try rows(
            """
            SELECT COUNT(*) AS found FROM sharing_agreement
            WHERE approved_by IS NULL AND ended_at IS NULL AND proposed_at > \(SecondHand.start(at: moment))
            """
        ).first?.get("found") ?? 0
    }
}

extension WriteTransaction {
    /// Adds a proposal.
    public func insert(_ agreement: SharingAgreement, at moment: Instant) throws {
        try run(
            """
            INSERT INTO sharing_agreement (id, giving, receiving, purpose, law, area, from_at, until_at, proposed_by,
                                           proposed_at)
            VALUES (\(agreement.id), \(agreement.giving), \(agreement.receiving), \(agreement.purpose),
                    \(agreement.law), \(agreement.area), \(agreement.from), \(agreement.until),
                    \(agreement.proposedBy), \(moment))
            """)
        for group in agreement.groups.sorted() {
            try run(
                "INSERT INTO sharing_agreement_group (agreement, item_group) VALUES (\(agreement.id), \(group))")
        }
    }

    /// Approves a proposal; answers whether there was one to approve.
    public func approve(_ id: ID<SharingAgreement>, by approver: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE sharing_agreement SET approved_by = \(approver), approved_at = \(moment)
            WHERE id = \(id) AND approved_by IS NULL AND ended_at IS NULL
                AND proposed_at > \(SecondHand.start(at: moment))
            """) == 1
    }

    /// Ends an agreement, or takes a proposal back, from now on; answers whether it had not ended.
    public func end(_ id: ID<SharingAgreement>, by actor: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE sharing_agreement SET ended_by = \(actor), ended_at = \(moment)
            WHERE id = \(id) AND ended_at IS NULL
            """) == 1
    }
}
