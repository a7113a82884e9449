public import AnjuCore
public import AnjuLog
public import AnjuSQL

extension ReadTransaction {
    /// How many entries the log holds.
    public func logSize() throws -> Int {
        try rows("SELECT COALESCE(MAX(position), 0) AS size FROM log_leaf").first?.get("size") ?? 0
    }

    /// Whether an entry waits for its place in the order or in the log.
    public func awaitsSequencing() throws -> Bool {
        let waiting = try rows(
            """
            SELECT (SELECT COUNT(*) FROM (SELECT entry FROM ledger_pending LIMIT 1) AS one) AS pending,
                   (SELECT COALESCE(MAX(position), 0) FROM change) AS placed
            """)
        guard let row = waiting.first else { return false }
        return try row.get("pending", as: Int.self) > 0 || row.get("placed", as: Int.self) > logSize()
    }

    /// The newest checkpoint, or the newest that is not larger than `size`; `nil` before the first entry.
    public func checkpoint(upTo size: Int = .max) throws -> SignedCheckpoint? {
        try rows("SELECT note FROM log_checkpoint WHERE size <= \(size) ORDER BY size DESC LIMIT 1").first.map {
            try SignedCheckpoint(try $0.get("note"))
        }
    }

    /// The newest checkpoint that all `witnesses` have seen and that holds the entry at `index`.
    ///
    /// Looked for among the newest `limit`.
    public func checkpoint(seenBy witnesses: [NoteKey], holding index: Int, limit: Int = 300) throws
        -> SignedCheckpoint?
    {
        let notes = try rows(
            "SELECT note FROM log_checkpoint WHERE size > \(index) ORDER BY size DESC LIMIT \(limit)")
        for row in notes {
            let checkpoint = try SignedCheckpoint(try row.get("note", as: String.self))
            if witnesses.allSatisfy({ checkpoint.seen(by: $0) != nil }) { return checkpoint }
        }
        return nil
    }

    /// Among the newest `limit` checkpoints that hold the entry at `index`, the newest of those with the most signatures:
    /// only witnesses' that were checked are ever kept.
    func checkpoint(mostSignedHolding index: Int, limit: Int = 300) throws -> SignedCheckpoint? {
        let notes = try rows(
            "SELECT note FROM log_checkpoint WHERE size > \(index) ORDER BY size DESC LIMIT \(limit)")
        var best: SignedCheckpoint?
        for row in notes {
            let checkpoint = try SignedCheckpoint(try row.get("note", as: String.self))
            if checkpoint.signed.lines.count > best?.signed.lines.count ?? 0 { best = checkpoint }
        }
        return best
    }

    /// What stands at a path of c2sp.org/tlog-tiles; `nil` where there is nothing.
    ///
    /// A partial tile is the beginning of what is kept, so each of them stays the same for good.
    public func logFile(_ path: TilePath) throws -> [UInt8]? {
        switch path {
        case .checkpoint: return try checkpoint().map { Array($0.note.utf8) }
        case .tile(let tile, let width):
            guard let bytes = try StoredTiles(self).tile(tile), bytes.count >= width * TreeHash.length else {
                return nil
            }
            return Array(bytes.prefix(width * TreeHash.length))
        case .entries(let number, let width):
            let (first, overflows) = number.multipliedReportingOverflow(by: TileID.width)
            guard !overflows, first < .max - TileID.width else { return nil }
            let entries = try rows(
                """
                SELECT commitment FROM log_leaf WHERE position > \(first) AND position <= \(first + width)
                ORDER BY position
                """
            ).map { try $0.get("commitment", as: [UInt8].self) }
            return entries.count == width ? EntryBundle.bytes(entries) : nil
        }
    }

    /// When the newest checkpoint was signed.
    public func checkpointTime(of size: Int) throws -> Instant? {
        try rows("SELECT at FROM log_checkpoint WHERE size = \(size)").first?.get("at")
    }

    /// The people whom entries are about, with the salts that hide them.
    func peopleWithSalts(of entries: [String]) throws -> [String: [(handle: String, salt: [UInt8])]] {
        guard !entries.isEmpty else { return [:] }
        var people: [String: [(handle: String, salt: [UInt8])]] = [:]
        for row in try rows("SELECT entry, subject, salt FROM ledger_subject WHERE entry IN \(list: entries)") {
            let person = (handle: try row.get("subject", as: String.self), salt: try row.optional("salt") ?? [UInt8]())
            people[try row.get("entry"), default: []].append(person)
        }
        return people
    }
}
