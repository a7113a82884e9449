import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// The receipt that a person takes home.
@Suite struct PrintReceiptTests {
    @Test func `no code is printed that does not open the case`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        let other = try await test.open("P01", ["id_doc_number": "MX0000018", "name_latin_primary": "AUNG"])
        let print = PrintReceipt(centre: test.centre)
        for code in ["HACKED00", other.code, String(opened.code.dropLast()), opened.code + "2"] {
            for official in [TestOfficials.clerk, TestOfficials.exitEntry] {
                let told = try await problem { try await print(opened.id, code: code, by: official) }
                #expect(told == "receipt.wrong-code", "\(code)")
            }
        }
        #expect(try await !print(opened.id, code: "", by: TestOfficials.clerk).isEmpty)
        // As a person types it.
        #expect(try await !print(opened.id, code: opened.code.lowercased(), by: TestOfficials.clerk).isEmpty)
    }

    @Test func `after a new code was made the old one is printed no more`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        let code = try await ReissueReceipt(centre: test.centre)(
            opened.id, seen: [.person, .document], by: TestOfficials.clerk)
        let print = PrintReceipt(centre: test.centre)
        let old = try await problem { try await print(opened.id, code: opened.code, by: TestOfficials.clerk) }
        #expect(old == "receipt.wrong-code")
        #expect(try await !print(opened.id, code: code, by: TestOfficials.clerk).isEmpty)
    }

    @Test func `the code on the paper leads an office of the case to it, and tells nobody else anything`() async throws
    {
        let test = try await TestCentre()
        let opened = try await test.open()
        let paper = try Printed(
            try await PrintReceipt(centre: test.centre)(opened.id, code: "", by: TestOfficials.clerk), "scanned-receipt"
        )
        defer { paper.discard() }
        let scanned = try await paper.symbol(page: 1)
        #expect(!scanned.contains(opened.number))
        #expect(scanned.wholeMatch(of: /ANJU:[0-9A-Z]{26}/) != nil)
        let find = FindCase(centre: test.centre)
        // A desk reader may type in either case.
        for text in [scanned, scanned.lowercased()] {
            let found = try await find(number: text, by: TestOfficials.clerk)
            #expect(found == opened.id)
        }
        let stranger = TestOfficials.outsider
        for text in [scanned, String(scanned.dropLast()), String(scanned.dropLast(5)) + "00000", "ANJU:"] {
            let told = try await problem { _ = try await find(number: text, by: stranger) }
            #expect(told == "case.unknown", "\(text)")
        }
    }
}
