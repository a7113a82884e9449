import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Writes one row after another of a released run, worked out beforehand where it still holds.
struct RowWriter: Sendable {
    let run: ImportRun
    let centre: Centre
    let now: Instant
    private let hand: RowHand
    private let rows: any RegisterRows

    init(_ run: ImportRun, centre: Centre, now: Instant) {
        (self.run, self.centre, self.now) = (run, centre, now)
        hand = RowHand(centre: centre, register: run.register, actor: run.uploader, now: now)
        rows = run.register.rows(centre: centre, actor: run.uploader, now: now)
    }

    /// What came of a row.
    struct Outcome: Sendable {
        var told: [ID<Person>] = []
        /// The employer that is called otherwise from now on.
        var renamed: String?
        var isWritten = false
    }

    /// A row whose turn comes, with the tokens that are its own.
    struct Ready: Sendable {
        let row: ImportRow
        let tokens: ArraySlice<Token>
        /// What it came to on a snapshot; nothing where that has to be seen in its turn.
        var rehearsed: (outcome: Outcome, script: Rehearsal.Script)?

        /// The same row, worked out in its turn.
        var unrehearsed: Ready { Ready(row: row, tokens: tokens) }
    }

    /// The rows behind a place, worked out on a snapshot beside the writers.
    func ready(after place: Int, _ most: Int, on snapshot: any ReadTransaction) throws -> [Ready] {
        let read = try snapshot.importRows(of: run.id, after: place, limit: most, sealer: centre.sealer)
        let tokens = centre.ambient.tokens(RowTokens.count * read.count)
        return read.enumerated().map { index, row in
            let own = tokens[(index * RowTokens.count)..<((index + 1) * RowTokens.count)]
            var ready = Ready(row: row, tokens: own)
            let rehearsal = Rehearsal(on: snapshot)
            // What fails on a snapshot is told by the transaction that writes.
            if let outcome = try? write(ready, in: rehearsal) { ready.rehearsed = (outcome, rehearsal.script) }
            return ready
        }
    }

    /// Writes a row in its turn.
    ///
    /// Throws ``Rehearsal/Outdated`` where the data refuse what was worked out: it is to be done anew, in a transaction of its
    /// own.
    func take(_ ready: Ready, in transaction: any WriteTransaction) throws -> Outcome {
        if let (outcome, script) = ready.rehearsed, try script.holds(in: transaction) {
            try script.run(in: transaction)
            return outcome
        }
        return try write(ready, in: transaction)
    }

    private func write(_ ready: Ready, in transaction: any WriteTransaction) throws -> Outcome {
        var row = ready.row
        guard row.outcome.isWritten else { return Outcome() }
        let plan = try rows.plan(row.content.values, tokens: ready.tokens, in: transaction)
        var outcome = Outcome(told: plan.told)
        if plan.outcome != row.outcome {
            row.take(plan)
            try transaction.noteOutcome(of: row, in: run.id, sealer: centre.sealer)
        }
        guard let effects = plan.effects else { return outcome }
        try effects.write(hand, in: transaction)
        (row.subject, row.submission) = (plan.subject, effects.submission?.id.rawValue)
        try transaction.noteWritten(row, of: run.id, trace: effects.trace, at: now, sealer: centre.sealer)
        (outcome.renamed, outcome.isWritten) = (effects.renamed, true)
        return outcome
    }
}
