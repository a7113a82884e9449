public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The sheet that opens a person's file at a moment.
    public func liveSheet(of person: ID<Person>, at moment: Instant) throws -> OwnSheet? {
        try rows(
            "SELECT * FROM own_sheet WHERE person = \(person) AND ended_at IS NULL AND expires_at > \(moment)"
        ).first.map(OwnSheet.init)
    }

    /// The live sheets of everybody who holds a document with one of these blind indexes; at most 20.
    ///
    /// One question, whether anybody holds one or nobody: the work does not tell.
    public func liveSheets(ofHolders numberIndexes: [String], at moment: Instant) throws -> [OwnSheet] {
        try rows(
            """
            SELECT * FROM own_sheet
            WHERE person IN (SELECT person FROM document WHERE number_index IN \(list: numberIndexes))
                AND ended_at IS NULL AND expires_at > \(moment)
            ORDER BY id LIMIT 20
            """
        ).map(OwnSheet.init)
    }

    /// Everybody who holds a document with one of these blind indexes; at most 20.
    public func holders(of numberIndexes: [String]) throws -> [ID<Person>] {
        try rows(
            """
            SELECT DISTINCT person FROM document WHERE number_index IN \(list: numberIndexes) ORDER BY person LIMIT 20
            """
        ).map { try $0.get("person") }
    }

    /// The live session of a secret: its sheet opens the file still, and it is neither over nor idle for `idle` seconds.
    public func ownSession(_ secretHash: String, at moment: Instant, idle: Int) throws -> OwnSession? {
        try rows(
            """
            SELECT o.person AS person, s.person AS holder, o.guardianship AS guardianship, o.sheet AS sheet,
                o.seen_at AS seen_at, p.language AS language, w.name_primary AS name_primary,
                w.name_secondary AS name_secondary, w.name_chinese AS name_chinese
            FROM own_session o JOIN own_sheet s ON s.id = o.sheet JOIN person p ON p.id = s.person
            JOIN person w ON w.id = o.person
            WHERE o.secret_hash = \(secretHash) AND o.expires_at > \(moment)
                AND o.seen_at > \(moment.adding(seconds: -idle))
                AND s.ended_at IS NULL AND s.expires_at > \(moment)
            """
        ).first.map { row in
            var session = OwnSession(
                person: try row.get("person"), holder: try row.get("holder"),
                guardianship: try row.optional("guardianship"), sheet: try row.get("sheet"),
                seenAt: try row.get("seen_at"), language: LanguageTag(try row.get("language")))
            if session.guardianship != nil {
                let latin = try ["name_primary", "name_secondary"].map { try row.get($0, as: String.self) }
                let name = latin.filter { !$0.isEmpty }.joined(separator: " ")
                session.ward = name.isEmpty ? try row.get("name_chinese") : name
            }
            return session
        }
    }
}

extension WriteTransaction {
    /// Adds a sheet; the one before ends, and its sessions with it.
    public func replaceSheet(with sheet: OwnSheet) throws {
        try endSheet(of: sheet.person, as: .replaced, at: sheet.madeAt)
        do {
            try run(
                """
                INSERT INTO own_sheet (id, person, code_hash, made_at, made_by, office, expires_at, ended_at, ended_as,
                                       allowed_by)
                VALUES (\(sheet.id), \(sheet.person), \(sheet.codeHash), \(sheet.madeAt), \(sheet.madeBy),
                        \(sheet.office), \(sheet.expiresAt), NULL, NULL, \(sheet.allowedBy))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "sheet.changed")
        }
    }

    /// Ends the sheet of a person and every session that it opened; answers whether there was one.
    @discardableResult
    public func endSheet(of person: ID<Person>, as ending: OwnSheet.Ending, at moment: Instant) throws -> Bool {
        try run("DELETE FROM own_session WHERE sheet IN (SELECT id FROM own_sheet WHERE person = \(person))")
        let ended = try run(
            """
            UPDATE own_sheet SET ended_at = \(moment), ended_as = \(ending.rawValue)
            WHERE person = \(person) AND ended_at IS NULL
            """)
        return ended > 0
    }

    /// Opens a session that ends at `end` at the latest.
    public func beginOwnSession(_ secretHash: String, by sheet: OwnSheet, at moment: Instant, until end: Instant) throws
    {
        try run(
            """
            INSERT INTO own_session (secret_hash, sheet, person, started_at, seen_at, expires_at)
            VALUES (\(secretHash), \(sheet.id), \(sheet.person), \(moment), \(moment), \(end))
            """)
    }

    /// Ends a session.
    public func endOwnSession(_ secretHash: String) throws {
        try run("DELETE FROM own_session WHERE secret_hash = \(secretHash)")
    }
}

extension HousekeepingTransaction {
    /// Notes that a person's session was used, unless that was noted less than `seconds` ago.
    public func touchOwnSession(_ secretHash: String, at moment: Instant, every seconds: Int) throws {
        _ = try rows(
            """
            UPDATE own_session SET seen_at = \(moment)
            WHERE secret_hash = \(secretHash) AND seen_at <= \(moment.adding(seconds: -seconds))
            RETURNING secret_hash
            """)
    }

    /// Removes persons' sessions that ended before `moment`.
    public func removeOwnSessions(endedBefore moment: Instant) throws {
        _ = try rows("DELETE FROM own_session WHERE expires_at < \(moment) RETURNING secret_hash")
    }
}

extension OwnSheet {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), person: try row.get("person"), codeHash: try row.get("code_hash"),
            madeAt: try row.get("made_at"), madeBy: try row.get("made_by"), office: try row.get("office"),
            expiresAt: try row.get("expires_at"), allowedBy: try row.optional("allowed_by"))
    }
}
