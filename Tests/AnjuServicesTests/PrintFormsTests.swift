import AnjuCore
import AnjuDocuments
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

    @Test func `a form of which the reader sees nothing is not printed, nor named as printed`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.completeMedical(id)
        let print = PrintForm(centre: test.centre)
        for official in [TestOfficials.clerk, TestOfficials.labour] {
            #expect(try await problem { try await print("F17", of: id, by: official) } == "form.none-shown")
            #expect(try await view(test, id, official).items(shownOn: "F17").isEmpty)
        }
        for official in [TestOfficials.health, TestOfficials.exitEntry] {
            #expect(try await !print("F17", of: id, by: official).isEmpty)
        }
        _ = try await PrintForms(centre: test.centre)(of: id, by: TestOfficials.clerk)
        let entries = try await test.database.read { try $0.entries(of: id) }.filter {
            $0.action == .formPrinted && $0.department == "foreign_centre"
        }
        #expect(!entries.isEmpty)
        #expect(entries.allSatisfy { !$0.detail.contains("F17") })
    }

    @Test func `every form says whose it is`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.completeMedical(id)
        let number = try await view(test, id, TestOfficials.clerk).record.core.number
        for (form, official) in [
            ("F12", TestOfficials.clerk), ("F17", TestOfficials.health), ("F17", TestOfficials.exitEntry),
        ] {
            let paper = try await PrintForm(centre: test.centre).filled(form, of: id, by: official)
            #expect(paper.names.chinese == "钦貌敏" && paper.names.latin == "KHIN MAUNG MYINT")
            #expect(paper.names.native == "ခင်မောင်မြင့်")
            #expect(paper.identity.map(\.value).contains(number))
            let maySee = try await view(test, id, official).visible["id_doc_number"] != nil
            #expect(paper.identity.map(\.value).contains("0017") == maySee)
            #expect(!paper.identity.contains { $0.value.contains("MX0000017") })
        }
    }

    private func view(_ test: TestCentre, _ id: ID<Case>, _ official: Actor) async throws -> CaseView {
        try await test.view(id, by: official)
    }
}
