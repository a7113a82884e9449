import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What was written down wrongly about a person is put right in the person's own file: nobody becomes somebody else by it.
@Suite struct CorrectedPersonTests {
    /// A case that the decision sent back because of the name, and its person.
    private func returned(_ engine: TestEngine = .sqlite) async throws -> (
        test: TestCentre, id: ID<Case>, person: ID<Person>
    ) {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        try await test.prepareDecision(id)
        let reasons = [ReturnReason(ground: "B03", about: "name_latin_primary", words: "与证件不符")]
        try await test.act(.giveBack(reasons), "review", of: id, by: TestOfficials.exitEntry)
        return (test, id, try await test.view(id).person.id)
    }

    private func correct(_ changes: [String: String], _ test: TestCentre, _ id: ID<Case>) async throws
        -> ActOnCase.Outcome
    {
        var request = CaptureRequest(typed: TestPeople.worker.merging(changes) { $1 }, present: ["applicant"])
        request.still = ["person"]
        return try await test.act(.capture(request, complete: true), "register", of: id, by: TestOfficials.clerk)
    }

    @Test(arguments: TestEngine.all) func `a name corrected after a return stands in the same person's file`(
        engine: TestEngine
    ) async throws {
        let (test, id, person) = try await returned(engine)
        let outcome = try await correct(["name_latin_primary": "KHIN MAUNG THEIN", "name_zh": ""], test, id)
        #expect(outcome.open == [])
        let view = try await test.view(id)
        #expect(view.person.id == person && view.person.namePrimary == "KHIN MAUNG THEIN")
        #expect(view.visible["name_latin_primary"]?.value == "KHIN MAUNG THEIN")
        #expect(view.visible["name_latin_primary"]?.provenance.kind == .hand)
        // What the correction leaves empty is gone, and what it says again is as it was.
        #expect(view.person.nameChinese == "" && view.visible["name_zh"] == nil)
        #expect(view.visible["birth_date"]?.value == TestPeople.worker["birth_date"])
        #expect(view.conflicts.isEmpty)
        #expect(view.state.step("review").isOpen)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM profile WHERE kind = 'person'") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person_name WHERE name_key = 'khin maung thein'") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person_name WHERE name_key = 'khin maung myint'") == 0)
        let named = try await test.count(
            """
            SELECT COUNT(*) AS n FROM case_subject WHERE case_id = \(id) AND kind = 'person' AND subject = \(person)
            """)
        #expect(named == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM document") == 1)
    }

    @Test func `a correction replaces also what another department had said, and raises no conflict`() async throws {
        let (test, id, person) = try await returned()
        let (sealer, now) = (test.centre.sealer, test.clock.now)
        try await test.centre.ledger.write(as: TestOfficials.market, for: "case_step", law: "") { transaction in
            var profile = try transaction.profile(of: person.rawValue, sealer: sealer)
            let from = Provenance(kind: .shared, department: "police_station", at: now, submission: "")
            _ = profile.accept(["name_latin_primary": "KHIN M MYINT"], from: from, mode: .correction)
            try transaction.save(profile, of: person.rawValue, kind: "person", area: "533102", sealer: sealer)
            return Audited((), .formSubmitted, on: person.rawValue)
        }
        let outcome = try await correct(["name_latin_primary": "KHIN MAUNG THEIN"], test, id)
        #expect(outcome.open == [])
        let view = try await test.view(id)
        #expect(view.visible["name_latin_primary"]?.value == "KHIN MAUNG THEIN")
        #expect(view.visible["name_latin_primary"]?.provenance.department == "foreign_centre")
        #expect(view.conflicts.isEmpty)
    }
}
