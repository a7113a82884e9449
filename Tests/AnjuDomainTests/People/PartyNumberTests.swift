import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

/// A number of a guarantor, an owner, an agent: whose it is, its shape says.
@Suite struct PartyNumberTests {
    private func read(_ text: String, _ key: String = "guarantor_id_or_uscc") throws -> Result<String, Violation> {
        let rulebook = try TestPack.ruili()
        let reader = ItemReader(
            dictionary: rulebook.dictionary, today: try #require(CalendarDate("2026-03-02")), zone: rulebook.pack.zone)
        return reader.read(text, as: try #require(rulebook.dictionary.item(key)), mandatory: false)
    }

    @Test(arguments: [
        ("91350100m000100y43", "91350100M000100Y43"), ("９１３５０１００ M000100Y43", "91350100M000100Y43"),
        ("11010519491231002x", "11010519491231002X"), ("110105491231002", "11010519491231002X"),
        ("810000188001010015", "810000188001010015"), ("95310418800101001x", "95310418800101001X"),
        ("MMR533100010114", "MMR533100010114"), ("mx 0000017", "MX0000017"), ("MX၀၀၀၀၀၁၇", "MX0000017"),
        ("၁၂/မကန(နိုင်)၀၀၀၀၁၇", "12/မကန(နိုင်)000017"), ("云边字第 00017 号", "云边字第00017号"), ("", ""),
    ]) func `it becomes one spelling`(typed: String, canonical: String) throws {
        #expect(try read(typed) == .success(canonical))
    }

    @Test(arguments: [
        ("91350100M000100Y44", "identifier.check-digit"), ("91350100I000100Y43", "identifier.character"),
        ("110105194912310021", "identifier.check-digit"), ("110105194913310028", "identifier.birth-date"),
        ("1101051949123100", "identifier.length"), ("1101051949123100211", "identifier.length"),
        ("810000188001010016", "identifier.check-digit"), ("MMR533100010115", "identifier.check-digit"),
        ("1234", "identifier.length"), ("()./().", "identifier.empty"), ("<script>", "identifier.character"),
    ]) func `what is wrong is said by the kind that it looks like`(typed: String, code: String) throws {
        guard case .failure(let violation) = try read(typed) else {
            Issue.record("\(typed) was taken")
            return
        }
        #expect(violation.code == code)
        #expect(violation.field == "guarantor_id_or_uscc")
    }

    @Test func `a resident's number is one of eighteen digits, or of the old fifteen`() throws {
        #expect(try read("110105491231002", "resident_id_number") == .success("11010519491231002X"))
        #expect(try read("810000188001010015", "resident_id_number") == .success("810000188001010015"))
        guard case .failure(let violation) = try read("MX0000017", "resident_id_number") else {
            Issue.record("a passport's number was taken")
            return
        }
        #expect(violation.code == "identifier.length")
    }
}
