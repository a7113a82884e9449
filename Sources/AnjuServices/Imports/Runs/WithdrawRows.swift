import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Takes the rows of a run back, the last first: a submission says so, and what stood there before stands there again.
///
/// Where something was built upon a row since, it stands, and its reason with it.
struct WithdrawRows: Sendable {
    let shift: ImportShift

    /// Goes on behind the rows that were come past; answers how many chunks it wrote.
    func callAsFunction() async throws -> Int {
        var (run, chunks) = (shift.run, 0)
        while run.state == .undoing {
            run = try await write(run)
            chunks += 1
        }
        return chunks
    }

    private func write(_ seen: ImportRun) async throws -> ImportRun {
        let (centre, now, most) = (shift.centre, shift.centre.ambient.now(), shift.chunk)
        let actor = seen.withdrawer ?? seen.uploader
        let hand = RowHand(centre: centre, register: seen.register, actor: actor, now: now)
        let rows = seen.register.rows(centre: centre, actor: actor, now: now)
        let tokens = centre.ambient.tokens(most)
        return try await shift.write(seen, as: actor) { transaction in
            var run = seen
            let written = try transaction.writtenRows(of: run.id, limit: most, sealer: centre.sealer)
            var (told, renamed, stands): ([ID<Person>], [String], Int) = ([], [], 0)
            for (index, entry) in written.enumerated() {
                let back = RowWithdrawal(hand: hand, rows: rows, row: entry.row, trace: entry.trace)
                told += [entry.row.subject.flatMap { ID<Person>($0) }].compactMap(\.self)
                if let reason = try back.reason(in: transaction) {
                    stands += 1
                    try transaction.noteWithdrawn(entry.row.place, of: run.id, by: nil, stands: reason, at: now)
                } else {
                    if !entry.trace.isNew, entry.trace.name != nil { renamed += [entry.row.subject].compactMap(\.self) }
                    let form = try back.write(ID<Submission>(tokens[index]), in: transaction)
                    try transaction.noteWithdrawn(
                        entry.row.place, of: run.id, by: form?.rawValue, stands: nil, at: now)
                }
            }
            run.withdrawn += written.count
            if written.count < most { (run.state, run.endedAt) = (.undone, now) }
            return Audited(
                run, .importWithdrawn, on: run.id.rawValue, of: Set(told).sorted(),
                detail: "\(written.count - stands) rows, \(stands) stand"
            ).renaming(renamed)
        }
    }
}
