import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuSQL

/// What the store's own index holds: the same on both engines, made behind the writer, and nothing of anybody who was removed.
@Suite struct SearchEntryTests {
    private static let people: [[String: String]] = [
        ["name_latin_primary": "CHEN WEIMING", "name_zh": "陈伟明", "name_native_script": ""],
        ["name_latin_primary": "KHIN MAUNG MYINT", "name_native_script": "ခင်မောင်မြင့်", "name_zh": "钦貌敏"],
        ["name_latin_primary": "ŁUKASZ NÚÑEZ-ĐẶNG", "name_native_script": "Łukasz Núñez", "name_zh": ""],
        ["name_latin_primary": "SOMCHAI", "name_native_script": "สมชาย ใจดี", "name_zh": ""],
        ["name_latin_primary": "ALI", "name_native_script": "عَلِيّ", "name_zh": "𠮷𪚥"],
        ["name_latin_primary": "ΣΩΚΡΆΤΗΣ", "name_native_script": "ſtraße", "name_zh": ""],
    ]

    private func filled(_ engine: TestEngine) async throws -> TestCentre {
        let test = try await TestCentre(engine)
        for (place, names) in Self.people.enumerated() {
            let typed = names.merging(["id_doc_number": "MX000\(4_000 + place)"]) { $1 }
            try await test.open("P01", typed)
        }
        try await KeepSearchIndex(centre: test.centre).run(holder: "test")
        return test
    }

    private func terms(_ test: TestCentre) async throws -> [String] {
        let sql: SQL
        switch test.database.dialect {
        case .sqlite:
            try await test.database.write {
                _ = try $0.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab (main, search_term, row)")
            }
            sql = "SELECT term AS t FROM temp.word ORDER BY term"
        case .postgres: sql = "SELECT word AS t FROM ts_stat('SELECT vector FROM search_entry') ORDER BY word"
        }
        return try await test.database.write { try $0.rows(sql).map { try $0.get("t", as: String.self) } }
    }

    @Test func `both engines hold the very terms that the program made`() async throws {
        var lists: [TestEngine: [String]] = [:]
        for engine in TestEngine.all {
            let test = try await filled(engine)
            let made = try await test.database.read {
                try $0.rows("SELECT terms FROM search_entry").flatMap {
                    try $0.get("terms", as: String.self).split(separator: " ").map(String.init)
                }
            }
            lists[engine] = try await terms(test)
            #expect(lists[engine] == Set(made).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "\(engine)")
        }
        #expect(Set(lists.values).count == 1 && (lists[.sqlite]?.count ?? 0) > 100)
    }

    @Test(arguments: TestEngine.all) func `whoever is there gets terms, and what changes is read anew`(
        engine: TestEngine
    ) async throws {
        let test = try await filled(engine)
        let unread: SQL = "SELECT COUNT(*) AS n FROM search_entry WHERE terms IS NULL"
        #expect(try await test.count(unread) == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM search_entry") == Self.people.count)
        let changes: [SQL] = [
            "UPDATE person SET name_chinese = '陈' WHERE name_chinese = '陈伟明'",
            "UPDATE document SET last_four = '9999' WHERE last_four = '4001'",
        ]
        for change in changes {
            try await test.database.write { _ = try $0.run(change) }
            #expect(try await test.count(unread) == 1)
            try await KeepSearchIndex(centre: test.centre).run(holder: "test")
            #expect(try await test.count(unread) == 0)
        }
        try await test.database.write { _ = try $0.run("UPDATE person SET version = version + 1, portrait = NULL") }
        #expect(try await test.count(unread) == 0, "what nobody is found by changes nothing")
    }

