import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct PrintFormsTests {
    @Test func `all filled forms are one file, and the ledger says which`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.registerEmployment(id)
        let one = try await PrintForm(centre: test.centre)("F12", of: id, by: TestOfficials.exitEntry)
        let all = try await PrintForms(centre: test.centre)(of: id, by: TestOfficials.exitEntry)
        #expect(all.starts(with: Array("%PDF-".utf8)))
        #expect(all.count > one.count)
        let entries = try await test.database.read { try $0.entries(of: id) }.filter { $0.action == .formPrinted }
        let forms = entries.map { Set($0.detail.split(separator: " ")) }
        #expect(forms.contains { $0.isSuperset(of: ["F12", "F15", "F08"]) })
    }

    @Test func `what a reader may not see is in no form of theirs`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let refused = try await problem {
            try await PrintForms(centre: test.centre)(of: id, by: TestOfficials.supervisor)
        }
        #expect(refused == "access.denied")
    }
}
