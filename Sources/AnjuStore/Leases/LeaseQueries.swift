public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The lease with this identifier.
    public func lease(_ id: ID<LeaseRecord>, sealer: ItemSealer) throws -> LeaseRecord? {
        try rows("SELECT * FROM tenancy WHERE id = \(id)").first.map { try LeaseRecord($0, sealer) }
    }

    /// Leases of a place, the latest first, those behind `after`.
    public func leases(
        of place: ID<Dwelling>, after: LeaseRecord?, limit: Int, sealer: ItemSealer
    ) throws -> [LeaseRecord] {
        let day = after?.filed.first.description ?? "9999-99-99"
        return try rows(
            """
            SELECT * FROM tenancy WHERE premises = \(place) AND first_day <= \(day)
                AND (first_day < \(day) OR id < \(after?.id.rawValue ?? "~"))
            ORDER BY first_day DESC, id DESC LIMIT \(limit)
            """
        ).map { try LeaseRecord($0, sealer) }
    }

    /// Whether a place is let on one of these days by another lease than `own`.
    public func isLet(_ place: ID<Dwelling>, _ term: LeaseTerm, besides own: ID<LeaseRecord>?) throws -> Bool {
        try !rows(
            """
            SELECT id FROM tenancy WHERE premises = \(place) AND id <> \(own?.rawValue ?? "")
                AND first_day <= \(term.last.description) AND COALESCE(ended_day, last_day) >= \(term.first.description)
                AND (ended_as IS NULL OR ended_as <> 'mistaken') LIMIT 1
            """
        ).isEmpty
    }

    /// Whether another lease goes on from this one.
    public func isRenewed(_ lease: ID<LeaseRecord>) throws -> Bool {
        try !rows("SELECT id FROM tenancy WHERE renews = \(lease) AND ended_as IS NULL LIMIT 1").isEmpty
    }

    /// Who lives there by a lease, each once.
    public func tenants(of lease: ID<LeaseRecord>) throws -> [ID<Person>] {
        try rows("SELECT DISTINCT person FROM tenancy_tenant WHERE lease = \(lease) ORDER BY person").map {
            try $0.get("person")
        }
    }

    /// Leases in force on a day by which a person lives somewhere, the one that ends last first; at most ten.
    public func leases(of person: ID<Person>, on day: CalendarDate, sealer: ItemSealer) throws -> [LeaseRecord] {
        try rows(
            """
            SELECT l.* FROM tenancy l
            WHERE l.id IN (SELECT t.lease FROM tenancy_tenant t WHERE t.person = \(person)) AND l.first_day <= \(day.description)
                AND COALESCE(l.ended_day, l.last_day) >= \(day.description)
                AND (l.ended_as IS NULL OR l.ended_as <> 'mistaken')
            ORDER BY COALESCE(l.ended_day, l.last_day) DESC, l.id DESC LIMIT 10
            """
        ).map { try LeaseRecord($0, sealer) }
    }
}

extension WriteTransaction {
    /// Adds a lease with its tenants, by the identifiers of their rows.
    public func insert(
        _ lease: LeaseRecord, tenants: [String: ID<Person>], by account: String, sealer: ItemSealer
    ) throws {
        let sealed = try sealer.seal(lease.landlord, table: "tenancy", column: "sealed", row: lease.id.rawValue)
        try run(
            """
            INSERT INTO tenancy (id, number, premises, area, first_day, last_day, renews, sealed, account, filed_at)
            VALUES (\(lease.id), \(lease.number), \(lease.place), \(lease.area), \(lease.filed.first.description),
                    \(lease.filed.last.description), \(lease.renews), \(sealed), \(account), \(lease.filedAt))
            """)
        for (id, person) in tenants.sorted(by: { $0.key < $1.key }) {
            try run("INSERT INTO tenancy_tenant (id, lease, person) VALUES (\(id), \(lease.id), \(person))")
        }
    }

    /// Ends a lease before its time; answers whether it still ran.
    public func end(
        _ lease: ID<LeaseRecord>, on day: CalendarDate, as end: LeaseRecord.End, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE tenancy SET ended_day = \(day.description), ended_as = \(end.rawValue), ended_at = \(now)
            WHERE id = \(lease) AND ended_as IS NULL AND last_day >= \(day.description)
            """) == 1
    }
}

extension LeaseRecord {
    init(_ row: Row, _ sealer: ItemSealer) throws {
        let id: ID<LeaseRecord> = try row.get("id")
        guard let first = CalendarDate(try row.get("first_day", as: String.self)),
            let last = CalendarDate(try row.get("last_day", as: String.self)), let filed = LeaseTerm(first, last)
        else { throw DatabaseFailure.other(code: "lease.term", "") }
        self.init(
            id: id, number: try row.get("number"), place: try row.get("premises"), area: try row.get("area"),
            landlord: try sealer.open(
                try row.optional("sealed"), table: "tenancy", column: "sealed", row: id.rawValue) ?? "",
            filed: filed, filedAt: try row.get("filed_at"), renews: try row.optional("renews"))
        end = try row.optional("ended_as", as: String.self).flatMap(End.init(rawValue:))
        endedDay = try row.optional("ended_day", as: String.self).flatMap { CalendarDate($0) }
    }
}
