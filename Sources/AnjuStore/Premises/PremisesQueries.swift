public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The premises with this exact address, by blind index.
    public func premises(detailIndex: String) throws -> String? {
        try rows("SELECT id FROM premises WHERE detail_index = \(detailIndex) ORDER BY id").first?.get("id")
    }
}

extension ReadTransaction {
    /// The stay of a person that has not ended, the latest first, with its premises where they are known.
    public func openStay(of person: ID<Person>) throws -> (id: String, premises: String?)? {
        try rows(
            """
            SELECT id, premises FROM stay WHERE person = \(person) AND until_at IS NULL
            ORDER BY from_at DESC, id DESC LIMIT 1
            """
        ).first.map { (try $0.get("id"), try $0.optional("premises")) }
    }
}

extension WriteTransaction {
    /// Adds premises: the line down to the building plain, the rest sealed.
    public func insertPremises(
        _ id: String, kind: String, area: String, buildingLine: String, sealed: [UInt8], detailIndex: String,
        at moment: Instant
    ) throws {
        try run(
            """
            INSERT INTO premises (id, parent, kind, area, building_line, sealed, detail_index, created_at)
            VALUES (\(id), NULL, \(kind), \(area), \(buildingLine), \(sealed), \(detailIndex), \(moment))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Ends a stay on which another followed; one that was not begun by then ends as it began.
    public func endStay(_ id: String, at moment: Instant) throws {
        try run(
            """
            UPDATE stay SET until_at = CASE WHEN from_at > \(moment) THEN from_at ELSE \(moment) END
            WHERE id = \(id) AND until_at IS NULL
            """)
    }

    /// Begins a stay; kept ones are never overwritten.
    public func beginStay(
        _ id: String, person: ID<Person>, premises: String?, area: String, kind: String, from: Instant,
        in caseID: ID<Case>?,
        at moment: Instant
    ) throws {
        try run(
            """
            INSERT INTO stay (id, person, premises, area, kind, from_at, until_at, case_id, created_at)
            VALUES (\(id), \(person), \(premises), \(area), \(kind), \(from), NULL, \(caseID), \(moment))
            ON CONFLICT (id) DO NOTHING
            """)
    }
}
