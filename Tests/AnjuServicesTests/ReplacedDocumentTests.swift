import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

/// A case that goes on under another passport does not take the page of the old one for the new one's.
@Suite struct ReplacedDocumentTests {
    private static let renewed = [
        "id_doc_number": "MX0000099", "id_doc_issue_date": "2026-02-20", "id_doc_expiry_date": "2031-02-19",
    ]

    /// The picture that is on file of the document that the case is about now.
    private func page(of id: ID<Case>, _ test: TestCentre) async throws -> String? {
        let sealer = test.centre.sealer
        return try await test.database.read { transaction -> String? in
            guard let record = try transaction.caseRecord(id),
                let document = try transaction.file(of: id, sealer: sealer).subjects["document"]
            else { return nil }
            let found = try transaction.newestImage(
                in: "identity_document", of: record.person, document: document)
            return found?.name
        }
    }

    @Test(arguments: TestEngine.all) func `a picture is of the document that the case was about when it was taken`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let request = CaptureRequest(
            typed: TestPeople.worker, papersSeen: ["entry_doc"], present: ["applicant"], language: .burmese)
        let images = [
            "portrait": PictureRulesTests.picture("p"),
            "identity_document": PictureRulesTests.picture("old", "identity_document"),
        ]
        let id = try await OpenCase(centre: test.centre)(
            "P01", for: nil, request, images: images, by: TestOfficials.clerk
        ).id
        #expect(try await page(of: id, test) == "old")
        try await test.prepareDecision(id)
        test.clock.advance(days: 1)
        let reasons = [ReturnReason(ground: "B03", about: "id_doc_number", words: "证件已换发")]
        try await test.act(.giveBack(reasons), "review", of: id, by: TestOfficials.exitEntry)
        // As long as nobody has written down another one, it is the same document.
        #expect(try await page(of: id, test) == "old")
        var again = CaptureRequest(typed: TestPeople.worker.merging(Self.renewed) { $1 }, present: ["applicant"])
        again.still = ["document", "visit"]
        let outcome = try await test.act(
            .capture(again, complete: true), "register", of: id, by: TestOfficials.clerk)
        #expect(outcome.open == [])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM document") == 2)
        #expect(try await page(of: id, test) == nil)
        test.clock.advance(days: 1)
        let new = PictureRulesTests.picture("new", "identity_document")
        try await RetakeImage(centre: test.centre)(
            new, as: "identity_document", of: id, version: nil, by: TestOfficials.clerk)
        #expect(try await page(of: id, test) == "new")
    }
}
