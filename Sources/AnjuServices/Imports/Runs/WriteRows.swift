import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Writes the rows of a released run into the register, as the counter would; what has changed meanwhile is asked again.
///
/// Rows are worked out on a snapshot, so that whoever writes besides waits for statements alone; and where somebody waits, a
/// transaction ends before its rows do.
struct WriteRows: Sendable {
    let shift: ImportShift

    /// Goes on behind the rows that were come past; answers how many chunks it wrote.
    func callAsFunction() async throws -> Int {
        var (run, chunks) = (shift.run, 0)
        var ready = try await self.ready(behind: run.written, of: run)
        while run.state == .releasing {
            // The next are worked out while these are written.
            let (last, before) = (ready.count > shift.chunk ? nil : ready.last?.row.place, run)
            async let further = self.ready(behind: last, of: before)
            let turn = Array(ready.prefix(shift.chunk))
            do {
                run = try await write(turn, run)
            } catch is Rehearsal.Outdated {
                run = try await write(turn.map(\.unrehearsed), run)
            }
            let written = run.written
            ready = try await ready.filter { $0.row.place > written } + further
            chunks += 1
        }
        return chunks
    }

    /// The rows behind a place, worked out; none where nobody asks for any.
    private func ready(behind place: Int?, of run: ImportRun) async throws -> [RowWriter.Ready] {
        guard let place else { return [] }
        let writer = RowWriter(run, centre: shift.centre, now: shift.centre.ambient.now())
        let most = shift.chunk
        return try await shift.centre.ledger.prepare { try writer.ready(after: place, most, on: $0) }
    }

    private func write(_ ready: [RowWriter.Ready], _ seen: ImportRun) async throws -> ImportRun {
        let share = ImportShift.share(shift.centre.ledger.dialect)
        let writer = RowWriter(seen, centre: shift.centre, now: shift.centre.ambient.now())
        return try await shift.write(seen, as: seen.releaser ?? seen.uploader) { transaction in
            var run = seen
            var (told, renamed, count): ([ID<Person>], [String], Int) = ([], [], 0)
            let began = ContinuousClock.now
            for one in ready {
                let outcome = try writer.take(one, in: transaction)
                told += outcome.told
                renamed += [outcome.renamed].compactMap(\.self)
                if outcome.isWritten { count += 1 }
                run.written = one.row.place
                if transaction.isAwaited, .now - began > share { break }
            }
            if ready.isEmpty { run.written = run.rows }
            if run.written >= run.rows { (run.state, run.endedAt) = (.released, writer.now) }
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
