import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuSQLite
import AnjuServices
import AnjuStore
import AnjuTesting
import AnjuVault
import Foundation
import Testing

/// What officials write, and on what health ground, stands nowhere in plain.
@Suite struct SealedWordsTests {
    private static let words = [
        "结核待查样例", "重拍照片样例", "停留期样例", "改去德宏样例", "复杂样例", "补证样例", "回国样例", "先不办样例",
        "遮面样例",
    ]

    /// One case of every kind of words, and the first still held at the clinic.
    private func write(_ test: TestCentre) async throws -> ID<Case> {
        let held = try await test.open().id
        try await test.act(.hold(ground: "W02", note: "结核待查样例"), "medical", of: held, by: TestOfficials.health)
        let changes = { (number: String) in ["id_doc_number": number] }
        let refused = try await test.open("P01", changes("MX0000031")).id
        try await test.prepareDecision(refused)
        let reasons = [ReturnReason(ground: "B01", about: "photo", words: "重拍照片样例")]
        try await test.act(.giveBack(reasons), "review", of: refused, by: TestOfficials.exitEntry)
        try await test.act(.refuse(ground: "R01", fact: "停留期样例"), "review", of: refused, by: TestOfficials.exitEntry)
        let moved = try await test.open("P01", changes("MX0000032")).id
        let end = EndCase(centre: test.centre)
        try await end(
            .transfer(office: "mangshi_health", reason: "改去德宏样例"), of: moved, version: nil, by: TestOfficials.clerk)
        let left = try await test.open("P01", changes("MX0000033")).id
        try await end(
            .withdraw(reason: "回国样例", asked: .inPerson), of: left, version: nil, by: TestOfficials.clerk)
        let issued = try await test.open("P01", changes("MX0000034")).id
        let permit = try #require(try await test.issuePermit(issued).permit)
        try await ChangePermit(centre: test.centre)(
            .suspended, of: permit, version: nil, ground: "V01", reason: "补证样例", by: TestOfficials.exitEntry)
        try await append(
            [
                .extended(clock: "refer", reason: "复杂样例"), .imageExcepted(image: "portrait", exception: "遮面样例"),
                .skipped(step: "job", reason: "先不办样例"),
            ], to: held, test)
        return held
    }

    private func append(_ kinds: [CaseAction.Kind], to id: ID<Case>, _ test: TestCentre) async throws {
        let ambient = test.centre.ambient
        let actions = kinds.map {
            CaseAction(id: ambient.id(), at: ambient.now(), actor: TestOfficials.clerk, kind: $0)
        }
        let sealer = test.centre.sealer
        try await test.database.write { transaction in
            guard let version = try transaction.caseRecord(id)?.core.version else { return }
            try transaction.append(actions, to: id, after: version, sealer: sealer)
        }
    }

    /// Everything that stands in the tables: of SQLite the bytes of its files, of PostgreSQL each row as text.
    private func stored(_ test: TestCentre) async throws -> Data {
        if let path = (test.database as? SQLiteDatabase)?.path {
            return ["", "-wal"].reduce(into: Data()) { $0 += FileManager.default.contents(atPath: path + $1) ?? Data() }
        }
        let texts = try await test.database.read {
            try $0.rows(
                """
                SELECT CAST(query_to_xml('SELECT CAST(x AS TEXT) AS r FROM ' || table_name || ' x', true, false, '') AS TEXT) AS t
                FROM information_schema.tables WHERE table_schema = 'public'
                """
            ).map { try $0.get("t", as: String.self) }
        }
        return Data(texts.joined(separator: "\n").utf8)
    }

    private func grounds(_ test: TestCentre) async throws -> [String?] {
        try await test.database.read {
            try $0.rows("SELECT ground FROM case_step WHERE ground IS NOT NULL").map { try $0.optional("ground") }
        }
    }

