public import AnjuCore
public import AnjuDomain
public import AnjuSQL

/// An organisation's typed columns.
public struct OrganisationRecord: Hashable, Sendable {
    public var id: String
    public var name: String
    public var creditCode: String?
    public var suspendedAt: Instant?
}

extension ReadTransaction {
    /// The organisation with this unified social credit code.
    public func organisation(creditCode: String) throws -> OrganisationRecord? {
        try rows("SELECT id, name, credit_code, suspended_at FROM organisation WHERE credit_code = \(creditCode)").first
            .map {
                OrganisationRecord(
                    id: try $0.get("id"), name: try $0.get("name"), creditCode: try $0.optional("credit_code"),
                    suspendedAt: try $0.optional("suspended_at"))
            }
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

    /// Begins an employment; an earlier one of the person that is still open ends the day before.
    public func beginEmployment(
        _ id: String, person: ID<Person>, organisation: String, area: String, from: CalendarDate, in caseID: ID<Case>,
        at moment: Instant
    ) throws {
        try run(
            """
            UPDATE employment SET until_day = \(from.adding(days: -1))
            WHERE person = \(person) AND until_day IS NULL AND id <> \(id) AND from_day <= \(from)
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
            ON CONFLICT (id) DO UPDATE SET guarantor_name = \(name), until_day = \(until), organisation = \(organisation)
            """)
    }
}
