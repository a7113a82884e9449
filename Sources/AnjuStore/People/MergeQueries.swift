public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Of the row `person`: that the file is not folded into another.
    static var isUnfolded: SQL {
        "NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = person.id AND m.undone_at IS NULL)"
    }

    /// The person with this identifier, also where the file is folded into another.
    public func filed(_ id: ID<Person>) throws -> PersonRecord? {
        try rows("SELECT * FROM person WHERE id = \(id)").first.map(PersonRecord.init)
    }

    /// The merge with this identifier.
    public func merge(_ id: ID<PersonMerge>, sealer: ItemSealer) throws -> PersonMerge? {
        try rows("SELECT * FROM person_merge WHERE id = \(id)").first.map { try PersonMerge($0, sealer) }
    }

    /// Where the file went that is folded into another.
    public func standingMerge(of folded: ID<Person>, sealer: ItemSealer) throws -> PersonMerge? {
        try rows("SELECT * FROM person_merge WHERE folded = \(folded) AND undone_at IS NULL").first.map {
            try PersonMerge($0, sealer)
        }
    }

    /// Every merge that a file had a part in, the newest first; at most `limit`.
    public func merges(of person: ID<Person>, limit: Int, sealer: ItemSealer) throws -> [PersonMerge] {
        try rows(
            """
            SELECT * FROM person_merge WHERE kept = \(person) OR folded = \(person)
            ORDER BY made_at DESC, turn DESC, id DESC LIMIT \(limit)
            """
        ).map { try PersonMerge($0, sealer) }
    }

    /// What has to be undone before a merge is: a later one into the same file, or that file's own into another.
    public func merge(over merge: PersonMerge, sealer: ItemSealer) throws -> PersonMerge? {
        try rows(
            """
            SELECT * FROM person_merge
            WHERE undone_at IS NULL AND (folded = \(merge.kept) OR (kept = \(merge.kept) AND turn > \(merge.turn)))
            ORDER BY CASE WHEN folded = \(merge.kept) THEN 0 ELSE 1 END, turn DESC LIMIT 1
            """
        ).first.map { try PersonMerge($0, sealer) }
    }

    /// How many merges into a file stand.
    public func standingMerges(into kept: ID<Person>) throws -> Int {
        try rows("SELECT COUNT(*) AS n FROM person_merge WHERE kept = \(kept) AND undone_at IS NULL").first?.get("n")
            ?? 0
    }

    /// The file to which one leads that is folded into another; itself where it is not.
    public func survivor(of person: ID<Person>) throws -> ID<Person> {
        var (found, seen): (ID<Person>, Set<ID<Person>>) = (person, [person])
        while let next: ID<Person> = try rows(
            "SELECT kept FROM person_merge WHERE folded = \(found) AND undone_at IS NULL"
        ).first?.get("kept"), seen.insert(next).inserted {
            found = next
        }
        return found
    }

    /// A person and every file that leads to them now, the own one first.
    public func family(of person: ID<Person>) throws -> [ID<Person>] {
        var (family, last) = ([person], [person])
        while !last.isEmpty {
            last = try rows(
                "SELECT folded FROM person_merge WHERE kept IN \(list: last) AND undone_at IS NULL ORDER BY turn, id"
            ).map { try $0.get("folded") }
            last.removeAll(where: family.contains)
            family += last
        }
        return family
    }

    /// Whose a row was before the merge that moved it; `person` where none did.
    func home(of row: String, else person: ID<Person>) throws -> ID<Person> {
        try rows(
            """
            SELECT m.folded AS folded FROM person_merge_row r JOIN person_merge m ON m.id = r.merge
            WHERE r.row_id = \(row) AND r.side = 'folded' AND m.undone_at IS NULL ORDER BY m.made_at, m.turn LIMIT 1
            """
        ).first?.get("folded") ?? person
    }

    /// Whose each row was when a merge was made, by table and identifier.
    public func sides(of merge: ID<PersonMerge>) throws -> [String: [String: MergeSide]] {
        var sides: [String: [String: MergeSide]] = [:]
        for row in try rows("SELECT table_name, row_id, side FROM person_merge_row WHERE merge = \(merge)") {
            let (table, id): (String, String) = (try row.get("table_name"), try row.get("row_id"))
            sides[table, default: [:]][id] = MergeSide(rawValue: try row.get("side"))
        }
        return sides
    }

    /// Every row that is somebody's now, with the submissions and disagreements.
    public func mergedRows(of person: ID<Person>) throws -> [MergedRow] {
        let parts = MergedTable.allCases.map { table -> SQL in
            """
            SELECT \(table.rawValue) AS t, id, \(table.unit) AS unit FROM \(table.table) WHERE \(table.person) = \(person)
            """
        }
        let submissions: SQL = """
            SELECT 'submission' AS t, s.id AS id, COALESCE(s.case_id, s.subject) AS unit FROM submission s
            WHERE s.id IN (\(Self.submissions(of: person)))
            """
        let conflicts: SQL = """
            SELECT 'conflict' AS t, id, case_id AS unit FROM conflict WHERE subject = \(person)
            """
        return try rows(SQL.joined(parts + [submissions, conflicts], separator: " UNION ALL ")).map {
            MergedRow(table: try $0.get("t"), id: try $0.get("id"), unit: try $0.optional("unit"))
        }
    }

    /// Those of the person's cases, those filed under the person, and those of the person's stays and jobs.
    static func submissions(of person: ID<Person>) -> SQL {
        """
        SELECT id FROM submission WHERE case_id IN (SELECT id FROM case_file WHERE person = \(person))
        UNION SELECT id FROM submission WHERE subject = \(person)
        UNION SELECT id FROM submission WHERE subject IN (SELECT id FROM stay WHERE person = \(person))
        UNION SELECT id FROM submission WHERE subject IN (SELECT id FROM employment WHERE person = \(person))
        """
    }
}

extension PersonMerge {
    init(_ row: Row, _ sealer: ItemSealer) throws {
        let id: ID<PersonMerge> = try row.get("id")
        self.init(
            id: id, kept: try row.get("kept"), folded: try row.get("folded"), turn: try row.get("turn"),
            reason: MergeReason(rawValue: try row.get("reason")) ?? .other,
            words: try sealer.open(
                try row.optional("sealed"), table: "person_merge", column: "sealed", row: id.rawValue) ?? "",
            proposedBy: try row.get("proposed_by"), madeBy: try row.get("made_by"), madeAt: try row.get("made_at"))
        guard let at: Instant = try row.optional("undone_at") else { return }
        undone = Undoing(
            reason: UnmergeReason(rawValue: try row.get("undone_reason")) ?? .other,
            words: try sealer.open(
                try row.optional("undone_sealed"), table: "person_merge", column: "undone_sealed", row: id.rawValue)
                ?? "", by: try row.get("undone_by"), at: at)
    }
}
