import AnjuCore
import AnjuLog
import AnjuSQL

/// Puts entries into the log's order and tree, in one transaction with the checkpoint that says so.
///
/// Nothing happens between two steps: after a crash the log is as it was, or as it is afterwards.
struct LogAppender {
    let transaction: any WriteTransaction
    let seal: LogSeal

    /// An entry on its way into the tree.
    private struct Arrival {
        var entry: String
        var subject: String
        var commitment: [UInt8]
        var subjects: [UInt8]
    }

    func run(limit: Int) throws -> Int {
        let size = try transaction.logSize()
        let placed = try placedBefore(size: size, limit: limit)
        var arrivals = placed
        if placed.count < limit {
            let fresh = try pending(limit: limit - placed.count)
            try place(fresh, after: size + placed.count)
            arrivals += fresh
        }
        guard !arrivals.isEmpty else { return 0 }
        try append(arrivals, after: size)
        return arrivals.count
    }

    /// Entries that an older program gave their places: they come into the tree in that order.
    private func placedBefore(size: Int, limit: Int) throws -> [Arrival] {
        let rows = try transaction.rows(
            "SELECT position, entry FROM change WHERE position > \(size) ORDER BY position LIMIT \(limit)")
        return try rows.enumerated().map { offset, row in
            guard try row.get("position", as: Int.self) == size + 1 + offset else { throw LogGap(after: size + offset) }
            return try salted(try row.get("entry"))
        }
    }

    private func pending(limit: Int) throws -> [Arrival] {
        let rows = try transaction.rows(
            "SELECT entry, subject, commitment, subjects FROM ledger_pending ORDER BY entry LIMIT \(limit)")
        return try rows.map { row in
            guard let subject: String = try row.optional("subject"),
                let commitment: [UInt8] = try row.optional("commitment"),
                let subjects: [UInt8] = try row.optional("subjects")
            else { return try salted(try row.get("entry")) }
            return Arrival(
                entry: try row.get("entry"), subject: subject, commitment: commitment, subjects: subjects)
        }
    }

    /// Gives an entry of an older program the salts that it lacks.
    private func salted(_ entry: String) throws -> Arrival {
        guard let row = try transaction.rows("SELECT * FROM ledger_entry WHERE id = \(entry)").first else {
            throw LogGap(entry: entry)
        }
        let salts = EntrySalts(secret: seal.secret, entry: entry)
        let salt = try row.optional("salt") ?? salts.entrySalt
        try transaction.run("UPDATE ledger_entry SET salt = \(salt) WHERE id = \(entry) AND salt IS NULL")
        let people = try transaction.rows("SELECT subject, salt FROM ledger_subject WHERE entry = \(entry)").map {
            row in
            let handle: String = try row.get("subject")
            return (handle: handle, salt: try row.optional("salt") ?? salts.subjectSalt(handle))
        }
        for person in people {
            try transaction.run(
                """
                UPDATE ledger_subject SET salt = \(person.salt)
                WHERE subject = \(person.handle) AND entry = \(entry) AND salt IS NULL
                """)
        }
        let (line, subjects) = (try LedgerLine(row), SubjectTree(people))
        return Arrival(
            entry: entry, subject: line.subject, commitment: line.commitment(salt: salt, subjects: subjects),
            subjects: subjects.bytes)
    }

    private func place(_ arrivals: [Arrival], after last: Int) throws {
        guard !arrivals.isEmpty else { return }
        let rows = arrivals.enumerated().map { offset, arrival in
            "(\(last + 1 + offset), \(arrival.entry), \(arrival.subject))" as SQL
        }
        try transaction.insert("INSERT INTO change (position, entry, subject)", rows: rows)
        try transaction.run("DELETE FROM ledger_pending WHERE entry IN \(list: arrivals.map(\.entry))")
    }

    private func append(_ arrivals: [Arrival], after size: Int) throws {
        let rows = arrivals.enumerated().map { offset, arrival in
            "(\(size + 1 + offset), \(arrival.commitment), \(arrival.subjects))" as SQL
        }
        try transaction.insert("INSERT INTO log_leaf (position, commitment, subjects)", rows: rows)
        var frontier = try Frontier(size: size, tiles: StoredTiles(transaction))
        for arrival in arrivals { frontier.append(.leaf(arrival.commitment)) }
        for change in frontier.takeChanges() {
            let hashes = TileHashes.bytes(change.hashes)
            try transaction.run(
                """
                INSERT INTO log_tile (level, number, hashes)
                VALUES (\(change.tile.level), \(change.tile.number), \(hashes))
                ON CONFLICT (level, number) DO UPDATE SET hashes = \(hashes)
                """)
        }
        let checkpoint = Checkpoint(origin: seal.signer.key.name, size: frontier.size, root: frontier.root())
        let note = try SignedCheckpoint(checkpoint, by: seal.signer).note
        try transaction.run(
            "INSERT INTO log_checkpoint (size, at, note) VALUES (\(frontier.size), \(seal.at), \(note))")
    }
}
