public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The stay with this identifier.
    public func stay(_ id: ID<Stay>) throws -> StayRecord? {
        try rows("SELECT * FROM stay WHERE id = \(id)").first.map(StayRecord.init)
    }

    /// Stays of a person that are kept, the latest first; at most 200.
    public func stays(of person: ID<Person>) throws -> [StayRecord] {
        try rows("SELECT * FROM stay WHERE person = \(person) ORDER BY from_at DESC, id DESC LIMIT 200").map(
            StayRecord.init)
    }

    /// Who stays so at a moment at a place or in what lies within it, those behind `after`, by identifier.
    public func stays(
        within place: ID<Dwelling>, at moment: Instant, kinds: Set<StayKind> = Set(StayKind.allCases),
        after: ID<Stay>? = nil, limit: Int
    ) throws -> [StayRecord] {
        try rows(
            """
            WITH RECURSIVE below (id) AS (
                SELECT p.id FROM premises p WHERE p.id = \(place)
                UNION ALL SELECT p.id FROM premises p JOIN below b ON p.parent = b.id)
            SELECT s.* FROM below b JOIN stay s ON s.premises = b.id
            WHERE s.from_at <= \(moment) AND (s.until_at IS NULL OR s.until_at > \(moment))
                AND s.id > \(after?.rawValue ?? "") AND s.kind IN \(list: kinds.map(\.rawValue).sorted())
            ORDER BY s.id LIMIT \(limit)
            """
        ).map(StayRecord.init)
    }

    /// Stretches of days on which somebody lived here, of stays that are no longer kept.
    public func pastResidence(of person: ID<Person>) throws -> [ResidenceCount.Span] {
        let family = try family(of: person)
        return try rows(
            "SELECT first_day, last_day FROM past_residence WHERE person IN \(list: family) ORDER BY first_day"
        )
        .compactMap {
            guard let first = CalendarDate(try $0.get("first_day", as: String.self)),
                let last = CalendarDate(try $0.get("last_day", as: String.self))
            else { return nil }
            return ResidenceCount.Span(first, last)
        }
    }

    /// The submit with this identifier.
    public func checkIn(_ id: ID<CheckIn>) throws -> (record: CheckInRecord, place: ID<Dwelling>)? {
        try rows("SELECT * FROM check_in WHERE id = \(id)").first.map { row in
            let record = CheckInRecord(
                id: try row.get("id"), number: try row.get("number"), area: try row.get("area"),
                people: try row.get("people"), at: try row.get("at"))
            return (record, try row.get("premises"))
        }
    }
}

extension WriteTransaction {
    /// Adds a submit of stays at a place.
    public func insert(_ checkIn: CheckInRecord, at place: ID<Dwelling>, by account: String) throws {
        try run(
            """
            INSERT INTO check_in (id, number, premises, area, people, account, at)
            VALUES (\(checkIn.id), \(checkIn.number), \(place), \(checkIn.area), \(checkIn.people), \(account),
                    \(checkIn.at))
            """)
    }

    /// Adds a stay; kept ones are never overwritten.
    public func insert(_ stay: StayRecord) throws {
        try run(
            """
            INSERT INTO stay (id, person, premises, area, kind, from_at, until_at, case_id, created_at, check_in,
                              registered_by, duty, due_at, late_reason, exemption, planned_until, ended_as,
                              declared_at)
            VALUES (\(stay.id), \(stay.person), \(stay.place), \(stay.area), \(stay.kind.rawValue), \(stay.span.from),
                    \(stay.span.until), NULL, \(stay.registeredAt), \(stay.checkIn), \(stay.registeredBy),
                    \(stay.duty), \(stay.dueAt), \(stay.lateReason), \(stay.exemption), \(stay.plannedUntil),
                    \(stay.end?.rawValue), \(stay.declaredAt))
            """)
    }

    /// Ends a stay that goes on; answers whether it still did.
    ///
    /// `recorded` is when it is entered, from which it is kept; `next` is the stay with which somebody moved on.
    public func end(
        _ stay: ID<Stay>, at moment: Instant, as end: StayEnd, recorded: Instant, movingTo next: ID<Stay>? = nil
    ) throws -> Bool {
        try run(
            """
            UPDATE stay SET until_at = \(moment), ended_as = \(end.rawValue), planned_until = NULL,
                end_recorded_at = \(recorded), moved_to = \(next)
            WHERE id = \(stay) AND until_at IS NULL AND from_at <= \(moment)
            """) == 1
    }

    /// Lets those go on again that ended because somebody moved to a stay that was entered by mistake; answers them.
    public func reopen(movedTo stay: ID<Stay>) throws -> [ID<Stay>] {
        try rows(
            """
            UPDATE stay SET until_at = NULL, ended_as = NULL, end_recorded_at = NULL, moved_to = NULL
            WHERE moved_to = \(stay) RETURNING id
            """
        ).map { try $0.get("id") }
    }

    /// Says when somebody means to leave; answers whether the stay still goes on.
    public func plan(_ stay: ID<Stay>, until moment: Instant?) throws -> Bool {
        try run("UPDATE stay SET planned_until = \(moment) WHERE id = \(stay) AND until_at IS NULL") == 1
    }
}

extension StayRecord {
    init(_ row: Row) throws {
        guard let kind = StayKind(rawValue: try row.get("kind")) else {
            throw DatabaseFailure.other(code: "stay.kind", "")
        }
        self.init(
            id: try row.get("id"), person: try row.get("person"), place: try row.optional("premises"),
            area: try row.get("area"), kind: kind,
            span: StaySpan(from: try row.get("from_at"), until: try row.optional("until_at")),
            registeredAt: try row.get("created_at"), dueAt: try row.optional("due_at"),
            duty: try row.optional("duty"), lateReason: try row.optional("late_reason"))
        exemption = try row.optional("exemption")
        registeredBy = try row.optional("registered_by")
        plannedUntil = try row.optional("planned_until")
        checkIn = try row.optional("check_in")
        declaredAt = try row.optional("declared_at")
        end = try row.optional("ended_as", as: String.self).flatMap(StayEnd.init(rawValue:))
    }
}
