import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Reads the rows of a run's file and holds each against what is on file; the register itself is not touched.
struct ReadRows: Sendable {
    let shift: ImportShift
    private var centre: Centre { shift.centre }

    /// Goes on behind the rows that have their outcome; answers how many chunks it wrote.
    func callAsFunction() async throws -> Int {
        let id = shift.run.id
        let parts = try await centre.ledger.readImpersonal { try $0.importParts(of: id) }
        let table = try ImportTable(shift.run, parts: parts, centre: centre)
        var stream = RowStream(table, dictionary: centre.dictionary, today: centre.today)
        var run = shift.run
        // What earlier rows said is read again: later ones may mean the same.
        var behind = run.reached
        while behind > 0 {
            let count = try stream.next(min(shift.chunk, behind)).count
            guard count > 0 else { throw Problem(.unavailable, "import.file-gone") }
            behind -= count
        }
        var (read, chunks) = (try await Self.next(shift.chunk, of: &stream), 0)
        while true {
            // The next are read while these are written.
            let (rows, before) = (read, run)
            async let written = write(rows, before)
            read = try await Self.next(shift.chunk, of: &stream)
            run = try await written
            chunks += 1
            if run.state != .running { return chunks }
        }
    }

    /// Whoever waits for a processor has it after a few rows.
    private static func next(_ count: Int, of stream: inout RowStream) async throws -> [ImportRow] {
        var rows: [ImportRow] = []
        while rows.count < count {
            let read = try stream.next(min(8, count - rows.count))
            if read.isEmpty { break }
            rows += read.map(row)
            await Task.yield()
        }
        return rows
    }

    private static func row(_ read: RowStream.Read) -> ImportRow {
        let (faults, same) = (read.checked.violations, read.sameAs)
        let outcome: RowOutcome = !faults.isEmpty ? .rejected : same != nil ? .duplicate : .new
        return ImportRow(
            place: read.place, sheet: read.sheet, number: read.number, outcome: outcome,
            content: ImportRow.Content(
                values: faults.isEmpty ? read.checked.values : [:], faults: faults, sameAs: same))
    }

    private func write(_ read: [ImportRow], _ seen: ImportRun) async throws -> ImportRun {
        let (centre, now) = (centre, centre.ambient.now())
        let rows = seen.register.rows(centre: centre, actor: seen.uploader, now: now)
        // Nothing that is made of them is written.
        let tokens = centre.ambient.tokens(RowTokens.count)
        // What they mean is asked again when they are written, so that a snapshot says it well enough.
        let (told, script) = try await centre.ledger.prepare { snapshot in
            var (judged, told): ([ImportRow], [ID<Person>]) = ([], [])
            for var row in read {
                if row.outcome == .new {
                    let plan = try rows.plan(row.content.values, tokens: tokens[...], in: snapshot)
                    row.take(plan)
                    if plan.outcome != .new { told += plan.told }
                }
                judged.append(row)
            }
            let rehearsal = Rehearsal(on: snapshot)
            try rehearsal.insert(judged, of: seen.id, sealer: centre.sealer)
            return (Set(told).sorted(), rehearsal.script)
        }
        return try await shift.write(seen, as: seen.uploader) { transaction in
            var run = seen
            try script.perform(in: transaction)
            run.reached += read.count
            if run.reached >= run.rows {
                (run.state, run.waitingAt) = (.waiting, now)
            } else if read.isEmpty {
                throw Problem(.unavailable, "import.file-gone")
            }
            return Audited(run, .importCompared, on: run.id.rawValue, of: told, detail: "\(read.count) rows")
        }
    }
}

extension ImportRow {
    /// Takes over what the row means to what is on file.
    mutating func take(_ plan: RowPlan) {
        outcome = plan.outcome
        subject = plan.outcome == .changed || plan.outcome == .same ? plan.subject : nil
        content.faults += plan.faults.map(Content.Fault.init)
    }
}
