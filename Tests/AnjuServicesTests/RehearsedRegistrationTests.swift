import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// A registration is worked out before its turn to write; what others wrote meanwhile is seen all the same.
@Suite struct RehearsedRegistrationTests {
    /// The same deployment, in which `work` is done before the next write.
    private func interposed(_ test: TestCentre, _ work: @escaping @Sendable () async throws -> Void) -> Centre {
        let centre = test.centre
        let database = MeddlingDatabase(test.database)
        database.before(.usual, work)
        let ledger = Ledger(database: database, ambient: centre.ambient)
        return Centre(
            rulebook: centre.rulebook, shelf: centre.shelf, ledger: ledger, vault: centre.vault, blobs: centre.blobs,
            sealOffice: centre.sealOffice, logSigner: centre.logSigner, ambient: centre.ambient)
    }

    private func register(_ changes: [String: String], in centre: Centre) async throws -> OpenCase.Opened {
        let typed = TestPeople.worker.merging(changes) { $1 }
        return try await OpenCase(centre: centre)(
            "P01", for: nil, CaptureRequest(typed: typed, papersSeen: ["entry_doc"], present: ["applicant"]),
            portrait: nil, by: TestOfficials.clerk)
    }

    @Test func `who comes to an address that another brought meanwhile lives in the same dwelling`() async throws {
        let test = try await TestCentre()
        let centre = interposed(test) {
            try await test.open("P01", ["id_doc_number": "MX0000018", "name_latin_primary": "ZAW ZAW"])
        }
        let opened = try await register([:], in: centre)
        #expect(opened.number == "RL-2026-000002")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM premises") == 1)
        #expect(try await test.count("SELECT COUNT(DISTINCT premises) AS n FROM stay") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 2)
    }

    @Test func `whose document another registered meanwhile is told so, and nothing is kept`() async throws {
        let test = try await TestCentre()
        let centre = interposed(test) { try await test.open() }
        #expect(try await problem { try await register([:], in: centre) } == "person.already-registered")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 1)
        #expect(try await test.count("SELECT next_serial AS n FROM serial WHERE series = 'case'") == 2)
    }

    @Test(arguments: TestEngine.all) func `every row of a registration is written once`(engine: TestEngine) async throws
    {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        #expect(try await test.count("SELECT MAX(version) AS n FROM profile") == 1)
        #expect(try await test.count("SELECT MAX(version) AS n FROM person") == 1)
        let acts = try await test.count("SELECT COUNT(*) AS n FROM case_action WHERE case_id = \(id)")
        #expect(try await test.count("SELECT version AS n FROM case_file WHERE id = \(id)") == acts)
        let forms = try await test.count("SELECT COUNT(*) AS n FROM submission WHERE case_id = \(id)")
        #expect(try await test.count("SELECT MAX(place) AS n FROM submission WHERE case_id = \(id)") == forms)
    }
}
