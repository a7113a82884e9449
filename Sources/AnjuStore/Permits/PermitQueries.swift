public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The permit with this identifier.
    public func permit(_ id: ID<Permit>) throws -> Permit? {
        try rows("SELECT * FROM permit WHERE id = \(id)").first.map(Permit.init)
    }

    /// The permit of a kind that a person holds, whether or not its time is over.
    public func heldPermit(_ kind: String, of person: ID<Person>) throws -> Permit? {
        try rows(
            """
            SELECT p.* FROM permit p JOIN permit_claim c ON c.permit = p.id
            WHERE c.person = \(person) AND c.kind = \(kind)
            """
        ).first.map(Permit.init)
    }

    /// Permits whose endorsement was missed and that nobody has written as suspended, those of the earliest days first.
    public func missedEndorsements(before day: CalendarDate, limit: Int) throws -> [ID<Permit>] {
        try rows(
            """
            SELECT id FROM permit WHERE counted_from IS NOT NULL AND status = 'valid' AND valid_until < \(day)
            ORDER BY valid_until, id LIMIT \(limit)
            """
        ).map { try $0.get("id") }
    }

    /// Permits in use of an area whose year is over within a month of `day` and what a shorter month leaves over, the soonest
    /// first, those behind `after`.
    public func openEndorsements(
        area: String, on day: CalendarDate, after: Permit?, limit: Int
    ) throws -> [Permit] {
        let from = after?.validUntil ?? day
        return try rows(
            """
            SELECT * FROM permit WHERE counted_from IS NOT NULL AND status = 'valid'
                AND valid_until >= \(from) AND valid_until < \(day.adding(months: 1).adding(days: 3))
                AND (valid_until > \(from) OR id > \(after?.id.rawValue ?? ""))
                AND area >= \(area) AND area < \(area + "~")
            ORDER BY valid_until, id LIMIT \(limit)
            """
        ).map(Permit.init)
    }

    /// Whether no permit was ever issued here.
    public func isWithoutPermits() throws -> Bool { try rows("SELECT id FROM permit LIMIT 1").isEmpty }

    /// The permit with this printed number.
    public func permit(number: String) throws -> Permit? {
        try rows("SELECT * FROM permit WHERE number = \(number)").first.map(Permit.init)
    }

    /// The printed seal of a permit.
    public func seal(of id: ID<Permit>) throws -> String? {
        try rows("SELECT seal FROM permit WHERE id = \(id)").first?.get("seal")
    }

    /// Index and value of every permit that is not simply valid, and of every card that a new one replaced.
    public func statusListValues() throws -> [(index: Int, value: UInt8)] {
        try rows(
            """
            SELECT status_index, status FROM permit WHERE status IN ('suspended', 'terminated', 'cancelled')
            UNION ALL SELECT ended_index AS status_index, 'terminated' AS status FROM permit_change
            WHERE ended_index IS NOT NULL
            """
        ).map {
            let status = PermitStatus(rawValue: try $0.get("status")) ?? .terminated
            return (try $0.get("status_index"), status.listValue)
        }
    }

    /// Whether a status index is in use, or was.
    public func isStatusIndexTaken(_ index: Int) throws -> Bool {
        try !rows(
            """
            SELECT 1 AS one FROM permit WHERE status_index = \(index)
            UNION ALL SELECT 1 AS one FROM permit_change WHERE ended_index = \(index)
            """
        ).isEmpty
    }
}

extension WriteTransaction {
    /// Adds a permit and claims the person's one place for its kind.
    ///
    /// Throws `permit.already-valid`.
    public func insert(_ permit: Permit, seal: String) throws {
        try run(
            """
            INSERT INTO permit (id, kind, number, person, case_id, area, status, valid_from, valid_until, bounded_by, handle,
                                status_index, seal, issued_at, version, counted_from)
            VALUES (\(permit.id), \(permit.kind), \(permit.number), \(permit.person), \(permit.caseID), \(permit.area),
                    \(permit.status.rawValue), \(permit.validFrom), \(permit.validUntil), \(permit.boundedBy),
                    \(permit.handle), \(permit.statusIndex), \(seal), \(permit.issuedAt), \(permit.version), \(permit.countedFrom))
            """)
        // A claim of an expired or ended permit gives way.
        try run(
            """
            DELETE FROM permit_claim WHERE person = \(permit.person) AND kind = \(permit.kind) AND permit IN
                (SELECT id FROM permit WHERE person = \(permit.person)
                 AND (counted_from IS NULL AND valid_until < \(permit.validFrom)
                      OR status IN ('terminated', 'cancelled')))
            """)
        do {
            try run(
                "INSERT INTO permit_claim (person, kind, permit) VALUES (\(permit.person), \(permit.kind), \(permit.id))"
            )
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "permit.already-valid")
        }
    }

    /// Changes a permit's stored status.
    ///
    /// Throws `permit.changed` where somebody was faster.
    public func setStatus(_ status: PermitStatus, of permit: Permit) throws {
        let changed = try run(
            """
            UPDATE permit SET status = \(status.rawValue), version = version + 1
            WHERE id = \(permit.id) AND version = \(permit.version)
            """)
        if changed == 0 { throw Problem(.conflict, "permit.changed") }
    }
}

extension Permit {
    init(_ row: Row) throws {
        guard let status = PermitStatus(rawValue: try row.get("status")) else {
            throw RowError(column: "status", expected: "PermitStatus")
        }
        self.init(
            id: try row.get("id"), kind: try row.get("kind"), number: try row.get("number"),
            person: try row.get("person"),
            caseID: try row.get("case_id"), area: try row.get("area"), status: status,
            validFrom: try row.get("valid_from"),
            validUntil: try row.get("valid_until"), boundedBy: try row.optional("bounded_by"),
            handle: try row.get("handle"),
            statusIndex: try row.get("status_index"), issuedAt: try row.optional("issued_at"),
            version: try row.get("version"))
        countedFrom = try row.optional("counted_from")
    }
}
