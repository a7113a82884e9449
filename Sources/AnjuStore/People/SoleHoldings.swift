public import AnjuCore
public import AnjuDomain
public import AnjuSQL

/// What one person has only once.
public struct SoleHoldings: Hashable, Sendable {
    /// Procedures of which a case is open.
    public var openProcedures: Set<String> = []
    /// Kinds of which a permit is in force.
    public var permitKinds: Set<String> = []
    /// What was asked for about the own data and waits for its answer.
    public var openRequests: Set<String> = []
}

extension ReadTransaction {
    /// What a person has that nobody has twice.
    public func soleHoldings(of person: ID<Person>) throws -> SoleHoldings {
        var held = SoleHoldings()
        for row in try rows(
            """
            SELECT 'case' AS t, procedure AS word FROM case_file WHERE person = \(person) AND ended_at IS NULL
            UNION ALL SELECT 'permit' AS t, kind AS word FROM permit_claim WHERE person = \(person)
            UNION ALL SELECT 'request' AS t, asks || ' ' || topic AS word FROM own_request
                WHERE person = \(person) AND decided_at IS NULL AND withdrawn_at IS NULL
            """)
        {
            let word: String = try row.get("word")
            switch try row.get("t", as: String.self) {
            case "case": held.openProcedures.insert(word)
            case "permit": held.permitKinds.insert(word)
            default: held.openRequests.insert(word)
            }
        }
        return held
    }

    /// Whether one of the two acts for the other, or both for or by the same third.
    public func sharesGuardian(_ one: ID<Person>, _ other: ID<Person>) throws -> Bool {
        try !rows(
            """
            SELECT 1 AS one FROM guardianship WHERE (ward = \(one) AND guardian = \(other))
                OR (ward = \(other) AND guardian = \(one))
            UNION ALL SELECT 1 FROM guardianship a JOIN guardianship b
                ON a.kind = b.kind AND a.ended_at IS NULL AND b.ended_at IS NULL
                AND ((a.ward = \(one) AND b.ward = \(other) AND a.guardian = b.guardian)
                    OR (a.guardian = \(one) AND b.guardian = \(other) AND a.ward = b.ward))
            LIMIT 1
            """
        ).isEmpty
    }

    /// Places that two people were entered at for one time, as where they live.
    public func openHomes(of person: ID<Person>) throws -> Int {
        try rows(
            """
            SELECT COUNT(*) AS n FROM stay
            WHERE person = \(person) AND until_at IS NULL AND kind IN ('residence', 'dormitory')
            """
        ).first?.get("n") ?? 0
    }
}
