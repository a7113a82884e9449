import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct LogProofTests {
    private func prove(_ test: TestCentre, _ entry: ID<LedgerEntry>, _ person: ID<Person>) async throws -> ProofFile {
        try await ProveEntry(centre: test.centre)(entry, of: person, by: TestOfficials.clerk, law: "PIPL Art.45")
    }

    private func entries(_ test: TestCentre) async throws -> [(entry: ID<LedgerEntry>, person: ID<Person>)] {
        try await test.database.read {
            try $0.rows("SELECT entry, subject FROM ledger_subject ORDER BY entry, subject").map {
                Pair(entry: try $0.get("entry"), person: try $0.get("subject"))
            }
        }.map { ($0.entry, $0.person) }
    }

    private struct Pair: Sendable {
        var entry: ID<LedgerEntry>
        var person: ID<Person>
    }

    @Test(arguments: TestEngine.all) func `each person proves an entry about them, alone and with the log's key only`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        try await test.enter(20)
        #expect(try await test.sequencer().run() == 20)
        let all = try await entries(test)
        #expect(all.count == 40)
        for (entry, person) in all.prefix(6) {
            let text = try await prove(test, entry, person).text
            #expect(text.utf8.count <= 2_048)
            let file = try ProofFile(text)
            let opening = try #require(file.extra.flatMap { EntryOpening($0) })
            #expect(file.proves(opening.leaf, in: test.centre.logSigner.key))
            #expect(opening.namesPerson && opening.handle == person.rawValue && opening.path.count == 1)
            #expect(opening.statement?[1] == .text(entry.rawValue))
            #expect(opening.statement?[9] == .array(["document", "identity"]))
            let others = all.map(\.person.rawValue).filter { $0 != person.rawValue }
            let bytes = String(decoding: opening.bytes, as: UTF8.self)
            #expect(!others.contains { bytes.contains($0) } && !bytes.contains("吕绿叶"))
        }
    }

    @Test func `nobody is given a proof of an entry about others, or before the log has it`() async throws {
        let test = try await TestCentre()
        try await test.enter(2)
        let all = try await entries(test)
        let early = try await problem { _ = try await prove(test, all[0].entry, all[0].person) }
        #expect(early == "entry.not-logged-yet")
        #expect(try await test.sequencer().run() > 0)
        let others = try await problem { _ = try await prove(test, all[0].entry, all[2].person) }
        #expect(others == "entry.unknown")
    }

    @Test(arguments: TestEngine.all) func `the lawful deletion of entries leaves every other proof valid`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        try await test.enter(280)
        #expect(try await test.sequencer().run() == 280)
        let all = try await entries(test)
        let before = try await prove(test, all[410].entry, all[410].person)
        #expect(try await EraseEntries(centre: test.centre)(1...200, law: "PIPL Art.47") == 200)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM change WHERE position <= 200") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM log_leaf WHERE position <= 200") == 200)
        #expect(try await test.sequencer().run() == 2)
        let verdict = try await VerifyLog(centre: test.centre)()
        #expect(verdict.faults == [] && verdict.deleted == 200 && verdict.checked == 82 && verdict.size == 282)
        // Proofs made before hold, and new ones are made, across the deleted places too.
        for file in [before, try await prove(test, all[555].entry, all[555].person)] {
            let opening = try #require(file.extra.flatMap { EntryOpening($0) })
            #expect(file.proves(opening.leaf, in: test.centre.logSigner.key) && opening.namesPerson)
        }
        let gone = try await problem { _ = try await prove(test, all[0].entry, all[0].person) }
        #expect(gone == "entry.unknown")
    }

    @Test(arguments: TestEngine.all) func `a deletion that no entry tells of is found`(engine: TestEngine) async throws
    {
        let test = try await TestCentre(engine)
        try await test.enter(8)
        #expect(try await test.sequencer().run() == 8)
        try await test.database.write { _ = try $0.eraseEntries(at: 3...4) }
        #expect(try await test.logFaults() == [.entryMissing(position: 3), .entryMissing(position: 4)])
    }
}
