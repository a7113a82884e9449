public import AnjuCore
public import AnjuDomain
public import AnjuLog
public import AnjuSQL

/// The few writes that leave no entry, because they tell nothing about anybody: each a method of its own.
public protocol HousekeepingTransaction: ReadTransaction {
    /// Notes that a session was used, unless that was noted less than `seconds` ago.
    func touchSession(_ secretHash: String, at moment: Instant, every seconds: Int) throws
    /// Removes sessions that ended before `moment`.
    func removeSessions(endedBefore moment: Instant) throws
    /// Counts a try under `name` and answers how many there were in its window, this one included.
    func countTry(_ name: String, window: Int, at moment: Instant) throws -> Int
    /// Forgets the tries under `name`.
    func clearTries(_ name: String) throws
    /// Removes tries whose window of an hour was over at `moment`, and new codes for receipts, which are counted over a day.
    func removeTries(overAt moment: Instant) throws
    /// Takes or renews the lease `name` for `holder`; answers whether it is held now.
    func takeLease(_ name: String, holder: String, until: Instant, at moment: Instant) throws -> Bool
    /// Gives the lease `name` back, where `holder` has it: the next who asks need not wait for its end.
    func releaseLease(_ name: String, holder: String, at moment: Instant) throws
    /// Takes the job of a kind that waits longest, where there is one that nobody holds.
    func takeJob(_ kind: String, holder: String, until: Instant, at moment: Instant) throws -> Job?
    /// Lets go of every job and every lease that somebody holds: for a process that knows that it is alone with the database.
    ///
    /// What another went on to write for a job is refused by its fence, once the job is taken again.
    func freeHeld(at moment: Instant) throws
    /// Removes jobs that ended before `moment`.
    func removeJobs(endedBefore moment: Instant) throws
    /// Notes a blob that nothing uses yet: what comes of it in a day keeps it.
    func noteUnused(_ blob: BlobRecord, at moment: Instant) throws
    /// Removes files that were taken in, with what was read of them, whose time was over at `moment`; answers how many.
    func removeImports(overAt moment: Instant) throws -> Int
    /// The next `count` serials of a series in a year; who they will be given to is not known yet.
    func takeSerials(_ series: String, year: Int, _ count: Int) throws -> Range<Int>
    /// Gives up to `limit` pending entries their places in the order and in the log's tree, and signs what the log holds
    /// then; answers how many.
    func sequence(limit: Int, as seal: LogSeal) throws -> Int
    /// Keeps a checkpoint to which witnesses have added their words.
    func keepCheckpoint(_ checkpoint: SignedCheckpoint) throws
    /// Keeps what an authority of time answered about a checkpoint; the first answer about it stays.
    func keepStamp(_ stamp: LogStamp) throws
    /// Removes checkpoints from before `moment` but the last of each day.
    func removeCheckpoints(before moment: Instant) throws
    /// Removes remembered requests older than `moment`.
    func removeRequests(before moment: Instant) throws
    /// Removes drafts whose time was over at `moment`, and lets go of their portraits; answers how many.
    func removeDrafts(expiredAt moment: Instant) throws -> Int
    /// Removes what was declared at doors and whose days are over.
    func removeDeclarations(expiredAt moment: Instant) throws
    /// Removes blobs that nothing has used since `moment`, and with each its key; answers the names of their files.
    func removeBlobs(unusedSince moment: Instant) throws -> [String]
    /// Takes the terms of people into the store's own index, of each in the version that they were made of.
    func index(_ terms: [(person: Searchable, tokens: [String])]) throws
    /// Notes which state of a person was compared with everybody else, and fits nobody.
    func noteCompared(_ person: ID<Person>, version: Int) throws
    /// Removes proposed pairs that nobody answered for good in their time; their people are compared again.
    func removePairs(expiredAt moment: Instant) throws
    /// Works on at most `pages` of the store's own index, so that it keeps no word of anybody who was removed; answers whether
    /// there is more to do.
    ///
    /// With `isFirst` all of it is taken in hand. Does nothing on PostgreSQL, whose operator's `VACUUM` does it.
    func tidyTerms(isFirst: Bool, pages: Int, _ dialect: SQLDialect) throws -> Bool
}

