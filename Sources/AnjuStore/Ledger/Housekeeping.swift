import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQL

/// The housekeeping of one transaction.
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
