import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A condition for the result that fails is told early, refuses nothing, and is answered for by whoever decides.
@Suite struct EligibilityTests {
    /// A tourist who asks for the border resident's permit.
    private static let tourist = ["overseas_person_category": "04"]

    @Test func `who is no border resident is told so after the first step, and the case goes on`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open("P01", Self.tourist)
        let view = try await test.view(opened.id)
        #expect(view.eligibility?.failed.map(\.key) == ["border_resident"])
        #expect(view.eligibility?.failed.map(\.otherwise) == ["R02"])
        #expect(view.state.step("medical").isOpen && view.state.refusal == nil)
        let own = try await ViewOwnCase(centre: test.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        #expect(own.eligibility?.failed.map(\.otherwise) == ["R02"])
    }

    @Test func `the clinic and the labour office learn nothing of it`() async throws {
        let test = try await TestCentre()
        let id = try await test.open("P01", Self.tourist).id
        for official in [TestOfficials.health, TestOfficials.labour, TestOfficials.supervisor] {
            #expect(try await test.view(id, by: official).eligibility == nil, "\(official.role)")
        }
        #expect(try await test.view(id, by: TestOfficials.exitEntry).eligibility?.verdict == .fails)
    }

    @Test func `market, which may refuse only what follows the permit, learns nothing of it either`() async throws {
        let test = try await TestCentre()
        let id = try await test.open("P02", Self.tourist).id
        #expect(try await test.view(id).eligibility?.verdict == .fails)
        #expect(try await test.view(id, by: TestOfficials.market).eligibility == nil)
    }

    @Test func `a decision against a failed condition needs a reason, which the case and the person keep`() async throws
    {
        let test = try await TestCentre()
        let opened = try await test.open("P01", Self.tourist)
        let id = opened.id
        try await test.prepareDecision(id)
        let silent = try await problem { try await test.end("review", of: id, by: TestOfficials.exitEntry) }
        #expect(silent == "case.overrule-reason")
        #expect(try await test.view(id).state.step("review").isOpen)
        let reason = "边民证已核实，类别登记有误"
        try await test.act(
            .complete(papersSeen: [], present: ["applicant"], overrule: reason), "review", of: id,
            by: TestOfficials.exitEntry)
        let own = try await ViewOwnCase(centre: test.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        #expect(own.state.step("review").isDone && own.eligibility == nil)
        let line = try #require(own.explain.first { $0.sentence == "explain.overruled" })
        #expect(line.about == ["step": "review", "rules": "border_resident", "reason": reason])
        #expect(line.law == "EEAL Art.90; local rule")
        #expect(
            try await !test.view(id, by: TestOfficials.health).explain.contains { $0.sentence == "explain.overruled" })
    }

    @Test func `where every condition holds no reason is asked for and none is entered`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        #expect(try await test.view(id).eligibility?.verdict == .holds)
        try await test.issuePermit(id)
        let view = try await test.view(id)
        #expect(view.eligibility == nil)
        #expect(!view.explain.contains { $0.sentence == "explain.overruled" })
    }

    @Test func `a check whose value is missing is open, and one whose day is over today has failed`() async throws {
        let test = try await TestCentre()
        let id = try await test.open("P01", ["stay_until": "2026-03-10"]).id
        let checks = {
            try await ViewStep(centre: test.centre)("review", of: id, by: TestOfficials.exitEntry).checks
        }
        let early = try await checks()
        #expect(early.map(\.check.key) == ["within_permitted_stay", "health_in_date"])
        #expect(early.map(\.verdict) == [.holds, .open])
        try await test.completeMedical(id)
        #expect(try await checks().map(\.verdict) == [.holds, .holds])
        test.clock.advance(days: 9)
        #expect(try await checks().map(\.verdict) == [.fails, .holds])
    }
}
