import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What a run leaves in what is searched and compared, and what was built upon its rows.
@Suite struct ImportUndoTests {
    private static func line(_ name: String, _ number: String, born: String = "1900-01-01") -> String {
        ImportTests.line([
            "name_latin_primary": name, "name_native_script": "", "name_zh": "", "birth_date": born,
            "id_doc_number": number,
        ])
    }

    private func keepIndex(_ house: ImportHouse) async throws {
        try await KeepSearchIndex(centre: house.centre).run(holder: "dump")
    }

    private func found(_ text: String, _ house: ImportHouse) async throws -> Int {
        try await SearchPeople(centre: house.centre)(text, by: house.clerk).people.count
    }

    /// Compares whoever is new; answers how many pairs there are.
    private func pairs(_ house: ImportHouse) async throws -> Int {
        try await keepIndex(house)
        try await ProposeDuplicates(centre: house.centre).run(holder: "dump")
        return try await house.test.count("SELECT COUNT(*) AS n FROM duplicate_pair")
    }

    private func written(_ house: ImportHouse, _ lines: [String]) async throws -> ID<ImportRun> {
        let run = try await house.read(try house.text([ImportTests.heading] + lines), .foreigners)
        try #require(try await house.seen(run).run.state == .waiting)
        return run
    }

    @Test(arguments: TestEngine.all)
    func `nobody is found or proposed before a run is released, and nobody after it is taken back`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        try await house.test.open("P01", ["name_latin_primary": "KHIN MAUNG MYINT", "id_doc_number": "MX4100017"])
        #expect(try await pairs(house) == 0)
        let before = try await StateDump(house.test).text()
        let run = try await written(
            house, [Self.line("KHIN MG MYINT", "MX4100025"), Self.line("ZAW HTET", "MX4100033")])
        #expect(try await found("zaw htet", house) == 0)
        let waiting = try await pairs(house)
        #expect(waiting == 0)
        try await house.release(run, by: house.clerk)
        try await keepIndex(house)
        #expect(try await found("zaw htet", house) == 1)
        let released = try await pairs(house)
        #expect(released == 1)
        try await house.undo(run)
        try await keepIndex(house)
        #expect(try await found("zaw htet", house) == 0)
        #expect(try await house.seen(run).counts.standing == 0)
        #expect(try await StateDump(house.test).text() == before)
    }

    @Test(arguments: TestEngine.all)
    func `what was decided about a pair keeps its row, and says so`(engine: TestEngine) async throws {
        let house = try await ImportHouse(engine)
        try await house.test.open("P01", ["name_latin_primary": "KHIN MAUNG MYINT", "id_doc_number": "MX4100017"])
        let run = try await written(
            house, [Self.line("KHIN MG MYINT", "MX4100025"), Self.line("ZAW HTET", "MX4100033")])
        try await house.release(run, by: house.clerk)
        #expect(try await pairs(house) == 1)
        let review = ReviewDuplicates(centre: house.centre)
        let pair = try #require(try await review.list(by: house.clerk).waiting.first?.pair)
        try await review.answer(.notSame, pair.id, version: 1, by: house.clerk)
        try await house.undo(run)
        let standing = try await house.view.rows(of: run, nil, by: house.clerk).lines
        #expect(standing.map(\.stands) == ["duplicate"])
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM person") == 2)
    }

    @Test(arguments: TestEngine.all)
    func `somebody who stayed, or did and it is no longer kept, stands`(engine: TestEngine) async throws {
        let house = try await ImportHouse(engine)
        let run = try await written(
            house, [Self.line("KYAW MIN", "MX4100041"), Self.line("ZAW HTET", "MX4100033")])
        try await house.release(run, by: house.clerk)
        let (keep, centre) = (KeepPlaces(centre: house.centre), house.centre)
        let room = try await keep.building(.init(name: "姐告路98号"), in: "533102", by: house.clerk)
        let guest = StayDraft.Guest([
            "name_latin_primary": "KYAW MIN", "birth_date": "1900-01-01", "nationality": "MMR", "id_doc_type": "414",
            "id_doc_number": "MX4100041",
        ])
        let draft = StayDraft(
            at: room.id, kind: "lodging", from: house.test.clock.now.description, party: "hotel", guests: [guest])
        _ = try await RegisterStays(centre: centre)(draft, by: house.clerk)
        try await house.test.database.write { transaction in
            try transaction.run(
                """
                INSERT INTO past_residence (person, first_day, last_day)
                SELECT id, '2025-01-01', '2025-02-01' FROM person WHERE id NOT IN (SELECT person FROM stay)
                """)
        }
        try await house.undo(run)
        let standing = try await house.view.rows(of: run, nil, by: house.clerk).lines
        #expect(standing.map(\.stands) == ["stay", "stay"])
    }

    @Test func `every table that names a person is asked before one is taken back`() async throws {
        let test = try await TestCentre()
        let named = try await test.database.read { transaction in
            Set(
                try transaction.rows(
                    """
                    SELECT m.name AS t FROM sqlite_master m, pragma_foreign_key_list(m.name) f
                    WHERE m.type = 'table' AND f."table" = 'person'
                    """
                ).map { try $0.get("t", as: String.self) })
        }
        let asked: Set = [
            "access_block", "break_glass", "case_file", "duplicate_pair", "employment", "guarantee", "guardianship",
            "tenancy_tenant", "own_request", "own_sheet", "own_sheet_ask", "past_residence", "person_merge",
            "registration_draft", "stay",
        ]
        // Of the row itself, or only beside one that is asked.
        let own: Set = [
            "document", "person_merge_deed", "person_name", "search_entry", "own_restriction", "own_session", "permit",
        ]
        #expect(named == asked.union(own))
    }

    @Test(arguments: TestEngine.all)
    func `that a file renames an employer is entered as at the counter, and so is that it is taken back`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let market = try await house.test.hire("market-one", "market_officer", at: "market")
        var entry = TestPeople.job.filter { $0.key.hasPrefix("employer_") }
        try await RegisterEmployer(centre: house.centre)(entry, by: market)
        entry["employer_name"] = "瑞丽样例石材厂"
        let keys = entry.keys.sorted()
        let file = try house.text([keys.joined(separator: ","), keys.map { entry[$0] ?? "" }.joined(separator: ",")])
        let run = try await house.read(file, .employers, by: market)
        let confirming = house.test.confirming(market)
        for kept in [2, 3] {
            if kept == 2 {
                try await house.guide.release(run, by: market, confirming: confirming)
            } else {
                try await house.guide.undo(run, because: "the wrong list", by: market, confirming: confirming)
            }
            try await house.work()
            // The memory that is searched follows these entries.
            let told = try await house.test.count(
                "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'employer.kept' AND subject LIKE 'org_%'")
            #expect(told == kept)
        }
    }
}
