import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Writes the rows of a released run into the register, as the counter would; what has changed meanwhile is asked again.
struct WriteRows: Sendable {
    let shift: ImportShift

    /// Goes on behind the rows that were come past; answers how many chunks it wrote.
    func callAsFunction() async throws -> Int {
        var (run, chunks) = (shift.run, 0)
        while run.state == .releasing {
            run = try await write(run)
            chunks += 1
        }
        return chunks
    }

    private func write(_ seen: ImportRun) async throws -> ImportRun {
        let (centre, now, most) = (shift.centre, shift.centre.ambient.now(), shift.chunk)
        let hand = RowHand(centre: centre, register: seen.register, actor: seen.uploader, now: now)
        let rows = seen.register.rows(centre: centre, actor: seen.uploader, now: now)
        let tokens = centre.ambient.tokens(RowTokens.count * most)
        return try await shift.write(seen, as: seen.releaser ?? seen.uploader) { transaction in
            var run = seen
            let read = try transaction.importRows(
                of: run.id, after: run.written, limit: most, sealer: centre.sealer)
            var (told, renamed, count): ([ID<Person>], [String], Int) = ([], [], 0)
            for (index, row) in read.enumerated() where row.outcome.isWritten {
                let own = tokens[(index * RowTokens.count)..<((index + 1) * RowTokens.count)]
                let plan = try rows.plan(row.content.values, tokens: own, in: transaction)
                told += plan.told
                var row = row
                if plan.outcome != row.outcome {
                    row.take(plan)
                    try transaction.noteOutcome(of: row, in: run.id, sealer: centre.sealer)
                }
                guard let effects = plan.effects else { continue }
                try effects.write(hand, in: transaction)
                renamed += [effects.renamed].compactMap(\.self)
                (row.subject, row.submission) = (plan.subject, effects.submission?.id.rawValue)
                try transaction.noteWritten(
                    row, of: run.id, trace: effects.trace, at: now, sealer: centre.sealer)
                count += 1
            }
            run.written = read.last?.place ?? run.rows
            if run.written >= run.rows { (run.state, run.endedAt) = (.released, now) }
            return Audited(
                run, .importWritten, on: run.id.rawValue, of: Set(told).sorted(), detail: "\(count) rows"
            ).renaming(renamed)
        }
    }
}

extension Audited<ImportRun> {
    /// One entry more for each employer that is called otherwise now: by these whoever works there is searched anew.
    func renaming(_ organisations: [String]) -> Self {
        organisations.reduce(self) { $0.and(.employerKept, on: $1, of: []) }
    }
}
