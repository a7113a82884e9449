import AnjuCore
import AnjuDomain
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

/// A page of a passport is shown with the mark of who looks at it; what is kept is as it was.
@Suite struct ViewingMarkTests {
    @Test func `who looks is drawn into the page of the document, not into the portrait, and not into what is kept`()
        async throws
    {
        let test = try await TestCentre()
        let keep = KeepImage(centre: test.centre)
        let portrait = try await keep(DemoPortrait.png(1), as: "portrait", by: TestOfficials.clerk).image
        var page = try await keep(DemoPortrait.png(2), as: "identity_document", by: TestOfficials.clerk).image
        page.exception = "paper_worn"
        let request = CaptureRequest(
            typed: TestPeople.worker, papersSeen: ["entry_doc"], present: ["applicant"], language: .burmese)
        let id = try await OpenCase(centre: test.centre)(
            "P01", for: nil, request, images: ["portrait": portrait, "identity_document": page],
            by: TestOfficials.clerk
        ).id
        let see = SeeImage(centre: test.centre)
        let face = try await see("portrait", of: id, by: TestOfficials.clerk)
        #expect(face.bytes == (try test.centre.content(of: portrait.record)))
        let kept = try test.centre.content(of: page.record)
        let shown = try await see("identity_document", of: id, by: TestOfficials.clerk)
        let other = try await see("identity_document", of: id, by: TestOfficials.exitEntry)
        #expect(shown.bytes != kept && other.bytes != shown.bytes)
        #expect(try test.centre.content(of: page.record) == kept)
        let now = try await see("identity_document", of: id, by: TestOfficials.clerk)
        #expect(now.bytes == shown.bytes)
        test.clock.advance(days: 1)
        #expect(try await see("identity_document", of: id, by: TestOfficials.clerk).bytes != shown.bytes)
    }

    @Test func `the mark names the purpose, the case, the account and the minute`() async throws {
        let test = try await TestCentre()
        let mark = ViewingMark(
            centre: test.centre, actor: TestOfficials.clerk, purpose: "case_step", number: "RL-2026-000001")
        let parts = mark.words.split(separator: " · ")
        #expect(parts.count == 4)
        #expect(parts[0] == "办理本环节" && parts[1] == "RL-2026-000001")
        #expect(parts[2] == TestOfficials.clerk.id && parts[3].hasPrefix("2026-"))
    }
}
