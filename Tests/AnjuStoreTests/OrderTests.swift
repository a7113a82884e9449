import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct OrderTests {
    @Test(arguments: TestEngine.all) func `forms of one moment stand in the order in which they came`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let (sealer, now, ambient) = (test.centre.sealer, test.clock.now, test.centre.ambient)
        let forms = ["F20", "F08", "F17", "F15", "F12", "F13", "F20"]
        let before = try await test.database.read { try $0.submissions(of: id, sealer: sealer).count }
        for form in forms {
            let submission = Submission(
                id: ambient.id(), form: form, subject: "x", subjects: [:], caseID: id, actor: TestOfficials.clerk,
                channel: "01", language: .chinese, at: now, pack: "p", values: [:])
            try await test.centre.ledger.write(as: TestOfficials.clerk, for: "case_step", law: "") { transaction in
                try transaction.insert(submission, area: "533102", sealer: sealer)
                return Audited((), .formSubmitted, on: id.rawValue)
            }
        }
        let read = try await test.database.read { try $0.submissions(of: id, sealer: sealer) }
        #expect(read.dropFirst(before).map(\.form) == forms)
    }
}
