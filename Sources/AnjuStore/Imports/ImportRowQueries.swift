public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension ReadTransaction {
    /// Rows of a run behind `place`, in order.
    public func importRows(
        of run: ID<ImportRun>, after place: Int, limit: Int, sealer: ItemSealer
    ) throws -> [ImportRow] {
        try rows("SELECT * FROM import_row WHERE run = \(run) AND place > \(place) ORDER BY place LIMIT \(limit)").map {
            try ImportRow($0, of: run, sealer)
        }
    }

    /// Rows of a run with an outcome behind `place`, in order.
    public func importRows(
        of run: ID<ImportRun>, _ outcome: RowOutcome, after place: Int, limit: Int, sealer: ItemSealer
    ) throws -> [ImportRow] {
        try rows(
            """
            SELECT * FROM import_row WHERE run = \(run) AND outcome = \(outcome.rawValue) AND place > \(place)
            ORDER BY place LIMIT \(limit)
            """
        ).map { try ImportRow($0, of: run, sealer) }
    }

    /// Rows of a run that were to be taken back and stand, behind `place`, in order.
    public func standingRows(
        of run: ID<ImportRun>, after place: Int, limit: Int, sealer: ItemSealer
    ) throws -> [ImportRow] {
        try rows(
            """
            SELECT * FROM import_row WHERE run = \(run) AND stands IS NOT NULL AND place > \(place)
            ORDER BY place LIMIT \(limit)
            """
        ).map { try ImportRow($0, of: run, sealer) }
    }

    /// Written rows of a run that are still to be taken back, the last first, each with what it changed.
    public func writtenRows(
        of run: ID<ImportRun>, limit: Int, sealer: ItemSealer
    ) throws -> [(row: ImportRow, trace: RowTrace)] {
        try rows(
            """
            SELECT * FROM import_row
            WHERE run = \(run) AND written_at IS NOT NULL AND withdrawn_at IS NULL AND stands IS NULL
            ORDER BY place DESC LIMIT \(limit)
            """
        ).map { row in
            let read = try ImportRow(row, of: run, sealer)
            let place = ImportRow.place("trace", run, read.place)
            let bytes = try sealer.vault.open(try row.get("trace"), at: place)
            return (read, try StoredJSON.value(bytes))
        }
    }
}

extension WriteTransaction {
    /// Adds rows with their outcomes.
    public func insert(_ added: [ImportRow], of run: ID<ImportRun>, sealer: ItemSealer) throws {
        try insert(
            """
            INSERT INTO import_row (run, place, sheet, row_number, outcome, sealed, subject, submission, trace, written_at,
                                    withdrawal, withdrawn_at, stands)
            """,
            rows: try added.map { row in
                let sealed = try sealer.vault.seal(
                    try StoredJSON.bytes(row.content), at: ImportRow.place("sealed", run, row.place))
                return """
                    (\(run), \(row.place), \(row.sheet), \(row.number), \(row.outcome.rawValue), \(sealed),
                     \(row.subject), NULL, \([UInt8]()), NULL, NULL, NULL, NULL)
                    """ as SQL
            })
    }

    /// Notes that a row was written, and what it changed.
    public func noteWritten(
        _ row: ImportRow, of run: ID<ImportRun>, trace: RowTrace, at moment: Instant, sealer: ItemSealer
    ) throws {
        let sealed = try sealer.vault.seal(
            try StoredJSON.bytes(trace), at: ImportRow.place("trace", run, row.place))
        try self.run(
            """
            UPDATE import_row SET subject = \(row.subject), submission = \(row.submission), trace = \(sealed),
                written_at = \(moment)
            WHERE run = \(run) AND place = \(row.place) AND written_at IS NULL
            """)
    }

    /// Notes another outcome of a row than it had: what was on file has changed since it was read.
    public func noteOutcome(of row: ImportRow, in run: ID<ImportRun>, sealer: ItemSealer) throws {
        let sealed = try sealer.vault.seal(
            try StoredJSON.bytes(row.content), at: ImportRow.place("sealed", run, row.place))
        try self.run(
            """
            UPDATE import_row SET outcome = \(row.outcome.rawValue), sealed = \(sealed), subject = \(row.subject)
            WHERE run = \(run) AND place = \(row.place)
            """)
    }

    /// Notes that a row was taken back by a submission, or why it stands.
    public func noteWithdrawn(
        _ place: Int, of run: ID<ImportRun>, by withdrawal: String?, stands: String?, at moment: Instant
    ) throws {
        try self.run(
            """
            UPDATE import_row SET withdrawal = \(withdrawal), stands = \(stands),
                withdrawn_at = \(stands == nil ? moment : nil)
            WHERE run = \(run) AND place = \(place)
            """)
    }
}

extension ImportRow {
    static func place(_ column: String, _ run: ID<ImportRun>, _ place: Int) -> SealedPlace {
        SealedPlace(table: "import_row", column: column, row: "\(run.rawValue)/\(place)")
    }

    init(_ row: Row, of run: ID<ImportRun>, _ sealer: ItemSealer) throws {
        let place: Int = try row.get("place")
        guard let outcome = RowOutcome(rawValue: try row.get("outcome")) else {
            throw DatabaseFailure.other(code: "import_row", "")
        }
        let bytes = try sealer.vault.open(try row.get("sealed"), at: Self.place("sealed", run, place))
        self.init(
            place: place, sheet: try row.get("sheet"), number: try row.get("row_number"), outcome: outcome,
            content: try StoredJSON.value(bytes), subject: try row.optional("subject"))
        (submission, stands) = (try row.optional("submission"), try row.optional("stands"))
        writtenAt = try row.optional("written_at")
        isWithdrawn = try row.optional("withdrawn_at", as: Instant.self) != nil
    }
}
