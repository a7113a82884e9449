public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension WriteTransaction {
    /// Enters a merge with what the kept file held before, and notes whose each row is; answers its turn.
    public func insert(_ merge: PersonMerge, before: Profile, sealer: ItemSealer) throws -> Int {
        let (id, kept) = (merge.id.rawValue, merge.kept)
        let turn: Int = try next("SELECT COALESCE(MAX(turn), 0) + 1 AS n FROM person_merge WHERE kept = \(kept)")
        let deeds: Int = try next(
            "SELECT COALESCE(MAX(sequence), 0) AS n FROM person_merge_deed WHERE person = \(kept)")
        let held = try sealer.vault.seal(try StoredJSON.bytes(before), at: Self.place(ofBefore: id))
        let words = try sealer.seal(merge.words, table: "person_merge", column: "sealed", row: id)
        try run(
            """
            INSERT INTO person_merge (id, kept, folded, turn, reason, sealed, held, deeds, proposed_by, made_by, made_at)
            VALUES (\(merge.id), \(kept), \(merge.folded), \(turn), \(merge.reason.rawValue), \(words), \(held),
                    \(deeds), \(merge.proposedBy), \(merge.madeBy), \(merge.madeAt))
            """)
        for (person, side) in [(kept, MergeSide.kept), (merge.folded, .folded)] {
            try note(try mergedRows(of: person), of: merge.id, as: side)
        }
        return turn
    }

    /// Notes whose rows are.
    public func note(_ rows: [MergedRow], of merge: ID<PersonMerge>, as side: MergeSide) throws {
        try insert(
            "INSERT INTO person_merge_row (merge, table_name, row_id, side)",
            rows: rows.map { "(\(merge), \($0.table), \($0.id), \(side.rawValue))" })
    }

    /// Gives every row of one person to another, with what hangs on it.
    public func move(_ moved: [MergedRow], from giver: ID<Person>, to taker: ID<Person>) throws {
        let ids = Dictionary(grouping: moved, by: \.table).mapValues { $0.map(\.id) }
        for table in MergedTable.allCases {
            guard let rows = ids[table.rawValue] else { continue }
            try run(
                "UPDATE \(table.table) SET \(table.person) = \(taker) WHERE id IN \(list: rows) AND \(table.person) = \(giver)"
            )
        }
        if let cases = ids["case_file"] {
            try run(
                """
                UPDATE case_subject SET subject = \(taker)
                WHERE case_id IN \(list: cases) AND kind = 'person' AND subject = \(giver)
                """)
        }
        if let documents = ids["document"] {
            try run("UPDATE identity_claim SET person = \(taker) WHERE document IN \(list: documents)")
        }
        if let permits = ids["permit"] {
            try run("UPDATE permit_claim SET person = \(taker) WHERE person = \(giver) AND permit IN \(list: permits)")
        }
        if let requests = ids["own_request"] {
            try run("UPDATE own_restriction SET person = \(taker) WHERE request IN \(list: requests)")
        }
        if let submissions = ids["submission"] {
            try run(
                """
                UPDATE submission SET subject = CASE WHEN subject = \(giver) THEN \(taker) ELSE subject END,
                    subjects = replace(subjects, \(giver), \(taker))
                WHERE id IN \(list: submissions)
                """)
        }
        if let conflicts = ids["conflict"] {
            try run("UPDATE conflict SET subject = \(taker) WHERE id IN \(list: conflicts)")
        }
    }

    /// Ends what opens the own file by one sheet of a person's, and what waits for another.
    public func endSheets(of person: ID<Person>, among sheets: [String]?, at moment: Instant) throws {
        if let sheets {
            try run("DELETE FROM own_session WHERE sheet IN \(list: sheets)")
            try run(
                """
                UPDATE own_sheet SET ended_at = \(moment), ended_as = 'at_counter'
                WHERE id IN \(list: sheets) AND ended_at IS NULL
                """)
            return
        }
        try run("DELETE FROM own_session WHERE person = \(person)")
        try run("DELETE FROM own_session WHERE sheet IN (SELECT id FROM own_sheet WHERE person = \(person))")
        try run("DELETE FROM own_sheet_ask WHERE person = \(person)")
        try run(
            """
            UPDATE own_sheet SET ended_at = \(moment), ended_as = 'at_counter'
            WHERE person = \(person) AND ended_at IS NULL
            """)
    }

    /// One file more, or one less, is folded into a person's.
    public func join(_ person: ID<Person>, by count: Int) throws {
        try run("UPDATE profile SET joined = joined + \(count) WHERE subject = \(person)")
    }

    /// Has what people are found by read anew; who leads to another is found by no name.
    public func readAnew(_ people: [ID<Person>]) throws {
        try run("UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person IN \(list: people)")
    }

    /// Ends a merge: both are files of their own again.
    public func undo(_ merge: ID<PersonMerge>, _ undoing: PersonMerge.Undoing, sealer: ItemSealer) throws {
        let words = try sealer.seal(
            undoing.words, table: "person_merge", column: "undone_sealed", row: merge.rawValue)
        try run(
            """
            UPDATE person_merge SET undone_at = \(undoing.at), undone_by = \(undoing.by), held = NULL,
                undone_reason = \(undoing.reason.rawValue), undone_sealed = \(words)
            WHERE id = \(merge) AND undone_at IS NULL
            """)
    }

    /// Notes that nothing was kept of a file since what it was folded into rests.
    public func rest(_ person: ID<Person>, as other: ID<Person>) throws {
        try run(
            """
            UPDATE person SET dormant_since = (SELECT o.dormant_since FROM person o WHERE o.id = \(other))
            WHERE id = \(person) AND dormant_since IS NULL
            """)
    }

    /// Leaves nothing open of a disagreement that is none any more; how it stood stays.
    public func lapse(_ conflicts: [String], at moment: Instant) throws {
        if conflicts.isEmpty { return }
        try run(
            """
            UPDATE conflict SET settled_at = \(moment), settled_as = 'parted'
            WHERE id IN \(list: conflicts) AND settled_at IS NULL
            """)
    }

    /// Has merges that stand know a disagreement that is raised again under another identifier.
    public func know(_ conflict: String, again id: String) throws {
        try run(
            """
            INSERT INTO person_merge_row (merge, table_name, row_id, side)
            SELECT r.merge, r.table_name, \(id), r.side FROM person_merge_row r JOIN person_merge m ON m.id = r.merge
            WHERE r.table_name = 'conflict' AND r.row_id = \(conflict) AND m.undone_at IS NULL
            """)
    }

    /// Sets which portrait is in use, or none.
    public func putPortrait(_ blob: String?, of person: ID<Person>) throws {
        try run("UPDATE person SET portrait = \(blob) WHERE id = \(person)")
    }

    private func next(_ sql: SQL) throws -> Int { try rows(sql).first?.get("n") ?? 0 }

    static func place(ofBefore merge: String) -> SealedPlace {
        SealedPlace(table: "person_merge", column: "held", row: merge)
    }
}

