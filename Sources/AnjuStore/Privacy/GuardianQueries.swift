public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The guardianship with this identifier.
    public func guardianship(_ id: ID<Guardianship>, sealer: ItemSealer) throws -> Guardianship? {
        try rows("SELECT * FROM guardianship WHERE id = \(id)").first.map { try Guardianship($0, sealer) }
    }

    /// Guardianships over a person that nobody ended, the oldest first.
    public func guardianships(over ward: ID<Person>, sealer: ItemSealer) throws -> [Guardianship] {
        try rows("SELECT * FROM guardianship WHERE ward = \(ward) AND ended_at IS NULL ORDER BY from_at, id").map {
            try Guardianship($0, sealer)
        }
    }

    /// Every guardianship over a person that is kept, also those that were ended, the oldest first.
    public func guardianships(everOver ward: ID<Person>, sealer: ItemSealer) throws -> [Guardianship] {
        try rows("SELECT * FROM guardianship WHERE ward = \(ward) ORDER BY from_at, id").map {
            try Guardianship($0, sealer)
        }
    }

    /// Guardianships of a person over others that nobody ended, the oldest first.
    public func guardianships(of guardian: ID<Person>, sealer: ItemSealer) throws -> [Guardianship] {
        try rows("SELECT * FROM guardianship WHERE guardian = \(guardian) AND ended_at IS NULL ORDER BY from_at, id")
            .map { try Guardianship($0, sealer) }
    }
}

extension WriteTransaction {
    /// Enters a guardianship; the number of the court's decision is sealed.
    ///
    /// Throws `guardian.entered-already` where the same one holds.
    public func insert(_ guardianship: Guardianship, sealer: ItemSealer) throws {
        let decision =
            try guardianship.decision.isEmpty
            ? nil
            : sealer.seal(
                guardianship.decision, table: "guardianship", column: "decision", row: guardianship.id.rawValue)
        do {
            try run(
                """
                INSERT INTO guardianship (id, ward, guardian, kind, proof, decision, from_at, made_by, office)
                VALUES (\(guardianship.id), \(guardianship.ward), \(guardianship.guardian),
                        \(guardianship.kind.rawValue), \(guardianship.proof), \(decision), \(guardianship.from),
                        \(guardianship.madeBy), \(guardianship.office))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "guardian.entered-already")
        }
    }

    /// Ends a guardianship with every session that acts by it; answers whether nobody had ended it.
    public func end(
        _ id: ID<Guardianship>, reason: String, by actor: String, at moment: Instant, sealer: ItemSealer
    ) throws -> Bool {
        let sealed = try sealer.seal(reason, table: "guardianship", column: "reason", row: id.rawValue)
        try run("DELETE FROM own_session WHERE guardianship = \(id)")
        return try run(
            """
            UPDATE guardianship SET ended_at = \(moment), ended_by = \(actor), reason = \(sealed)
            WHERE id = \(id) AND ended_at IS NULL
            """) == 1
    }

    /// Turns a session to another's file, or back to the own one.
    public func turnOwnSession(
        _ secretHash: String, to person: ID<Person>, by guardianship: ID<Guardianship>?
    ) throws {
        try run(
            """
            UPDATE own_session SET person = \(person), guardianship = \(guardianship)
            WHERE secret_hash = \(secretHash)
            """)
    }
}

extension Guardianship {
    fileprivate init(_ row: Row, _ sealer: ItemSealer) throws {
        let id: ID<Guardianship> = try row.get("id")
        let decision = try sealer.open(
            try row.optional("decision"), table: "guardianship", column: "decision", row: id.rawValue)
        self.init(
            id: id, ward: try row.get("ward"), guardian: try row.get("guardian"),
            kind: Kind(rawValue: try row.get("kind")) ?? .minor, proof: try row.get("proof"),
            decision: decision ?? "", from: try row.get("from_at"), madeBy: try row.get("made_by"),
            office: try row.get("office"), endedAt: try row.optional("ended_at"))
    }
}
