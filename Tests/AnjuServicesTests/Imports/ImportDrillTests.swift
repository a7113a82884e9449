import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// Whole files, killed processes, and back again.
@Suite struct ImportDrillTests {
    /// Rows of the drill; `ANJU_IMPORT_ROWS` says how many for the full count.
    private static let count = ProcessInfo.processInfo.environment["ANJU_IMPORT_ROWS"].flatMap { Int($0) } ?? 1_200

    private func rows(_ path: String) throws -> [TableRow] {
        let book = try WorkbookReader(TableSource(path: path))
        var reader = try book.rows(of: book.sheets[0])
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test(arguments: TestEngine.all)
    func `a file with nine kinds of fault: each bad row is named, the good ones are in, and undone nothing is left`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let roster = MadeRoster(count: Self.count, seed: 1_880)
        let path = house.scratch.file("in.xlsx")
        try roster.write(path)
        let before = try await StateDump(house.test).text()
        let clock = ContinuousClock()
        var id: ID<ImportRun>?
        let read = try await clock.measure { id = try await house.read(path, chunk: 2_000) }
        let run = try #require(id)
        let waiting = try await house.seen(run)
        #expect(waiting.run.state == .waiting && waiting.run.rows == Self.count && waiting.run.reached == Self.count)
        #expect(waiting.counts.rejected == roster.faults.count)
        #expect(waiting.counts.duplicate == roster.repeats.count)
        let sound = Self.count - roster.faults.count - roster.repeats.count
        #expect(waiting.counts.new == sound)
        // What waits is seen by nobody else.
        #expect(try await StateDump(house.test).text() == before)
        try await named(roster, run, house)

        let write = try await clock.measure { try await house.release(run, chunk: 2_000) }
        let released = try await house.seen(run)
        #expect(released.run.state == .released && released.counts.new == sound)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM person") == sound)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM identity_claim") == sound)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM submission") == sound)
        try await returned(roster, path, run, house)

        // The same file again is on file just so.
        let again = try await house.seen(try await house.read(path, chunk: 2_000))
        #expect(again.counts.same == sound && again.counts.new == 0 && again.counts.changed == 0)

        let undo = try await clock.measure { try await house.undo(run, chunk: 2_000) }
        let undone = try await house.seen(run)
        #expect(undone.run.state == .undone && undone.counts.standing == 0 && undone.run.withdrawn == sound)
        #expect(try await StateDump(house.test).text() == before)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM submission") == 2 * sound)
        if Self.count > 5_000 {
            print("\(engine) \(Self.count) rows: read \(read), written \(write), taken back \(undo)")
        }
    }

    private func named(_ roster: MadeRoster, _ run: ID<ImportRun>, _ house: ImportHouse) async throws {
        var (next, found): (Int?, [Int: [String]]) = (0, [:])
        while let after = next {
            let page = try await house.view.rows(of: run, .rejected, after: after, by: house.clerk)
            #expect(page.lines.count <= ViewImports.mostRows)
            for line in page.lines { found[line.number] = line.faults.map(\.code) }
            next = page.next
        }
        #expect(Set(found.keys) == Set(roster.faults.keys))
        for (row, fault) in roster.faults { #expect(found[row]?.contains(fault.code) == true, "row \(row)") }
    }

    private func returned(
        _ roster: MadeRoster, _ path: String, _ run: ID<ImportRun>, _ house: ImportHouse
    ) async throws {
        let back = try rows(try await house.back(run, "back.xlsx"))
        let given = try rows(path)
        #expect(back.count == given.count)
        for (was, now) in zip(given, back) {
            #expect((0..<9).allSatisfy { now[$0] == was[$0] } && now.isHidden == was.isHidden, "row \(was.number)")
            guard was.number > 2 else { continue }
            let mark =
                roster.faults[was.number] != nil ? "rejected" : roster.repeats[was.number] != nil ? "duplicate" : "new"
            #expect(now[9] == .text(mark), "row \(was.number)")
        }
        let failed = try rows(try await house.back(run, "failed.xlsx", failedOnly: true))
        #expect(failed.count == 1 + roster.faults.count + roster.repeats.count)
    }

    @Test(arguments: TestEngine.all)
    func `killed again and again, inside chunks and between them, every row is there once`(
        engine: TestEngine
    ) async throws {
        let database = DyingDatabase(try await engine.make())
        let house = try await ImportHouse(engine, on: database)
        let roster = MadeRoster(count: Self.count, seed: 7)
        let path = house.scratch.file("in.xlsx")
        try roster.write(path)
        let run = try await house.keep(path)
        try await house.guide.start(run.id, by: house.clerk)
        try await killed(house, database, after: [3, 20, 45])
        #expect(try await house.seen(run.id).run.state == .waiting)
        let places = try await house.test.count("SELECT COUNT(*) AS n FROM import_row")
        #expect(places == Self.count)
        try await house.guide.release(run.id, by: house.second, confirming: house.test.confirming(house.second))
        try await killed(house, database, after: [5, 900, 2_500])
        let seen = try await house.seen(run.id)
        let sound = Self.count - roster.faults.count - roster.repeats.count
        #expect(seen.run.state == .released && seen.counts.new == sound)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM person") == sound)
        #expect(try await house.test.count("SELECT COUNT(DISTINCT number_index) AS n FROM document") == sound)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM submission") == sound)
        let entries = try await house.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'import.written'")
        #expect(entries == (Self.count + 99) / 100)
        let told = try await house.test.count(
            """
            SELECT COUNT(DISTINCT s.subject) AS n FROM ledger_subject s JOIN ledger_entry e ON e.id = s.entry
            WHERE e.action = 'import.written'
            """)
        #expect(told == sound)
    }

    /// A process after another dies so many statements after it began; what one held is free when its time is over.
    private func killed(_ house: ImportHouse, _ database: DyingDatabase, after statements: [Int]) async throws {
        for count in statements {
            database.die(after: count)
            await #expect(throws: DyingDatabase.Killed.self) { try await house.work(chunk: 100) }
            database.die(after: nil)
            // Nobody takes it over while it is held.
            #expect(try await house.work(chunk: 100) == 0)
            house.test.clock.advance(seconds: 121)
        }
        try await house.work(chunk: 100)
    }
}
