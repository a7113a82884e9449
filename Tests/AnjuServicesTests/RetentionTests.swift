import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQLite
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

@testable import AnjuSQL

#if Postgres
import AnjuPostgres
#endif

/// What is over goes, with a receipt; what is not stays (PIPL articles 19 and 47).
@Suite struct RetentionTests {
    private func removed(_ test: TestCentre) async throws -> [String: Int] {
        let lines = try await PurgeExpired(centre: test.centre)()
        return Dictionary(lines.filter { $0.due > 0 }.map { ($0.records, $0.due) }) { $0 + $1 }
    }

    private func issued(_ engine: TestEngine, _ test: TestCentre? = nil) async throws -> (TestCentre, ID<Case>) {
        let centre = if let test { test } else { try await TestCentre(engine) }
        let id = try await centre.open().id
        try await centre.issuePermit(id)
        return (centre, id)
    }

    @Test(arguments: TestEngine.all) func `a file is kept five years after its permit, to the day, and then goes whole`(
        engine: TestEngine
    ) async throws {
        let (test, id) = try await issued(engine)
        // The permit ends on 30 April 2026: it is kept through 30 April 2031.
        test.clock.set(try #require(CalendarDate("2031-04-30")))
        let early = try await removed(test)
        #expect(early["cases"] == nil)
        #expect(try await test.view(id).record.core.id == id)
        test.clock.set(try #require(CalendarDate("2031-05-01")))
        let late = try await removed(test)
        #expect(late["cases"] == 1)
        for table in ["case_file", "case_action", "case_step", "case_subject", "case_image", "permit", "permit_claim"] {
            #expect(try await test.count(SQL(ofProgram: "SELECT COUNT(*) AS n FROM \(table)")) == 0, "\(table)")
        }
        let gone = try await problem { try await test.view(id) }
        #expect(gone == "case.unknown")
    }

    @Test(arguments: TestEngine.all)
    func `the person goes when nothing else is kept, and nothing of them is left in a row`(
        engine: TestEngine
    ) async throws {
        let (test, _) = try await issued(engine)
        let words = [
            "KHIN MAUNG MYINT", "MX0000017", TestPeople.phone, "1900-01-01", "RL-2026-000001", "RL-T-2026-000001",
        ]
        let before = try await dump(test)
        #expect(words.filter { before.contains($0) }.count >= 3, "the canaries are there to begin with")
        test.clock.set(try #require(CalendarDate("2031-05-01")))
        let gone = try await removed(test)
        #expect(gone["people"] == 1)
        #expect(gone["cases"] == 1)
        let after = try await dump(test)
        for word in words { #expect(!after.contains(word), "\(word)") }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM profile WHERE kind = 'person'") == 0)
        // The place was lived in, by nobody that is known.
        #expect(try await test.count("SELECT COUNT(*) AS n FROM past_occupancy WHERE stays = 1") > 0)
    }

    @Test func `a dry run says what would go, and changes nothing`() async throws {
        let (test, _) = try await issued(.sqlite)
        test.clock.set(try #require(CalendarDate("2031-05-01")))
        let before = try await dump(test)
        let lines = try await PurgeExpired(centre: test.centre).due()
        #expect(lines.map(\.records) == RetainedRecords.allCases.map(\.rawValue))
        let cases = try #require(lines.first { $0.records == "cases" })
        #expect(cases.due == 1)
        #expect(cases.keeps == "60 month after permit_ended")
        #expect(cases.basis == "deployment choice")
        #expect(cases.oldest?.hasPrefix("2026-03-02") == true)
        #expect(try await dump(test) == before)
    }

    @Test(arguments: TestEngine.all) func `pictures go sixty days after the case is closed, the portrait with its case`(
        engine: TestEngine
    ) async throws {
        let (test, id) = try await issued(engine)
        let blob = BlobRecord(name: "pageofnothing", media: "image/jpeg", size: 3, sealedKey: [1, 2, 3])
        let page = ID<CaseImage>(test.centre.ambient.token())
        try await test.database.write { transaction in
            guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
            try transaction.useBlob(blob, at: record.core.openedAt)
            try transaction.insert(
                CaseImage(id: page, kind: "document", blob: blob.name, at: record.core.openedAt, media: blob.media),
                of: id, person: record.person)
        }
        // Closed on 2 March: kept through 1 May.
        test.clock.set(try #require(CalendarDate("2026-05-01")))
        #expect(try await removed(test)["pictures"] == nil)
        test.clock.set(try #require(CalendarDate("2026-05-02")))
        #expect(try await removed(test) == ["pictures": 1])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_image WHERE kind = 'portrait'") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_image WHERE kind = 'document'") == 0)
        #expect(try await test.count("SELECT uses AS n FROM blob WHERE name = 'pageofnothing'") == 0)
        #expect(try await removed(test) == [:])
    }

    @Test func `each removal leaves a receipt with its rule, its law, how many and whose`() async throws {
        let (test, id) = try await issued(.sqlite)
        let person = try await test.view(id).record.person
        test.clock.set(try #require(CalendarDate("2031-05-01")))
        _ = try await removed(test)
        let receipts = try await test.database.read {
            try $0.rows(
                """
                SELECT e.subject AS rule, e.law AS law, e.detail AS detail FROM ledger_entry e
                JOIN ledger_subject s ON s.entry = e.id
                WHERE e.action = 'records.purged' AND s.subject = \(person) ORDER BY e.id
                """
            ).map { try $0.get("rule", as: String.self) + " | " + $0.get("law") + " | " + $0.get("detail") }
        }
        #expect(receipts.contains { $0.hasPrefix("permit_files | deployment choice | 1 cases 2026-03-02T") })
        #expect(receipts.contains { $0.hasPrefix("residence_registration | PIPL Art.19 | 1 people 2026-03-02T") })
    }

    @Test func `an open case and its person are kept however old they are`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        test.clock.set(try #require(CalendarDate("2056-03-02")))
        #expect(try await removed(test) == [:])
        #expect(try await test.view(id).record.core.id == id)
    }

    @Test func `a kind for which the pack has no rule is kept`() async throws {
        let test = try await TestCentre { rulebook in rulebook.retention.removeAll { $0.key == "permit_files" } }
        _ = try await issued(.sqlite, test)
        test.clock.set(try #require(CalendarDate("2056-03-02")))
        #expect(try await removed(test)["cases"] == nil)
        let line = try #require(try await PurgeExpired(centre: test.centre).due().first { $0.records == "cases" })
        #expect(line.keeps == "")
        #expect(line.due == 0)
    }

    @Test func `the account of somebody who left loses the name and keeps the identifier`() async throws {
        let test = try await TestCentre()
        let now = test.clock.now
        let record = AccountRecord(
            id: ID(test.centre.ambient.token()), login: "left", name: "走先生", role: "counter_clerk",
            office: "foreign_centre", station: "3", language: .chinese, passwordHash: "$argon2id$x", createdAt: now,
            disabledAt: nil)
        try await test.database.write { transaction in
            try transaction.insert(record)
            try transaction.disable(record.id, at: now)
        }
        test.clock.set(try #require(CalendarDate("2029-03-03")))
        #expect(try await removed(test) == ["accounts": 1])
        #expect(try await removed(test) == [:])
        let left = try await dump(test)
        #expect(!left.contains("走先生"))
        #expect(left.contains(record.id.rawValue))
    }

    @Test(arguments: TestEngine.all)
    func `what shows who did what with whose data goes three years after it ended, and what still holds stays`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let person = try await test.view(try await test.open().id).record.person
        let then = test.clock.now
        let later = then.adding(days: 1)
        try await test.database.write { transaction in
            for (name, ended) in [("1", Instant?.some(later)), ("2", nil)] {
                let end: String? = ended == nil ? nil : "by_person"
                try transaction.run(
                    """
                    INSERT INTO own_sheet (id, person, code_hash, made_at, made_by, office, expires_at, ended_at, ended_as)
                    VALUES (\("sheet" + name), \(person), 'h', \(then), 'a', 'o', \(later), \(ended), \(end))
                    """)
                try transaction.run(
                    """
                    INSERT INTO access_block (id, person, level, set_by, from_at, lift_asked_by, lift_asked_at, lifted_by, until_at)
                    VALUES (\("block" + name), \(person), 'protected', 'a', \(then), 'a', \(then),
                            \(ended == nil ? nil : "b"), \(ended))
                    """)
            }
            for (name, decided) in [("1", Instant?.some(later)), ("2", nil), ("3", later)] {
                let by: String? = decided == nil ? nil : "a"
                let decision: String? = decided == nil ? nil : "granted"
                try transaction.run(
                    """
                    INSERT INTO own_request (id, person, entitlement, asks, topic, sealed, received_at, decision, decided_at,
                                             decided_by)
                    VALUES (\("request" + name), \(person), 'know', 'restriction', \(name), \([UInt8]([1])), \(then),
                            \(decision), \(decided), \(by))
                    """)
            }
            try transaction.run(
                """
                INSERT INTO own_restriction (request, item_group, person, from_at, law)
                VALUES ('request3', 'contact', \(person), \(then), 'PIPL Art.44')
                """)
            try transaction.run(
                """
                INSERT INTO sharing_agreement (id, giving, receiving, purpose, law, area, from_at, until_at, proposed_by,
                                               proposed_at)
                VALUES ('agreement1', 'hr', 'health', 'case_step', 'PIPL Art.23', '5331', \(then), \(later), 'a', \(then))
                """)
        }
        // They ended on 3 March 2026, and are kept through 3 March 2029.
        test.clock.set(try #require(CalendarDate("2029-03-03")))
        #expect(try await removed(test) == [:])
        test.clock.set(try #require(CalendarDate("2029-03-04")))
        #expect(try await removed(test) == ["sheets": 1, "blocks": 1, "requests": 1, "agreements": 1])
        #expect(try await removed(test) == [:])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM own_request") == 2)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM own_restriction") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM access_block WHERE id = 'block2'") == 1)
    }

    /// A write whose entry says a word that nothing else does.
    private func enter(_ word: String, _ test: TestCentre) async throws {
        let person: ID<Person> = test.centre.ambient.id()
        try await test.centre.ledger.read(as: TestOfficials.clerk, for: "registration", law: "PIPL Art.13(3)") { _ in
            Disclosed((), .personSearched, on: word, of: [person], detail: word)
        }
    }

    private func entry(_ word: String, _ test: TestCentre) async throws -> (entry: ID<LedgerEntry>, person: ID<Person>)
    {
        try await test.database.read {
            let row = try #require(
                try $0.rows(
                    """
                    SELECT e.id AS id, s.subject AS subject FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id
                    WHERE e.detail = \(word)
                    """
                ).first)
            return (try row.get("id"), try row.get("subject"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `entries go three years after they were written, each run with its receipt, and every other proof stays valid`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        for turn in 1...5 { try await enter("old \(turn)", test) }
        _ = try await test.sequencer().run()
        let kept = try #require(try await test.checkpoint())
        test.clock.advance(days: 2)
        try await enter("young", test)
        _ = try await test.sequencer().run()
        let young = try await entry("young", test)
        let prove = ProveEntry(centre: test.centre)
        let before = try await prove(young.entry, of: young.person, by: TestOfficials.clerk, law: "PIPL Art.45")
        // Written on 2 March 2026: kept through 2 March 2029.
        test.clock.set(try #require(CalendarDate("2029-03-02")))
        #expect(try await removed(test) == [:])
        test.clock.set(try #require(CalendarDate("2029-03-03")))
        let dry = try #require(try await PurgeExpired(centre: test.centre).due().first { $0.records == "entries" })
        #expect(dry.due == 5 && dry.keeps == "36 month after entry_written")
        #expect(try await removed(test) == ["entries": 5])
        #expect(try await removed(test) == [:])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE detail LIKE 'old %'") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM log_leaf WHERE position <= 5") == 5)
        _ = try await test.sequencer().run()
        let verdict = try await VerifyLog(centre: test.centre)(kept: [kept])
        #expect(verdict.faults == [] && verdict.deleted == 5)
        let after = try await prove(young.entry, of: young.person, by: TestOfficials.clerk, law: "PIPL Art.45")
        for file in [before, after] {
            #expect(ProofVerdict(Array(file.text.utf8), key: test.centre.logSigner.key.text).isProven)
        }
        // Three years on the young one goes, and that it was proven before; what tells of the first deletion stays, or it were none.
        test.clock.set(try #require(CalendarDate("2032-04-01")))
        #expect(try await removed(test)["entries"] == 2)
        _ = try await test.sequencer().run()
        #expect(try await VerifyLog(centre: test.centre)(kept: [kept]).faults == [])
        let told = try await test.database.read {
            try $0.rows("SELECT law, detail FROM ledger_entry WHERE action = 'log.entries-erased' ORDER BY at, id").map
            {
                try $0.get("law", as: String.self) + " " + $0.get("detail")
            }
        }
        #expect(told.first == "PIPL Art.56; NDSR Art.12 1-5")
    }

    #if Postgres
    @Test func `what went is not in PostgreSQL's files either, once they were written anew`() async throws {
        let server = PostgresServer()
        let database = try await server.makeDatabase()
        let test = try await TestCentre(on: database)
        _ = try await issued(.postgres, test)
        try await enter("SUCHWORTEINTRAG", test)
        _ = try await test.sequencer().run()
        try await database.administer("CHECKPOINT")
        let words = ["KHIN MAUNG MYINT", "RL-T-2026-000001", "SUCHWORTEINTRAG"].map { Array($0.utf8) }
        // Tables and indexes; what is older in the write-ahead log goes when its files are used again.
        let folder = try await server.folder() + "/data/base"
        for word in words { #expect(isHeld(word, folder), "the canaries are there to begin with") }
        test.clock.set(try #require(CalendarDate("2031-05-01")))
        let gone = try await removed(test)
        #expect(gone["cases"] == 1 && gone["people"] == 1 && gone["entries"] ?? 0 > 0)
        try await database.administer("VACUUM FULL")
        try await database.administer("CHECKPOINT")
        for word in words { #expect(!isHeld(word, folder), "\(String(decoding: word, as: UTF8.self))") }
        await database.close()
    }
    #endif

    @Test func `what went is not in the database's files either`() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/anju-retention-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try SQLiteDatabase(path: folder + "/anju.db")
        let test = try await TestCentre(on: database)
        _ = try await issued(.sqlite, test)
        let words = ["KHIN MAUNG MYINT", "khin maung myint", "RL-T-2026-000001"].map { Array($0.utf8) }
        #expect(words.contains { isHeld($0, folder) }, "the canaries are there to begin with")
        test.clock.set(try #require(CalendarDate("2031-05-01")))
        _ = try await removed(test)
        // While it is open: the write-ahead log is one of the files, and so is what a reader holds.
        #expect(FileManager.default.fileExists(atPath: folder + "/anju.db-wal"))
        for word in words { #expect(!isHeld(word, folder), "\(String(decoding: word, as: UTF8.self))") }
        await database.close()
        for word in words { #expect(!isHeld(word, folder), "\(String(decoding: word, as: UTF8.self))") }
    }

    /// Whether any file below the folder holds these bytes.
    private func isHeld(_ bytes: [UInt8], _ folder: String) -> Bool {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.contains { name in
            (FileManager.default.contents(atPath: folder + "/" + name) ?? Data()).range(of: Data(bytes)) != nil
        }
    }

    /// Every column of every table but the ledger's, as text.
    private func dump(_ test: TestCentre) async throws -> String {
        let columns = try await test.database.read {
            try $0.rows("SELECT table_name, column_name FROM retention_column ORDER BY table_name, column_name").map {
                (table: try $0.get("table_name", as: String.self), column: try $0.get("column_name", as: String.self))
            }
        }
        let bytes: Set = ["sealed", "sealed_key", "handle", "settlement", "ground_sealed", "content", "answer"]
        var lines: [String] = []
        for place in columns where !bytes.contains(place.column) && !place.table.hasPrefix("ledger_") {
            let rows = try await test.database.read {
                try $0.rows(
                    SQL(ofProgram: "SELECT CAST(\(place.column) AS TEXT) AS v FROM \(place.table) ORDER BY 1")
                ).map { try $0.optional("v", as: String.self) ?? "" }
            }
            lines += rows.map { "\(place.table).\(place.column) \($0)" }
        }
        return lines.joined(separator: "\n")
    }
}