    @Test(arguments: TestEngine.all) func `no word and no health ground stands in any row, file or log`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        _ = try await write(test)
        let bytes = try await stored(test)
        #expect(bytes.range(of: Data("KHIN MAUNG MYINT".utf8)) != nil, "the search looks in the wrong place")
        #expect(bytes.range(of: Data("foreign_centre".utf8)) != nil)
        for word in Self.words { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) stands in plain") }
        #expect(bytes.range(of: Data("\"W02\"".utf8)) == nil)
        #expect(try await grounds(test) == ["W00"])
        let details = try await test.database.read {
            try $0.rows("SELECT detail || subject AS t FROM ledger_entry").map { try $0.get("t", as: String.self) }
        }
        #expect(!details.contains { $0.contains("W02") })
    }

    @Test(arguments: TestEngine.all) func `whoever may read them reads them back`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let id = try await write(test)
        let sealer = test.centre.sealer
        let kinds = try await test.database.read { try $0.actions(of: id, sealer: sealer) }.map(\.kind)
        #expect(kinds.contains(.waits(step: "medical", ground: "W02", note: "结核待查样例")))
        #expect(kinds.contains(.imageExcepted(image: "portrait", exception: "遮面样例")))
        #expect(kinds.suffix(1) == [.skipped(step: "job", reason: "先不办样例")])
        let list = try await Worklist(centre: test.centre)(by: TestOfficials.health)
        #expect(list.items.compactMap(\.row.ground) == ["W02"])
        let permit = try #require(
            try await test.database.read { try $0.rows("SELECT permit FROM permit_change") }.first)
        let key = try #require(ID<Permit>(try permit.get("permit")))
        let changes = try await test.database.read { try $0.changes(of: key, sealer: sealer) }
        #expect(changes.map(\.reason) == ["补证样例"])
    }

    @Test(arguments: TestEngine.all) func `a sealed action that is moved to another row does not open`(
        engine: TestEngine
    )
        async throws
    {
        let test = try await TestCentre(engine)
        let id = try await write(test)
        try await test.database.write { transaction in
            try transaction.run(
                """
                UPDATE case_action SET sealed =
                    (SELECT w.sealed FROM case_action w WHERE w.body LIKE '{"waits"%' ORDER BY w.id LIMIT 1)
                WHERE body LIKE '{"skipped"%'
                """)
        }
        let sealer = test.centre.sealer
        await #expect(throws: VaultFailure.self) {
            try await test.database.read { try $0.actions(of: id, sealer: sealer) }
        }
    }

    @Test(arguments: TestEngine.all) func `what an older program wrote in plain is read, and sealed when it migrates`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        try await test.act(.hold(ground: "W02", note: "结核待查样例"), "medical", of: id, by: TestOfficials.health)
        try await test.database.write { transaction in
            try transaction.run(
                """
                UPDATE case_action SET sealed = NULL,
                    body = '{"waits":{"ground":"W02","note":"结核待查样例","step":"medical"}}'
                WHERE body LIKE '{"waits"%'
                """)
            try transaction.run("UPDATE case_step SET ground = 'W02', ground_sealed = NULL WHERE step = 'medical'")
        }
        let before = try await test.view(id, by: TestOfficials.health).state.step("medical").state
        #expect(before == .waiting(ground: "W02", note: "结核待查样例"))
        #expect(try await test.database.read { try $0.unsealedWords() } == 1)
        #expect(try await SealWords(centre: test.centre)() == 2)
        #expect(try await SealWords(centre: test.centre)() == 0)
        #expect(try await test.database.read { try $0.unsealedWords() } == 0)
        #expect(try await grounds(test) == ["W00"])
        let after = try await test.view(id, by: TestOfficials.health).state.step("medical").state
        #expect(after == before)
        let list = try await Worklist(centre: test.centre)(by: TestOfficials.health)
        #expect(list.items.compactMap(\.row.ground) == ["W02"])
        let bodies = try await test.database.read {
            try $0.rows("SELECT body FROM case_action").map { try $0.get("body", as: String.self) }
        }
        #expect(!bodies.contains { $0.contains("结核") || $0.contains("W02") })
    }
}
