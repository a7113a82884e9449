import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// S0.6: who comes back gets a permit of what is so today, and the earlier case stays as it was.
@Suite struct ReturningVisitTests {
    /// What is new a year later: another passport, another entry.
    private static let later: [String: String] = [
        "id_doc_number": "MX0000099", "id_doc_issue_date": "2027-01-05", "id_doc_expiry_date": "2032-01-04",
        "entry_date": "2027-03-01", "stay_until": "2027-05-20", "check_in_at": "2027-03-01 20:00",
    ]
    private static let laterJob = [
        "contract_start_date": "2027-03-03", "contract_end_date": "2027-12-31", "guarantee_end_date": "2027-12-31",
    ]

    private func issue(_ id: ID<Case>, _ test: TestCentre) async throws -> Permit {
        try await test.completeMedical(id)
        try await test.registerEmployment(id, Self.laterJob)
        try await test.completeTraining(id)
        try await test.end("review", of: id, by: TestOfficials.exitEntry)
        let outcome = try await test.end("issue", of: id, by: TestOfficials.clerk)
        let permit = try #require(outcome.permit)
        return try #require(try await test.database.read { try $0.permit(permit) })
    }

    private func submissions(_ id: ID<Case>, _ test: TestCentre) async throws -> [Submission] {
        let sealer = test.centre.sealer
        return try await test.database.read { try $0.submissions(of: id, sealer: sealer) }
    }

    @Test(arguments: TestEngine.all) func `a new passport and a new entry bound the second permit`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let first = try await test.open().id
        try await test.issuePermit(first)
        let (before, seen) = (try await submissions(first, test), try await test.view(first).visible)
        test.clock.advance(days: 365)
        let person = try await test.view(first).person.id
        let start = try await StartSheet(centre: test.centre)("P01", for: person, by: TestOfficials.clerk)
        // The visit of last year is over: nothing of it is in the boxes.
        let asked = Set(start.sheet.asked.map(\.item.key))
        #expect(asked.isSuperset(of: ["entry_date", "stay_until", "stay_reason", "visa_number"]))
        #expect(Set(start.sheet.confirmed) == ["document", "stay", "dwelling"])
        let opened = try await test.open("P01", for: person, Self.later, still: ["document", "stay", "dwelling"])
        #expect(opened.open == [])
        #expect(try await test.view(opened.id).conflicts.isEmpty)
        let permit = try await issue(opened.id, test)
        #expect(permit.validFrom.description == "2027-03-02")
        #expect(permit.validUntil.description == "2027-05-20")
        #expect(permit.boundedBy == "stay_until")
        // The forms of the first case, and what it is about, are as they were.
        #expect(try await submissions(first, test) == before)
        #expect(try await test.view(first).visible == seen)
        #expect(seen["id_doc_number"]?.value == "MX0000017" && seen["entry_date"]?.value == "2026-03-01")
        #expect(try await test.view(opened.id).visible["id_doc_number"]?.value == "MX0000099")
        // Both numbers are the person's; nobody else can claim either.
        #expect(try await test.count("SELECT COUNT(*) AS n FROM identity_claim") == 2)
        let claim = Self.later.merging(["id_doc_number": "MX0000017", "name_latin_primary": "ZAW ZAW"]) { $1 }
        let other = try await problem { try await test.open("P01", claim) }
        #expect(other == "person.already-registered")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM stay WHERE until_at IS NULL") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM stay") == 2)
    }

    @Test(arguments: TestEngine.all) func `the same passport and the same permitted stay are confirmed, and go through`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let long = ["stay_until": "2029-05-29"]
        let first = try await test.open("P01", long).id
        try await test.issuePermit(first)
        test.clock.advance(days: 365)
        let person = try await test.view(first).person.id
        let opened = try await test.open(
            "P01", for: person, long, still: ["document", "visit", "stay", "dwelling"])
        #expect(opened.open == [])
        let permit = try await issue(opened.id, test)
        #expect(permit.validUntil.description == "2027-05-31" && permit.boundedBy == nil)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM document") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM stay") == 1)
        // The clinic, the employment and the training of the first case say nothing in the second.
        let health = try await submissions(opened.id, test).filter { $0.form == "F17" }
        #expect(health.count == 1)
    }

    @Test func `a case that begins knows no result, employment or guarantee of the one before`() async throws {
        let test = try await TestCentre()
        let first = try await test.open().id
        try await test.issuePermit(first)
        test.clock.advance(days: 365)
        let person = try await test.view(first).person.id
        let second = try await test.open("P01", for: person, Self.later, still: ["document", "stay", "dwelling"]).id
        let own = try await test.view(second, by: TestOfficials.labour).visible
        for key in ["employer_name", "guarantor_name", "guarantee_end_date", "contract_start_date", "training_result"] {
            #expect(own[key] == nil, "\(key)")
        }
        let fit = try await test.view(second, by: TestOfficials.exitEntry).visible
        #expect(fit["health_fit_result"] == nil && fit["temp_permit_number"] == nil)
        #expect(try await test.view(second).toldOnce.missing.contains { $0.paper.id == "health_cert" })
    }

    @Test func `an expired document is not offered, and may come back under its number`() async throws {
        let test = try await TestCentre()
        let first = try await test.open().id
        try await test.issuePermit(first)
        test.clock.advance(days: 365 * 5)
        let person = try await test.view(first).person.id
        let start = try await StartSheet(centre: test.centre)("P01", for: person, by: TestOfficials.clerk)
        #expect(start.sheet.asked.contains { $0.item.key == "id_doc_number" })
        let renewed = [
            "id_doc_issue_date": "2030-12-01", "id_doc_expiry_date": "2035-11-30", "entry_date": "2031-02-20",
            "stay_until": "2031-05-20",
        ]
        let opened = try await test.open("P01", for: person, renewed, still: ["stay", "dwelling"])
        #expect(opened.open == [])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM document") == 2)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM identity_claim") == 1)
        #expect(try await test.view(first).visible["id_doc_expiry_date"]?.value == "2030-05-11")
    }
}
