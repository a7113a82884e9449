public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// How many people there are.
    public func peopleCount() throws -> Int {
        try rows("SELECT COUNT(*) AS n FROM person WHERE \(Self.isUnfolded)").first?.get("n") ?? 0
    }

    /// People whose present state was compared with nobody yet, at most `limit`.
    public func uncompared(after last: ID<Person>? = nil, limit: Int) throws -> [ID<Person>] {
        try rows(
            """
            SELECT s.person AS person FROM search_entry s
            WHERE s.person > \(last?.rawValue ?? "") AND s.terms IS NOT NULL AND s.compared < s.version
                AND NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = s.person AND m.undone_at IS NULL)
            ORDER BY s.person LIMIT \(limit)
            """
        ).map { try $0.get("person") }
    }

    /// By what these people are compared; who is not there is left out.
    public func compared(_ people: [ID<Person>]) throws -> [ComparedPerson] {
        if people.isEmpty { return [] }
        var found: [ID<Person>: ComparedPerson] = [:]
        for row in try rows(
            """
            SELECT p.*, s.version AS searched FROM person p JOIN search_entry s ON s.person = p.id
            WHERE p.id IN \(list: people)
            """)
        {
            let person = try PersonRecord(row)
            found[person.id] = ComparedPerson(person: person, version: try row.get("searched"))
        }
        for row in try rows(
            "SELECT person, number_index, last_four FROM document WHERE person IN \(list: people) ORDER BY created_at, id"
        ) {
            let id: ID<Person> = try row.get("person")
            found[id]?.numbers.append(try row.get("number_index"))
            found[id]?.tails.append(try row.get("last_four"))
        }
        for row in try rows(
            """
            SELECT e.person AS person, o.name AS name FROM employment e JOIN organisation o ON o.id = e.organisation
            WHERE e.person IN \(list: people) AND e.until_day IS NULL ORDER BY o.id
            """)
        {
            found[try row.get("person")]?.employers.append(try row.get("name"))
        }
        return people.compactMap { found[$0] }
    }

    /// How many people the store's own index proposes, counted up to `limit`.
    public func count(matching asked: TermExpression, limit: Int, _ dialect: SQLDialect) throws -> Int {
        try people(matching: asked, in: [""], limit: limit, dialect).count
    }

    /// Who holds a document of this number, whichever state gave it.
    public func holders(ofNumber index: String) throws -> [ID<Person>] {
        try rows("SELECT DISTINCT person FROM document WHERE number_index = \(index) ORDER BY person LIMIT 20").map {
            try $0.get("person")
        }
    }

    /// Who was found to be one person with one of these, without themselves; at most 20.
    public func same(as people: [ID<Person>]) throws -> [PersonRecord] {
        if people.isEmpty { return [] }
        return try rows(
            """
            SELECT * FROM person WHERE id NOT IN \(list: people) AND \(Self.isUnfolded) AND id IN (
                SELECT other FROM duplicate_pair WHERE standing = 'same' AND one IN \(list: people)
                UNION SELECT one FROM duplicate_pair WHERE standing = 'same' AND other IN \(list: people))
            ORDER BY id LIMIT 20
            """
        ).map(PersonRecord.init)
    }

    /// The pair with this identifier.
    public func duplicatePair(_ id: ID<DuplicatePair>) throws -> DuplicatePair? {
        try rows("SELECT * FROM duplicate_pair WHERE id = \(id)").first.map(DuplicatePair.init)
    }

    /// Who was proposed with a person, or found to be or not to be the same.
    ///
    /// What was found of a file holds while it is folded into this one.
    public func paired(with person: ID<Person>) throws -> Set<ID<Person>> {
        let family = try family(of: person)
        let rows = try rows(
            """
            SELECT other AS person FROM duplicate_pair WHERE one IN \(list: family)
            UNION SELECT one FROM duplicate_pair WHERE other IN \(list: family)
            """)
        return Set(try rows.map { try $0.get("person", as: ID<Person>.self) })
    }

    /// Pairs of one standing both of whose people are of this area, the oldest first; those whose time is over are none.
    public func duplicatePairs(
        _ standing: DuplicatePair.Standing, area prefix: String, now: Instant, limit: Int
    ) throws -> [DuplicatePair] {
        try rows(
            """
            SELECT d.* FROM duplicate_pair d JOIN person o ON o.id = d.one JOIN person t ON t.id = d.other
            WHERE d.standing = \(standing.rawValue) AND (d.expires_at IS NULL OR d.expires_at > \(now))
                AND NOT EXISTS (
                    SELECT 1 FROM person_merge m WHERE m.folded IN (d.one, d.other) AND m.undone_at IS NULL)
                AND o.area >= \(prefix) AND o.area < \(prefix + "~") AND t.area >= \(prefix) AND t.area < \(prefix + "~")
            ORDER BY d.proposed_at, d.id LIMIT \(limit)
            """
        ).map(DuplicatePair.init)
    }
}

extension WriteTransaction {
    /// Proposes a pair; answers whether it is new.
    public func propose(_ pair: DuplicatePair) throws -> Bool {
        try run(
            """
            INSERT INTO duplicate_pair (id, one, other, probability, standing, proposed_at, expires_at, version)
            VALUES (\(pair.id), \(pair.one), \(pair.other), \(pair.probability), 'open', \(pair.proposedAt),
                    \(pair.expiresAt), 1)
            ON CONFLICT (one, other) DO NOTHING
            """) > 0
    }

    /// Keeps what somebody found; answers whether the pair still had this version.
    public func answer(
        _ id: ID<DuplicatePair>, _ standing: DuplicatePair.Standing, expires: Instant?, version: Int,
        by account: String, at moment: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE duplicate_pair SET standing = \(standing.rawValue), expires_at = \(expires), answered_at = \(moment),
                answered_by = \(account), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """) > 0
    }

    /// Notes which state of a person was compared.
    public func noteCompared(_ person: ID<Person>, version: Int) throws {
        try run("UPDATE search_entry SET compared = \(version) WHERE person = \(person) AND compared < \(version)")
    }
}

extension WriteTransaction {
    /// Keeps for good that two people are two, whatever was found of them before.
    public func part(
        _ one: ID<Person>, _ other: ID<Person>, as id: ID<DuplicatePair>, by account: String, at moment: Instant
    )
        throws
    {
        let (first, second) = (min(one, other), max(one, other))
        try run(
            """
            INSERT INTO duplicate_pair (id, one, other, probability, standing, proposed_at, answered_at, answered_by,
                                        version)
            VALUES (\(id), \(first), \(second), 0, 'not_same', \(moment), \(moment), \(account), 1)
            ON CONFLICT (one, other) DO UPDATE SET standing = 'not_same', expires_at = NULL, answered_at = \(moment),
                answered_by = \(account), version = duplicate_pair.version + 1
            """)
    }
}

extension ReadTransaction {
    /// Who found what of a pair.
    public func whoAnswered(_ id: ID<DuplicatePair>) throws -> String? {
        try rows("SELECT answered_by FROM duplicate_pair WHERE id = \(id)").first?.optional("answered_by")
    }
}

extension DuplicatePair {
    init(_ row: Row) throws {
        let standing = Standing(rawValue: try row.get("standing"))
        self.init(
            id: try row.get("id"), one: try row.get("one"), other: try row.get("other"),
            probability: try row.get("probability"), standing: standing ?? .open,
            proposedAt: try row.get("proposed_at"), expiresAt: try row.optional("expires_at"),
            version: try row.get("version"))
    }
}