struct Housekeeping: HousekeepingTransaction {
    let transaction: any WriteTransaction

    func rows(_ sql: SQL) throws -> [Row] { try transaction.rows(sql) }

    func touchSession(_ secretHash: String, at moment: Instant, every seconds: Int) throws {
        let due = moment.adding(seconds: -seconds)
        try transaction.run(
            "UPDATE session SET seen_at = \(moment) WHERE secret_hash = \(secretHash) AND seen_at <= \(due)")
    }

    func removeSessions(endedBefore moment: Instant) throws {
        try transaction.run("DELETE FROM session WHERE expires_at < \(moment)")
    }

    func countTry(_ name: String, window: Int, at moment: Instant) throws -> Int {
        let opens = moment.adding(seconds: -window)
        let row = try transaction.rows(
            """
            INSERT INTO attempt (name, tries, window_began) VALUES (\(name), 1, \(moment))
            ON CONFLICT (name) DO UPDATE SET
                tries = CASE WHEN attempt.window_began < \(opens) THEN 1 ELSE attempt.tries + 1 END,
                window_began = CASE WHEN attempt.window_began < \(opens) THEN \(moment) ELSE attempt.window_began END
            RETURNING tries
            """
        ).first
        return try row?.get("tries") ?? 1
    }

    func takeSerials(_ series: String, year: Int, _ count: Int) throws -> Range<Int> {
        try transaction.takeSerials(series, year: year, count)
    }

    func clearTries(_ name: String) throws {
        try transaction.run("DELETE FROM attempt WHERE name = \(name)")
    }

    func removeTries(overAt moment: Instant) throws {
        let (hour, day) = (moment.adding(hours: -1), moment.adding(days: -1))
        try transaction.run(
            """
            DELETE FROM attempt
            WHERE window_began < \(day) OR (window_began < \(hour) AND name NOT LIKE 'reissue|%')
            """)
    }

    func takeLease(_ name: String, holder: String, until: Instant, at moment: Instant) throws -> Bool {
        let taken = try transaction.rows(
            """
            INSERT INTO lease (name, holder, fence, expires_at) VALUES (\(name), \(holder), 1, \(until))
            ON CONFLICT (name) DO UPDATE SET
                holder = \(holder), expires_at = \(until),
                fence = CASE WHEN lease.holder = \(holder) THEN lease.fence ELSE lease.fence + 1 END
            WHERE lease.holder = \(holder) OR lease.expires_at < \(moment)
            RETURNING holder
            """)
        return !taken.isEmpty
    }

    func releaseLease(_ name: String, holder: String, at moment: Instant) throws {
        let over = moment.adding(milliseconds: -1)
        try transaction.run(
            """
            UPDATE lease SET expires_at = \(over)
            WHERE name = \(name) AND holder = \(holder) AND expires_at > \(over)
            """)
    }

    func takeJob(_ kind: String, holder: String, until: Instant, at moment: Instant) throws -> Job? {
        try transaction.takeNextJob(kind, holder: holder, until: until, at: moment)
    }

    func freeHeld(at moment: Instant) throws {
        try transaction.run("UPDATE job SET leased_till = NULL WHERE leased_till IS NOT NULL AND ended_at IS NULL")
        try transaction.run("UPDATE lease SET expires_at = \(moment) WHERE expires_at > \(moment)")
    }

    func removeJobs(endedBefore moment: Instant) throws {
        try transaction.run("DELETE FROM job WHERE ended_at < \(moment)")
    }

    func noteUnused(_ blob: BlobRecord, at moment: Instant) throws {
        try transaction.run(
            """
            INSERT INTO blob (name, media, size, sealed_key, uses, created_at, unused_at)
            VALUES (\(blob.name), \(blob.media), \(blob.size), \(blob.sealedKey), 0, \(moment), \(moment))
            ON CONFLICT (name) DO NOTHING
            """)
    }

