public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// By what these people are found; who is not there is left out.
    public func searchable(_ people: [ID<Person>]) throws -> [Searchable] {
        if people.isEmpty { return [] }
        return try searchable(where: "p.id IN \(list: people)", limit: people.count)
    }

    /// By what people are found, in the order of their identifiers, from the one behind `last` on.
    public func searchable(after last: ID<Person>?, limit: Int) throws -> [Searchable] {
        try searchable(where: "p.id > \(last?.rawValue ?? "")", limit: limit)
    }

    /// By what those are found whose terms are yet to be made, those who wait longest first.
    public func unreadSearchables(limit: Int) throws -> [Searchable] {
        try searchable(
            where: "p.id IN (SELECT person FROM search_entry WHERE terms IS NULL ORDER BY person LIMIT \(limit))",
            limit: limit)
    }

    private func searchable(where condition: SQL, limit: Int) throws -> [Searchable] {
        let found = try rows(
            """
            SELECT p.id AS id, p.area AS area, p.name_primary AS name_primary, p.name_secondary AS name_secondary,
                   p.name_native AS name_native, p.name_chinese AS name_chinese, p.birth_date AS birth_date,
                   s.version AS version,
                   (SELECT COUNT(*) FROM person_merge m WHERE m.folded = p.id AND m.undone_at IS NULL) AS folded
            FROM person p JOIN search_entry s ON s.person = p.id WHERE \(condition) ORDER BY p.id LIMIT \(limit)
            """
        ).map(Searchable.init)
        let ids = found.map(\.person)
        if ids.isEmpty { return [] }
        var places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.person, $0) })
        var filled = found
        for row in try rows(
            "SELECT person, last_four FROM document WHERE person IN \(list: ids) AND last_four <> '' ORDER BY id")
        {
            if let place = places[try row.get("person")] { filled[place].tails.append(try row.get("last_four")) }
        }
        for row in try rows(
            """
            SELECT e.person AS person, o.id AS id, o.name AS name FROM employment e
            JOIN organisation o ON o.id = e.organisation WHERE e.person IN \(list: ids) AND e.until_day IS NULL
            """)
        {
            if let place = places[try row.get("person")] {
                filled[place].employers[try row.get("id")] = try row.get("name", as: String.self)
            }
        }
        places = [:]
        return filled
    }

    /// Who works at an organisation now, in the order of their identifiers.
    public func employed(at organisation: String, after last: ID<Person>?, limit: Int) throws -> [ID<Person>] {
        try rows(
            """
            SELECT DISTINCT person FROM employment
            WHERE organisation = \(organisation) AND until_day IS NULL AND person > \(last?.rawValue ?? "")
            ORDER BY person LIMIT \(limit)
            """
        ).map { try $0.get("person") }
    }

    /// People of these areas whom the store's own index proposes, at most `limit` of them in no order that means anything.
    ///
    /// `areas` are beginnings of codes. Nobody where the question asks nothing.
    public func people(
        matching asked: TermExpression, in areas: [String], limit: Int, _ dialect: SQLDialect
    ) throws -> [ID<Person>] {
        guard let text = asked.text(for: dialect), !areas.isEmpty else { return [] }
        let here = areas.map { "(p.area >= \($0) AND p.area < \($0 + "~"))" as SQL }
        let found: SQL =
            switch dialect {
            case .sqlite:
                """
                SELECT s.person AS person FROM search_term t JOIN search_entry s ON s.number = t.rowid
                JOIN person p ON p.id = s.person WHERE search_term MATCH \(text)
                """
            case .postgres:
                """
                SELECT s.person AS person FROM search_entry s JOIN person p ON p.id = s.person
                WHERE s.vector @@ CAST(\(text) AS tsquery)
                """
            }
        return try rows("\(found) AND (\(SQL.joined(here, separator: " OR "))) LIMIT \(limit)").map {
            try $0.get("person")
        }
    }

    /// The last place in the order of changes.
    public func lastChange() throws -> Int {
        try rows("SELECT COALESCE(MAX(position), 0) AS n FROM change").first?.get("n") ?? 0
    }

    /// Of whom or of which organisation something was entered behind `position`, and where the order was read to.
    ///
    /// What has no place in the order yet is in it too, unless that is more than `limit`: it comes with the next question.
    /// Entries of `known` were taken in while they had no place: they say nothing new, now or when they get one.
    public func changes(after position: Int, knowing known: Set<String> = [], limit: Int) throws -> RecentChanges {
        let placed = try rows(
            "SELECT position, entry, subject FROM change WHERE position > \(position) ORDER BY position LIMIT \(limit)")
        var changes = RecentChanges(position: position, waiting: known)
        var fresh: [String] = []
        for row in placed {
            changes.position = max(changes.position, try row.get("position"))
            let entry: String = try row.get("entry")
            if known.contains(entry) { continue }
            changes.subjects.insert(try row.get("subject"))
            fresh.append(entry)
        }
        let waiting =
            placed.count < limit ? try rows("SELECT entry, subject FROM ledger_pending LIMIT \(limit)") : []
        if placed.count < limit, waiting.count < limit {
            changes.waiting = []
            for row in waiting {
                let entry: String = try row.get("entry")
                changes.waiting.insert(entry)
                if known.contains(entry) { continue }
                if let subject: String = try row.optional("subject") { changes.subjects.insert(subject) }
                fresh.append(entry)
            }
        }
        for start in stride(from: 0, to: fresh.count, by: 500) {
            let some = Array(fresh[start..<min(start + 500, fresh.count)])
            for row in try rows("SELECT DISTINCT subject FROM ledger_subject WHERE entry IN \(list: some)") {
                changes.subjects.insert(try row.get("subject"))
            }
        }
        return changes
    }
}

extension Searchable {
    /// Without what hangs on the person.
    init(_ row: Row) throws {
        let latin = [try row.get("name_primary"), try row.get("name_secondary")].filter { $0 != "" }
        let names: [String] = [latin.joined(separator: " "), try row.get("name_native"), try row.get("name_chinese")]
        // Nobody is found by a file that is folded into another.
        let isFolded: Bool = try row.get("folded", as: Int.self) != 0
        self.init(
            person: try row.get("id"), area: try row.get("area"),
            names: isFolded ? [] : names.filter { !$0.isEmpty }, born: isFolded ? "" : try row.get("birth_date"),
            tails: [], employers: [:], version: try row.get("version"))
    }
}
