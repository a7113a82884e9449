public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The street or community with this code, as the office registered it.
    public func division(_ code: String) throws -> Division? {
        try rows("SELECT * FROM division WHERE code = \(code)").first.map(Division.init)
    }

    /// Streets and communities whose codes begin with `prefix`, by code; at most 2,000.
    public func divisions(within prefix: String) throws -> [Division] {
        try rows(
            """
            SELECT * FROM division WHERE code >= \(prefix) AND code < \(prefix + "~") ORDER BY code LIMIT 2000
            """
        ).map(Division.init)
    }
}

extension WriteTransaction {
    /// Registers a street or a community, or calls one anew.
    public func save(_ division: Division, at moment: Instant) throws {
        try run(
            """
            INSERT INTO division (code, parent, name, created_at)
            VALUES (\(division.code), \(division.parent), \(division.name), \(moment))
            ON CONFLICT (code) DO UPDATE SET name = \(division.name)
            """)
    }
}

extension Division {
    fileprivate init(_ row: Row) throws {
        self.init(code: try row.get("code"), parent: try row.get("parent"), name: try row.get("name"))
    }
}
