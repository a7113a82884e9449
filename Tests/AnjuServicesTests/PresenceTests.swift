import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Who must be there in person is stated by the official, and the ledger says so.
@Suite struct PresenceTests {
    @Test func `a step that needs somebody there does not end without the statement`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let request = CaptureRequest(typed: TestPeople.fit)
        let outcome = try await test.act(
            .capture(request, complete: true), "medical", of: id, by: TestOfficials.health)
        #expect(outcome.open == [Violation("present", "case.not-present", ["party": "applicant"])])
        try await test.completeMedical(id)
        let entries = try await test.database.read { try $0.entries(of: id) }
        #expect(entries.contains { $0.detail == "capture medical present:applicant,employer" })
    }

    @Test func `a case that is opened without the person stays a draft`() async throws {
        let test = try await TestCentre()
        let request = CaptureRequest(typed: TestPeople.worker, papersSeen: ["entry_doc"], language: .burmese)
        let opened = try await OpenCase(centre: test.centre)(
            "P01", for: nil, request, portrait: TestCentre.portrait, by: TestOfficials.clerk)
        #expect(opened.open.map(\.code) == ["case.not-present"])
        #expect(try await test.view(opened.id).record.status == .draft)
    }

    @Test(arguments: [(.inPerson, ["applicant"]), (.inWriting, []), (.represented, [])] as [(Asking, Set<String>)])
    func `a withdrawal says how the applicant asked for it`(asked: Asking, present: Set<String>) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await EndCase(centre: test.centre)(
            .withdraw(reason: "回国", asked: asked), of: id, version: nil, by: TestOfficials.labour)
        let action = try #require(
            try await test.database.read { try $0.actions(of: id, sealer: test.centre.sealer) }.last)
        #expect(action.kind == .withdrawn(reason: "回国", asked: asked))
        #expect(action.present == present)
        let view = try await test.view(id)
        #expect(view.explain.last?.about["asked"] == asked.rawValue)
        #expect(view.looked.contains { $0.detail == "withdraw asked:" + asked.rawValue })
    }
}
