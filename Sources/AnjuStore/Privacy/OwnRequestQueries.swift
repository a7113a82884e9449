public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension ReadTransaction {
    /// Every request of a person, the newest first; at most 200.
    public func requests(of person: ID<Person>, sealer: ItemSealer) throws -> [OwnRequest] {
        try rows("SELECT * FROM own_request WHERE person = \(person) ORDER BY received_at DESC, id DESC LIMIT 200").map
        {
            try OwnRequest($0, sealer)
        }
    }

    /// Every request of a person about one of these topics.
    public func requests(of person: ID<Person>, about topics: [String], sealer: ItemSealer) throws -> [OwnRequest] {
        try rows("SELECT * FROM own_request WHERE person = \(person) AND topic IN \(list: topics) ORDER BY id").map {
            try OwnRequest($0, sealer)
        }
    }

    /// The request with this identifier.
    public func request(_ id: ID<OwnRequest>, sealer: ItemSealer) throws -> OwnRequest? {
        try rows("SELECT * FROM own_request WHERE id = \(id)").first.map { try OwnRequest($0, sealer) }
    }

    /// Open requests of the people of an area and below, the earliest due first.
    ///
    /// Of people of whom something is blocked alone where that is asked.
    public func openRequests(
        area: String, ofBlocked: Bool = false, limit: Int, sealer: ItemSealer
    ) throws -> [OwnRequest] {
        let blocked: SQL =
            ofBlocked
            ? "AND EXISTS (SELECT 1 FROM access_block b WHERE b.person = r.person AND b.until_at IS NULL)" : ""
        return try rows(
            """
            SELECT r.* FROM own_request r JOIN person p ON p.id = r.person
            WHERE r.decided_at IS NULL AND r.withdrawn_at IS NULL AND p.area >= \(area) AND p.area < \(area + "~")
                \(blocked)
            ORDER BY CASE WHEN r.due_at IS NULL THEN 1 ELSE 0 END, r.due_at, r.received_at, r.id LIMIT \(limit)
            """
        ).map { try OwnRequest($0, sealer) }
    }
}

extension WriteTransaction {
    /// Adds a request, its words sealed.
    ///
    /// Throws `request.open-already` where the person has an open one of the kind about the same thing.
    public func insert(_ request: OwnRequest, sealer: ItemSealer) throws {
        let words = try sealer.vault.seal(
            try StoredJSON.bytes(request.content), at: OwnRequest.place("sealed", request.id))
        do {
            try run(
                """
                INSERT INTO own_request (id, person, entitlement, asks, topic, sealed, received_at, due_at)
                VALUES (\(request.id), \(request.person), \(request.entitlement), \(request.kind.rawValue),
                        \(request.topic), \(words), \(request.receivedAt), \(request.dueAt))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "request.open-already")
        }
    }

    /// Takes a request back.
    ///
    /// Throws `request.over` where it is decided or withdrawn.
    public func withdraw(_ id: ID<OwnRequest>, at moment: Instant) throws {
        let changed = try run(
            """
            UPDATE own_request SET withdrawn_at = \(moment)
            WHERE id = \(id) AND decided_at IS NULL AND withdrawn_at IS NULL
            """)
        if changed == 0 { throw Problem(.conflict, "request.over") }
    }

    /// Decides a request; what is said to the person is sealed.
    ///
    /// Throws `request.over` where somebody was faster.
    public func decide(_ id: ID<OwnRequest>, _ decision: RequestDecision, sealer: ItemSealer) throws {
        let answer = try sealer.vault.seal(Array(decision.words.utf8), at: OwnRequest.place("answer", id))
        let changed = try run(
            """
            UPDATE own_request SET decision = \(decision.outcome.rawValue), decided_at = \(decision.at),
                decided_by = \(decision.by), ground = \(decision.ground), law = \(decision.law), answer = \(answer)
            WHERE id = \(id) AND decided_at IS NULL AND withdrawn_at IS NULL
            """)
        if changed == 0 { throw Problem(.conflict, "request.over") }
    }

    /// Puts other words in the place of a request's: what it was about is deleted, and is not kept here either.
    public func rewrite(_ id: ID<OwnRequest>, _ content: OwnRequest.Content, sealer: ItemSealer) throws {
        let words = try sealer.vault.seal(try StoredJSON.bytes(content), at: OwnRequest.place("sealed", id))
        try run("UPDATE own_request SET sealed = \(words) WHERE id = \(id)")
    }
}

extension OwnRequest {
    fileprivate static func place(_ column: String, _ id: ID<OwnRequest>) -> SealedPlace {
        SealedPlace(table: "own_request", column: column, row: id.rawValue)
    }

    fileprivate init(_ row: Row, _ sealer: ItemSealer) throws {
        let id: ID<OwnRequest> = try row.get("id")
        let opened = try sealer.vault.open(try row.get("sealed"), at: Self.place("sealed", id))
        self.init(
            id: id, person: try row.get("person"), entitlement: try row.get("entitlement"),
            kind: RequestKind(rawValue: try row.get("asks")) ?? .explanation, topic: try row.get("topic"),
            content: try StoredJSON.value(opened), receivedAt: try row.get("received_at"),
            dueAt: try row.optional("due_at"), withdrawnAt: try row.optional("withdrawn_at"),
            decision: try Self.decision(row, id, sealer))
    }

    private static func decision(
        _ row: Row, _ id: ID<OwnRequest>, _ sealer: ItemSealer
    ) throws -> RequestDecision? {
        guard let outcome = try row.optional("decision", as: String.self).flatMap(RequestDecision.Outcome.init) else {
            return nil
        }
        let sealed = try row.optional("answer", as: [UInt8].self)
        let words = try sealed.map { try sealer.vault.open($0, at: place("answer", id)) } ?? []
        return RequestDecision(
            outcome: outcome, at: try row.get("decided_at"), by: try row.get("decided_by"),
            ground: try row.optional("ground") ?? "", law: try row.optional("law") ?? "",
            words: String(decoding: words, as: UTF8.self))
    }
}