extension ReadTransaction {
    /// What the kept file held before a merge that stands.
    public func held(before merge: ID<PersonMerge>, sealer: ItemSealer) throws -> Profile {
        guard
            let sealed: [UInt8] = try rows("SELECT held FROM person_merge WHERE id = \(merge)").first?.optional(
                "held")
        else { return Profile() }
        let place = SealedPlace(table: "person_merge", column: "held", row: merge.rawValue)
        return try StoredJSON.value(try sealer.vault.open(sealed, at: place))
    }

    /// Every disagreement about a subject, with its case and whether it is open.
    public func conflicts(
        about subject: String, sealer: ItemSealer
    ) throws -> [(conflict: OpenConflict, caseID: String?, isOpen: Bool)] {
        let open = Set(try openConflicts(of: [subject], sealer: sealer).map(\.id))
        return try rows(
            "SELECT id, sealed, raised_at, case_id FROM conflict WHERE subject = \(subject) ORDER BY raised_at, id"
        )
        .map { row in
            let id: String = try row.get("id")
            let place = SealedPlace(table: "conflict", column: "sealed", row: id)
            let found = OpenConflict(
                id: id, subject: subject, raisedAt: try row.get("raised_at"),
                conflict: try StoredJSON.value(try sealer.vault.open(try row.get("sealed"), at: place)))
            return (found, try row.optional("case_id"), open.contains(id))
        }
    }

    /// The documents on which cases, stays and jobs are, by each of them.
    public func documents(of cases: [String], others: [String]) throws -> [(unit: String, document: String)] {
        var found: [(unit: String, document: String)] = []
        for row in try rows(
            "SELECT case_id, subject FROM case_subject WHERE kind = 'document' AND case_id IN \(list: cases)")
        {
            found.append((try row.get("case_id"), try row.get("subject")))
        }
        for row in try rows(
            "SELECT subject, subjects FROM submission WHERE case_id IS NULL AND subject IN \(list: others)")
        {
            let subjects: [String: String] = try StoredJSON.value(try row.get("subjects", as: String.self))
            if let document = subjects["document"] { found.append((try row.get("subject"), document)) }
        }
        return found
    }

    /// The portrait that was taken last in these cases.
    public func portrait(in cases: [String]) throws -> String? {
        try rows(
            """
            SELECT blob FROM case_image WHERE kind = 'portrait' AND case_id IN \(list: cases)
            ORDER BY at DESC, place DESC, id DESC LIMIT 1
            """
        ).first?.get("blob")
    }

    /// When the profile of a subject was written last, counted; with how often the person's row was.
    public func versions(of person: ID<Person>) throws -> String {
        let row = try rows("SELECT version FROM person WHERE id = \(person)").first
        return "\(try row?.get("version", as: Int.self) ?? 0).\(try profileVersion(of: person.rawValue))"
    }
}