    @Test(arguments: TestEngine.all) func `terms that were made of an older state are not taken`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        try await test.open()
        let stale = try #require(try await test.database.read { try $0.unreadSearchables(limit: 1) }.first)
        try await test.database.write { _ = try $0.run("UPDATE person SET name_chinese = '陈'") }
        try await test.centre.ledger.writeImpersonal { try $0.index([(person: stale, tokens: ["wold"])]) }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM search_entry WHERE terms IS NULL") == 1)
    }

    @Test(arguments: TestEngine.all) func `nothing of a person who was removed stays in the index or in the memory`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open(
            "P01", ["name_latin_primary": "QWYXZANARY", "name_zh": "", "name_native_script": ""]
        )
        .id
        try await test.open(
            "P01", ["name_latin_primary": "ZAW ZAW", "id_doc_number": "MX0000041", "birth_date": "1880-03-03"])
        try await test.issuePermit(id)
        let keep = KeepSearchIndex(centre: test.centre)
        try await keep.run(holder: "test")
        let search = SearchPeople(centre: test.centre)
        #expect(try await search("qwyxzanary", by: TestOfficials.clerk).people.count == 1)
        #expect(try await terms(test).contains("wqwyxzanary"))
        test.clock.set(try #require(CalendarDate("2031-05-01")))
        _ = try await PurgeExpired(centre: test.centre)()
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM search_entry") == 1)
        #expect(try await search("qwyxzanary", by: TestOfficials.clerk).people.isEmpty)
        #expect(try await !terms(test).contains("wqwyxzanary"))
        guard test.database.dialect == .sqlite else { return }
        let blocks = try await test.database.read {
            try $0.rows("SELECT block FROM search_term_data").map { try $0.get("block", as: [UInt8].self) }
        }
        let canary = Array("wyxzanary".utf8)
        let holds = blocks.contains { block in
            block.indices.contains { block[$0...].starts(with: canary) }
        }
        #expect(!holds, "a segment of the index still holds the word")
    }

    @Test(arguments: TestEngine.all) func `people of an older database are taken in when it is brought up`(
        engine: TestEngine
    ) async throws {
        let database = try await engine.make()
        let before = Schema.migrations.filter { $0.name < "m031" }
        try await Migrator(before) { TestPack.digest($0) }.migrate(database, at: TestCentre.morning)
        try await database.write { transaction in
            _ = try transaction.run(
                """
                INSERT INTO person (id, area, name_primary, name_secondary, name_native, name_chinese, birth_date, sex,
                                    language, portrait, created_at, version)
                VALUES ('per_00000000000000000000000001', '533102', 'ZAW ZAW', '', '', '', '1900-01-01', '1', 'my',
                        NULL, 0, 1)
                """)
        }
        let test = try await TestCentre(engine, on: database)
        let found = try await SearchPeople(centre: test.centre)("zaw", by: TestOfficials.clerk)
        #expect(found.people.map(\.latin) == ["ZAW ZAW"])
    }

    @Test(arguments: TestEngine.all) func `a process that loads late, and one beside it, come to the same`(
        engine: TestEngine
    ) async throws {
        let test = try await filled(engine)
        let beside = try await test.restarted(under: test.centre.rulebook)
        let (keep, other) = (KeepSearchIndex(centre: test.centre), KeepSearchIndex(centre: beside))
        #expect(keep.isLoaded && !other.isLoaded)
        let ask = { (centre: Centre, text: String) in
            try await SearchPeople(centre: centre)(text, by: TestOfficials.clerk).people.map(\.latin)
        }
        for text in ["wei", "khin 4001", "lukasz", "สมชาย"] {
            let (memory, store) = (try await ask(test.centre, text), try await ask(beside, text))
            #expect(memory == store && memory.count == 1, "\(text)")
        }
        try await other.run(holder: "other")
        try await test.open("P01", ["name_latin_primary": "MYO MIN", "id_doc_number": "MX0004100"])
        #expect(try await ask(beside, "myo min").first == "MYO MIN", "before it has its place in the order")
        _ = try await test.sequencer().run()
        #expect(try await ask(test.centre, "myo min").first == "MYO MIN")
    }
}
