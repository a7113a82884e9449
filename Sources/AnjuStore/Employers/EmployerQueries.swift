public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The organisation with this unified social credit code.
    public func organisation(creditCode: String) throws -> OrganisationRecord? {
        try rows("SELECT id, area, name, credit_code, suspended_at FROM organisation WHERE credit_code = \(creditCode)")
            .first
            .map(OrganisationRecord.init)
    }

    /// The organisation with this identifier.
    public func organisation(_ id: String) throws -> OrganisationRecord? {
        try rows("SELECT id, area, name, credit_code, suspended_at FROM organisation WHERE id = \(id)").first
            .map(OrganisationRecord.init)
    }

    /// Registered organisations of an area and below, by identifier, those behind `after`.
    public func organisations(within area: String, after: String, limit: Int) throws -> [String] {
        try rows(
            """
            SELECT id FROM organisation
            WHERE id > \(after) AND area >= \(area) AND area < \(area + "~") AND credit_code IS NOT NULL
            ORDER BY id LIMIT \(limit)
            """
        ).map { try $0.get("id") }
    }

    /// The area in which an organisation is registered.
    public func area(ofOrganisation id: String) throws -> String? {
        try rows("SELECT area FROM organisation WHERE id = \(id)").first?.get("area")
    }

    /// Registered organisations of an area by name; `start` is how the name begins.
    public func organisations(area: String, start: String, limit: Int, offset: Int) throws -> [OrganisationRecord] {
        try rows(
            """
            SELECT id, area, name, credit_code, suspended_at FROM organisation
            WHERE credit_code IS NOT NULL AND area >= \(area) AND area < \(area + "~")
                AND name >= \(start) AND name < \(start + "\u{10FFFF}")
            ORDER BY name, id LIMIT \(limit) OFFSET \(offset)
            """
        ).map(OrganisationRecord.init)
    }

    /// Where an organisation works besides its registered address.
    public func sites(of organisation: String) throws -> [String] {
        try rows("SELECT address FROM organisation_site WHERE organisation = \(organisation) ORDER BY place").map {
            try $0.get("address")
        }
    }

    /// The organisation at which a person works by the employment that goes on.
    public func employer(of person: ID<Person>) throws -> String? {
        try rows(
            "SELECT organisation FROM employment WHERE person = \(person) AND until_day IS NULL ORDER BY from_day DESC"
        ).first?.get("organisation")
    }

    /// The organisation at which a case says that a person works now, whatever employers report.
    public func employerByCase(of person: ID<Person>) throws -> String? {
        try rows(
            """
            SELECT organisation FROM employment
            WHERE person = \(person) AND until_day IS NULL AND case_id IS NOT NULL ORDER BY from_day DESC
            """
        ).first?.get("organisation")
    }
}

extension WriteTransaction {
    /// Adds an organisation, or names a known one anew.
    public func saveOrganisation(
        _ id: String, area: String, kind: String, name: String, creditCode: String?, at moment: Instant
    ) throws {
        try run(
            """
            INSERT INTO organisation (id, area, kind, name, credit_code, created_at, suspended_at)
            VALUES (\(id), \(area), \(kind), \(name), \(creditCode), \(moment), NULL)
            ON CONFLICT (id) DO UPDATE SET name = \(name), credit_code = \(creditCode)
            """)
    }

    /// Says anew where an organisation works.
    public func setSites(_ addresses: [String], of organisation: String) throws {
        try run("DELETE FROM organisation_site WHERE organisation = \(organisation)")
        for (place, address) in addresses.enumerated() {
            try run(
                """
                INSERT INTO organisation_site (organisation, place, address)
                VALUES (\(organisation), \(place), \(address))
                """)
        }
    }

    /// Ends the employment of a person that a case brought, goes on and began by `day`.
    public func endEmployment(of person: ID<Person>, on day: CalendarDate) throws {
        try run(
            """
            UPDATE employment SET until_day = \(day)
            WHERE person = \(person) AND until_day IS NULL AND from_day <= \(day) AND case_id IS NOT NULL
            """)
    }

    /// Ends the guarantees of a case that `guarantee` takes the place of.
    public func endGuarantees(besides guarantee: String, in caseID: ID<Case>, at moment: Instant) throws {
        try run(
            """
            UPDATE guarantee SET ended_at = \(moment)
            WHERE case_id = \(caseID) AND id <> \(guarantee) AND ended_at IS NULL
            """)
    }

    /// Begins an employment; an earlier one of the person that a case brought and that is still open ends the day before.
    ///
    /// What was reported of the same employer is this one, and gives place to it; what another employer reported goes on.
    public func beginEmployment(
        _ id: String, person: ID<Person>, organisation: String, area: String, from: CalendarDate, in caseID: ID<Case>,
        at moment: Instant
    ) throws {
        try run(
            """
            UPDATE employment SET until_day = \(from.adding(days: -1))
            WHERE person = \(person) AND until_day IS NULL AND id <> \(id)
                AND (case_id IS NOT NULL AND from_day <= \(from)
                    OR case_id IS NULL AND organisation = \(organisation))
            """)
        try run(
            """
            INSERT INTO employment (id, person, organisation, area, from_day, until_day, case_id, created_at)
            VALUES (\(id), \(person), \(organisation), \(area), \(from), NULL, \(caseID), \(moment))
            ON CONFLICT (id) DO UPDATE SET organisation = \(organisation), from_day = \(from)
            """)
    }

    /// Adds a guarantee, or writes a known one anew.
    public func saveGuarantee(
        _ id: String, person: ID<Person>, organisation: String?, premises: String?, area: String, kind: String,
        name: String, from: CalendarDate, until: CalendarDate?, in caseID: ID<Case>, at moment: Instant
    ) throws {
        try run(
            """
            INSERT INTO guarantee (id, person, organisation, premises, area, kind, guarantor_name, from_day, until_day,
                                   ended_at, case_id, created_at)
            VALUES (\(id), \(person), \(organisation), \(premises), \(area), \(kind), \(name), \(from), \(until), NULL,
                    \(caseID), \(moment))
            ON CONFLICT (id) DO UPDATE SET kind = \(kind), guarantor_name = \(name), until_day = \(until),
                                           organisation = \(organisation)
            """)
    }
}

extension OrganisationRecord {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), area: try row.get("area"), name: try row.get("name"),
            creditCode: try row.optional("credit_code"),
            suspendedAt: try row.optional("suspended_at"))
    }
}
