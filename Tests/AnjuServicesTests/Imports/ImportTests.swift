import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// What a row means to what is on file.
@Suite struct ImportTests {
    static let heading =
        "name_latin_primary,name_native_script,name_zh,sex,birth_date,nationality,id_doc_type,id_doc_number,"
        + "id_doc_expiry_date,preferred_language,entry_date,stay_until,overseas_person_category,mobile_phone,email"

    /// Somebody else.
    private static let other = [
        "id_doc_number": "MX0000018", "name_latin_primary": "AYE AYE", "name_native_script": "", "name_zh": "",
    ]

    static func line(_ changes: [String: String] = [:]) -> String {
        let values = TestPeople.worker.merging(changes) { $1 }
        return heading.split(separator: ",").map { values[String($0)] ?? "" }.joined(separator: ",")
    }

    private func counts(_ house: ImportHouse, _ lines: [String]) async throws -> (ID<ImportRun>, ImportCounts) {
        let id = try await house.read(try house.text([Self.heading] + lines), .foreigners)
        return (id, try await house.seen(id).counts)
    }

    @Test(arguments: TestEngine.all)
    func `who is on file is filled and never overwritten, and undoing puts every word back`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let opened = try await house.test.open()
        let before = try await StateDump(house.test).text()
        let new = Self.line(Self.other)
        let more = Self.line(["email": "nobody@example.org"])
        let (run, counts) = try await counts(house, [more, new, Self.line(["id_doc_number": "??"])])
        #expect(counts.changed == 1 && counts.new == 1 && counts.rejected == 1)
        try await house.release(run, by: house.clerk)
        let person = try await house.test.view(opened.id).person.id
        let profile = try await house.centre.ledger.prepare { [sealer = house.centre.sealer] in
            try $0.profile(of: person.rawValue, sealer: sealer)
        }
        #expect(profile["email"]?.value == "nobody@example.org")
        #expect(profile["mobile_phone"]?.provenance.submission != profile["email"]?.provenance.submission)
        let (_, again) = try await self.counts(house, [more, new])
        #expect(again.same == 2)
        try await house.undo(run)
        #expect(try await StateDump(house.test).text() == before)
    }

    @Test(arguments: TestEngine.all)
    func `what came in a file is shown at the counter and not asked again`(engine: TestEngine) async throws {
        let house = try await ImportHouse(engine)
        let (run, _) = try await counts(house, [Self.line()])
        try await house.release(run, by: house.clerk)
        let found = try await FindPerson(centre: house.centre)(.document(number: "MX0000017"), by: house.clerk)
        let person = try #require(found.people.first)
        #expect(person.latin == "KHIN MAUNG MYINT" && person.cases.isEmpty)
        let sheet = try await StartSheet(centre: house.centre)("P01", for: person.id, by: house.clerk)
        let held = Dictionary(
            sheet.sheet.fields.map { ($0.item.key, $0.held?.value) }, uniquingKeysWith: { first, _ in first })
        #expect(held["stay_until"] == "2026-05-29" && held["id_doc_number"] == "MX0000017")
    }

    @Test(arguments: TestEngine.all)
    func `a row upon which something was built stands with its reason, and the others go`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let other = Self.line(Self.other)
        let (run, _) = try await counts(house, [Self.line(), other])
        try await house.release(run, by: house.clerk)
        let found = try await FindPerson(centre: house.centre)(.document(number: "MX0000017"), by: house.clerk)
        let person = try #require(found.people.first?.id)
        try await house.test.open("P01", for: person, still: ["document", "visit"])
        try await house.undo(run)
        let seen = try await house.seen(run)
        #expect(seen.run.state == .undone && seen.counts.standing == 1)
        let standing = try await house.view.rows(of: run, nil, by: house.clerk)
        #expect(standing.lines.map(\.number) == [2] && standing.lines.allSatisfy { $0.stands != nil })
        let left = try await house.test.database.read { try $0.rows("SELECT id FROM person").count }
        #expect(left == 1)
        #expect(try String(contentsOfFile: await house.back(run, "back.csv"), encoding: .utf8).contains("taken back"))
    }

    @Test(arguments: TestEngine.all)
    func `whom another office holds is said to be elsewhere, with nothing of them, and they see that it was asked`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let opened = try await house.test.open(by: TestOfficials.outsider)
        let person = try await house.test.view(opened.id, by: TestOfficials.outsider).person.id
        let (run, counts) = try await counts(house, [Self.line()])
        #expect(counts.duplicate == 1 && counts.new == 0)
        let rows = try await house.view.rows(of: run, .duplicate, by: house.clerk)
        #expect(rows.lines.first?.faults.map(\.code) == ["import.held-elsewhere"])
        let subject = try await house.test.database.read {
            try $0.rows("SELECT subject FROM import_row").first?.optional("subject", as: String.self)
        }
        #expect(subject == .some(nil) || subject == nil)
        let told = try await house.test.count(
            """
            SELECT COUNT(*) AS n FROM ledger_subject s JOIN ledger_entry e ON e.id = s.entry
            WHERE e.action = 'import.compared' AND s.subject = \(person)
            """)
        #expect(told == 1)
    }

    @Test(arguments: TestEngine.all)
    func `two departments that disagree raise a conflict, which goes with the run`(engine: TestEngine) async throws {
        let house = try await ImportHouse(engine)
        let station = try await house.test.hire("clerk-three", "counter_clerk", at: "police_station")
        try await house.test.open()
        let before = try await StateDump(house.test).text()
        let said = Self.line(["mobile_phone": "+86 13900000000"])
        let id = try await house.read(try house.text([Self.heading, said]), .foreigners, by: station)
        try await house.guide.release(id, by: station, confirming: house.test.confirming(station))
        try await house.work()
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM conflict WHERE settled_at IS NULL") == 1)
        try await house.guide.undo(
            id, because: "the wrong year", by: station, confirming: house.test.confirming(station))
        try await house.work()
        #expect(try await StateDump(house.test).text() == before)
    }

    @Test(arguments: TestEngine.all)
    func `employers come into the licence register, and an amended one goes back to what it was`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let market = try await house.test.hire("market-one", "market_officer", at: "market")
        try await RegisterEmployer(centre: house.centre)(TestPeople.otherEmployer, by: market)
        let before = try await StateDump(house.test).text()
        let keys = TestPeople.otherEmployer.keys.sorted()
        let line = { (values: [String: String]) in keys.map { values[$0] ?? "" }.joined(separator: ",") }
        let renamed = TestPeople.otherEmployer.merging(["employer_name": "瑞丽测试木业"]) { $1 }
        let file = try house.text([keys.joined(separator: ","), line(renamed), line(TestPeople.job)])
        let id = try await house.read(file, .employers, by: market)
        #expect(try await house.view(id, by: market).counts.changed == 1)
        try await house.guide.release(id, by: market, confirming: house.test.confirming(market))
        try await house.work()
        let held = try await ViewEmployers(centre: house.centre).list(by: market).items.map(\.name)
        #expect(Set(held) == ["瑞丽测试木业", TestPeople.job["employer_name"]])
        try await house.guide.undo(id, because: "the wrong year", by: market, confirming: house.test.confirming(market))
        try await house.work()
        #expect(try await StateDump(house.test).text() == before)
    }

    @Test(arguments: TestEngine.all)
    func `places come in down to the bed, those outside the office do not, and they go as they came`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let keep = KeepPlaces(centre: house.centre)
        let building = try await keep.building(.init(name: "姐告路98号", capacity: "9"), in: "533102", by: house.clerk)
        let before = try await StateDump(house.test).text()
        let file = try house.text([
            "place_area,place_building,place_unit,place_room,place_bed,place_capacity",
            "533102,姐告路98号,2单元,302,1,1", "533102,姐告路98号,2单元,302,2,1", "533102,姐告路98号,,,,12",
            "533102,弄岛镇1号,,,,", "533103,芒市路1号,,,,", "533102,姐告路98号,,,3,", "533102,姐告路98号,2单元,302,2,1",
            "533102,弄岛镇2号,,,,many",
        ])
        let run = try await house.read(file, .places)
        let counts = try await house.seen(run).counts
        #expect(counts.new == 3 && counts.changed == 1 && counts.rejected == 3 && counts.duplicate == 1)
        let rejected = try await house.view.rows(of: run, .rejected, by: house.clerk)
        #expect(
            rejected.lines.map { $0.faults.map(\.code) } == [
                ["import.outside-area"], ["place.kind"], ["place.capacity"],
            ])
        #expect(try await StateDump(house.test).text() == before)
        try await house.release(run, by: house.clerk)
        let seen = try await ViewPlaces(centre: house.centre)(building.id, by: house.clerk)
        #expect(seen.place.capacity == 12 && seen.lines.map(\.place.label) == ["2单元"])
        #expect(try await house.seen(try await house.read(file, .places)).counts.same == 4)
        try await house.undo(run)
        #expect(try await StateDump(house.test).text() == before)
    }

    @Test func `words above columns are learnt once, also for the file that comes back`() async throws {
        let house = try await ImportHouse()
        let strange = Self.heading.replacing("mobile_phone", with: "电话打哪里")
        let bad = Self.line(["id_doc_number": "??"])
        let path = try house.text([strange, Self.line(), bad])
        let run = try await house.keep(path, .foreigners)
        let columns = try await KeepImport(centre: house.centre).columns(run.id, by: house.clerk)
        #expect(columns.columns.first { $0.word == "电话打哪里" }?.item == nil)
        try await KeepImport(centre: house.centre).map(
            run.id, ["电话打哪里": "mobile_phone", "email": ""], by: house.clerk)
        let known = try await house.read(path, .foreigners)
        #expect(try await house.seen(known).run.mapping["电话打哪里"] == "mobile_phone")
        let failed = try await house.back(known, "failed.csv", failedOnly: true)
        let returned = try await house.keep(failed, .foreigners)
        #expect(returned.mapping["电话打哪里"] == "mobile_phone" && returned.rows == 1)
        let wrong = try await problem {
            try await KeepImport(centre: house.centre).map(run.id, ["email": "nothing"], by: house.clerk)
        }
        #expect(wrong == "code.unknown")
    }

    @Test(arguments: TestEngine.all)
    func `what is over goes with its file, its rows and the forms that were taken back`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let (run, _) = try await counts(house, [Self.line()])
        try await house.release(run, by: house.clerk)
        try await house.undo(run)
        let sequencer = Sequencer(centre: house.centre, holder: "one")
        house.test.clock.advance(days: ImportRun.days - 1)
        try await sequencer.tidy()
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM import_run") == 1)
        house.test.clock.advance(days: 1)
        try await sequencer.tidy()
        for table in ["import_run", "import_part", "import_row", "submission"] as [StaticString] {
            #expect(try await house.test.count("SELECT COUNT(*) AS n FROM \(raw: table)") == 0, "\(table)")
        }
        house.test.clock.advance(days: 2)
        try await sequencer.tidy()
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM blob") == 0)
    }

    @Test(arguments: TestEngine.all)
    func `pieces of a file of which nothing came are removed after a day, and those of another stay`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let path = try house.text([Self.heading, Self.line()])
        let kept = try await house.keep(path, .foreigners)
        // Somebody went away while the file was on its way, twice; equal pieces of one upload are one.
        struct Gone: Error {}
        let sound = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        for bytes in [sound, [UInt8](repeating: 0, count: 3 << 20)] {
            var pieces: [[UInt8]] = [[UInt8](repeating: 65, count: 1 << 20), bytes]
            let answer = try? await KeepImport(centre: house.centre)(.foreigners, name: "a.csv", by: house.clerk) {
                if pieces.isEmpty { throw Gone() }
                return pieces.removeFirst()
            }
            #expect(answer == nil)
        }
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM blob WHERE uses = 0") == 3)
        let sequencer = Sequencer(centre: house.centre, holder: "one")
        try await sequencer.tidy()
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM blob WHERE uses = 0") == 3)
        house.test.clock.advance(days: 2)
        try await sequencer.tidy()
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM blob") == 1)
        try await house.guide.start(kept.id, by: house.clerk)
        try await house.work()
        #expect(try await house.seen(kept.id).counts.new == 1)
    }
}
