public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension ReadTransaction {
    /// The run with this identifier.
    public func importRun(_ id: ID<ImportRun>) throws -> ImportRun? {
        try rows("SELECT * FROM import_run WHERE id = \(id)").first.map(ImportRun.init)
    }

    /// Runs of a department in an area and below for some registers, the newest first, those that were brought before `last`.
    public func importRuns(
        area: String, department: String, of registers: [Register], before last: ImportRun? = nil, limit: Int
    ) throws -> [ImportRun] {
        let before: SQL =
            if let last { "AND (created_at, id) < (\(last.createdAt), \(last.id))" } else { "" }
        return try rows(
            """
            SELECT * FROM import_run
            WHERE area >= \(area) AND area < \(area + "~") AND department = \(department)
                AND register IN \(list: registers.map(\.rawValue)) \(before)
            ORDER BY created_at DESC, id DESC LIMIT \(limit)
            """
        ).map(ImportRun.init)
    }

    /// How many runs somebody brought that still wait for something.
    public func openImports(of account: String) throws -> Int {
        try rows(
            """
            SELECT COUNT(*) AS n FROM import_run
            WHERE uploader = \(account) AND state IN ('uploaded', 'checked', 'running', 'waiting')
            """
        ).first?.get("n") ?? 0
    }

    /// What is kept sealed beside a run; empty where nothing is.
    public func importWords(of run: ID<ImportRun>, sealer: ItemSealer) throws -> ImportWords {
        let found = try rows("SELECT sealed FROM import_run WHERE id = \(run)").first
        guard let sealed: [UInt8] = try found?.optional("sealed") else { return ImportWords() }
        return try StoredJSON.value(try sealer.vault.open(sealed, at: ImportRun.place(run)))
    }

    /// The pieces of a run's file, in order.
    public func importParts(of run: ID<ImportRun>) throws -> [BlobRecord] {
        try rows("SELECT blob FROM import_part WHERE run = \(run) ORDER BY place").compactMap {
            try blob(try $0.get("blob"))
        }
    }

    /// What the words above the columns of such a file were said to mean.
    public func importMapping(_ register: Register, headings: String) throws -> [String: String] {
        let found = try rows(
            "SELECT mapping FROM import_mapping WHERE register = \(register.rawValue) AND headings = \(headings)")
        return try found.first.map { try StoredJSON.value(try $0.get("mapping", as: String.self)) } ?? [:]
    }

    /// How many rows of a run have which outcome.
    public func importCounts(of run: ID<ImportRun>) throws -> ImportCounts {
        var counts = ImportCounts()
        for row in try rows("SELECT outcome, COUNT(*) AS n FROM import_row WHERE run = \(run) GROUP BY outcome") {
            guard let outcome = RowOutcome(rawValue: try row.get("outcome")) else { continue }
            counts[outcome] = try row.get("n")
        }
        counts.standing =
            try rows("SELECT COUNT(*) AS n FROM import_row WHERE run = \(run) AND stands IS NOT NULL").first?.get("n")
            ?? 0
        return counts
    }
}

extension WriteTransaction {
    /// Adds a run with the pieces of its file.
    public func insert(_ run: ImportRun, parts: [BlobRecord]) throws {
        try self.run(
            """
            INSERT INTO import_run (id, register, area, department, file_name, file_size, state, fault, headings, mapping,
                                    uploader, uploaded_by, releaser, released_by, withdrawn_by, created_at, waiting_at,
                                    ended_at, expires_at, row_count, reached, written, withdrawn)
            VALUES (\(run.id), \(run.register.rawValue), \(run.area), \(run.department), \(run.fileName),
                    \(run.fileSize), \(run.state.rawValue), NULL, \(run.headings), \(StoredJSON.text(run.mapping)),
                    \(run.uploader.id), \(try StoredJSON.text(run.uploader)), NULL, NULL, NULL, \(run.createdAt), NULL,
                    NULL, \(run.expiresAt), \(run.rows), 0, 0, 0)
            """)
        for (place, part) in parts.enumerated() {
            try useBlob(part, at: run.createdAt)
            try self.run("INSERT INTO import_part (run, place, blob) VALUES (\(run.id), \(place), \(part.name))")
        }
    }

