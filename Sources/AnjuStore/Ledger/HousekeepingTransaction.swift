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