    func removeImports(overAt moment: Instant) throws -> Int { try transaction.removeImports(expiredAt: moment) }

    func sequence(limit: Int, as seal: LogSeal) throws -> Int {
        try LogAppender(transaction: transaction, seal: seal).run(limit: limit)
    }

    func keepCheckpoint(_ checkpoint: SignedCheckpoint) throws {
        try transaction.run(
            "UPDATE log_checkpoint SET note = \(checkpoint.note) WHERE size = \(checkpoint.checkpoint.size)")
    }

    func keepStamp(_ stamp: LogStamp) throws {
        try transaction.run(
            """
            INSERT INTO log_stamp (size, asked_at, at, note, reply)
            VALUES (\(stamp.size), \(stamp.askedAt), \(stamp.at), \(stamp.note), \(stamp.reply))
            ON CONFLICT (size) DO NOTHING
            """)
    }

    func removeCheckpoints(before moment: Instant) throws {
        try transaction.run(
            """
            DELETE FROM log_checkpoint WHERE at < \(moment)
                AND size NOT IN (SELECT MAX(size) FROM log_checkpoint GROUP BY at / 86400000)
            """)
    }

    func removeRequests(before moment: Instant) throws {
        try transaction.run("DELETE FROM idempotency WHERE at < \(moment)")
    }

    func removeDrafts(expiredAt moment: Instant) throws -> Int {
        let expired = try transaction.rows(
            "SELECT id FROM registration_draft WHERE expires_at <= \(moment) ORDER BY id")
        for row in expired { try transaction.removeDraft(try row.get("id"), at: moment) }
        return expired.count
    }

    func removeDeclarations(expiredAt moment: Instant) throws {
        try transaction.run("DELETE FROM declaration WHERE expires_at <= \(moment)")
    }

    func removeBlobs(unusedSince moment: Instant) throws -> [String] {
        try transaction.rows(
            """
            DELETE FROM blob WHERE uses = 0 AND unused_at < \(moment)
                AND NOT EXISTS (SELECT 1 FROM case_image i WHERE i.blob = blob.name)
                AND NOT EXISTS (SELECT 1 FROM person p WHERE p.portrait = blob.name)
                AND NOT EXISTS (SELECT 1 FROM draft_image d WHERE d.blob = blob.name)
                AND NOT EXISTS (SELECT 1 FROM import_part p WHERE p.blob = blob.name)
            RETURNING name
            """
        ).map { try $0.get("name") }
    }

    func index(_ terms: [(person: Searchable, tokens: [String])]) throws {
        for (person, tokens) in terms {
            try transaction.run(
                """
                UPDATE search_entry SET terms = \(tokens.joined(separator: " "))
                WHERE person = \(person.person) AND version = \(person.version)
                """)
        }
    }

    func noteCompared(_ person: ID<Person>, version: Int) throws {
        try transaction.noteCompared(person, version: version)
    }

    func removePairs(expiredAt moment: Instant) throws {
        try transaction.run(
            """
            UPDATE search_entry SET compared = 0 WHERE person IN (
                SELECT other FROM duplicate_pair WHERE expires_at <= \(moment))
            """)
        try transaction.run("DELETE FROM duplicate_pair WHERE expires_at <= \(moment)")
    }

    func tidyTerms(isFirst: Bool, pages: Int, _ dialect: SQLDialect) throws -> Bool {
        guard dialect == .sqlite else { return false }
        let before: Int = try transaction.rows("SELECT total_changes() AS n").first?.get("n") ?? 0
        try transaction.run(
            "INSERT INTO search_term (search_term, rank) VALUES ('merge', \(isFirst ? -pages : pages))")
        let after: Int = try transaction.rows("SELECT total_changes() AS n").first?.get("n") ?? 0
        return after - before > 1
    }
}