    /// Writes what has changed of a run, which was in `state` and had come as far as `seen` says; answers whether it still was.
    ///
    /// Every step of a run asks this: two who work on it at once do nothing twice.
    public func update(_ run: ImportRun, from seen: ImportRun) throws -> Bool {
        try self.run(
            """
            UPDATE import_run SET state = \(run.state.rawValue), fault = \(run.fault), headings = \(run.headings),
                mapping = \(StoredJSON.text(run.mapping)), releaser = \(run.releaser?.id),
                released_by = \(try run.releaser.map { try StoredJSON.text($0) }),
                withdrawn_by = \(try run.withdrawer.map { try StoredJSON.text($0) }), waiting_at = \(run.waitingAt),
                ended_at = \(run.endedAt), expires_at = \(run.expiresAt), row_count = \(run.rows),
                reached = \(run.reached), written = \(run.written), withdrawn = \(run.withdrawn)
            WHERE id = \(run.id) AND state = \(seen.state.rawValue) AND reached = \(seen.reached)
                AND written = \(seen.written) AND withdrawn = \(seen.withdrawn)
            """) == 1
    }

    /// Keeps the words of a run sealed beside it.
    public func keep(_ words: ImportWords, of run: ID<ImportRun>, sealer: ItemSealer) throws {
        let sealed = try sealer.vault.seal(try StoredJSON.bytes(words), at: ImportRun.place(run))
        try self.run("UPDATE import_run SET sealed = \(sealed) WHERE id = \(run)")
    }

    /// Keeps what the words above columns mean, for the next file that has them.
    public func keepImportMapping(
        _ mapping: [String: String], of register: Register, headings: String, at moment: Instant
    ) throws {
        let text = StoredJSON.text(mapping)
        try run(
            """
            INSERT INTO import_mapping (register, headings, mapping, at)
            VALUES (\(register.rawValue), \(headings), \(text), \(moment))
            ON CONFLICT (register, headings) DO UPDATE SET mapping = \(text), at = \(moment)
            """)
    }

    /// Lets go of what a run read.
    public func removeImportRows(of run: ID<ImportRun>) throws {
        try self.run("DELETE FROM import_row WHERE run = \(run)")
    }

    /// Removes runs that were over at `moment`, with their files and rows, and the forms of rows that were taken back;
    /// answers how many.
    func removeImports(expiredAt moment: Instant) throws -> Int {
        let over = try rows("SELECT id FROM import_run WHERE expires_at <= \(moment) ORDER BY expires_at, id LIMIT 20")
        for row in over {
            let id: String = try row.get("id")
            try run(
                """
                DELETE FROM submission WHERE id IN (
                    SELECT submission FROM import_row WHERE run = \(id) AND withdrawn_at IS NOT NULL
                    UNION ALL SELECT withdrawal FROM import_row WHERE run = \(id) AND withdrawal IS NOT NULL)
                """)
            for part in try rows("SELECT blob FROM import_part WHERE run = \(id)") {
                try releaseBlob(try part.get("blob"), at: moment)
            }
            try endJobs("import", about: id, at: moment)
            try run("DELETE FROM import_part WHERE run = \(id)")
            try run("DELETE FROM import_row WHERE run = \(id)")
            try run("DELETE FROM import_run WHERE id = \(id)")
        }
        return over.count
    }
}

extension ImportRun {
    static func place(_ run: ID<ImportRun>) -> SealedPlace {
        SealedPlace(table: "import_run", column: "sealed", row: run.rawValue)
    }

    init(_ row: Row) throws {
        guard let register = Register(rawValue: try row.get("register")),
            let state = ImportState(rawValue: try row.get("state"))
        else { throw DatabaseFailure.other(code: "import_run", "") }
        self.init(
            id: try row.get("id"), register: register, fileName: try row.get("file_name"),
            fileSize: try row.get("file_size"),
            uploader: try StoredJSON.value(try row.get("uploaded_by", as: String.self)),
            createdAt: try row.get("created_at"))
        (area, department) = (try row.get("area"), try row.get("department"))
        (self.state, fault, headings) = (state, try row.optional("fault"), try row.get("headings"))
        mapping = try StoredJSON.value(try row.get("mapping", as: String.self))
        releaser = try row.optional("released_by", as: String.self).map { try StoredJSON.value($0) }
        withdrawer = try row.optional("withdrawn_by", as: String.self).map { try StoredJSON.value($0) }
        (waitingAt, endedAt, expiresAt) = (
            try row.optional("waiting_at"), try row.optional("ended_at"), try row.get("expires_at")
        )
        (rows, reached) = (try row.get("row_count"), try row.get("reached"))
        (written, withdrawn) = (try row.get("written"), try row.get("withdrawn"))
    }
}
