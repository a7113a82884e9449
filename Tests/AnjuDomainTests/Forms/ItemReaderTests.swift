import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct ItemReaderTests {
    private func read(_ raw: String, _ key: String, mandatory: Bool = false) throws -> Result<String, Violation> {
        let rulebook = try TestPack.ruili()
        let reader = ItemReader(
            dictionary: rulebook.dictionary, today: try #require(CalendarDate("2026-03-02")), zone: rulebook.pack.zone)
        return reader.read(raw, as: try #require(rulebook.dictionary.item(key), "no item \(key)"), mandatory: mandatory)
    }

    @Test(arguments: [
        // Text: trimmed, blanks as one, control characters gone.
        ("name_latin_primary", "  KHIN \t MAUNG\u{0}MYINT ", "KHIN MAUNG MYINT"),
        ("name_native_script", " ခင်မောင်မြင့် ", "ခင်မောင်မြင့်"), ("remarks", "one\n two  three ", "one\ntwo three"),
        // Names: one dot between their parts, nothing invisible, composed, Latin ones in half width.
        ("name_zh", "阿依古丽•买买提", "阿依古丽·买买提"), ("name_zh", "阿依古丽 ・ 买买提", "阿依古丽·买买提"),
        ("emergency_contact_name", "阿依古丽‧买买提", "阿依古丽·买买提"), ("name_native_script", "买买提．阿不都", "买买提·阿不都"),
        ("name_latin_primary", "ＫＨＩＮ　ＭＡＵＮＧ", "KHIN MAUNG"), ("name_latin_primary", "J.・R.", "J.・R."),
        ("name_latin_secondary", "NU\u{301}N\u{303}EZ\u{200B}\u{202E}", "NÚÑEZ"), ("name_zh", "\u{200B}\u{FEFF}", ""),
        // Dates in the spellings people use.
        ("entry_date", "2026-03-01", "2026-03-01"), ("entry_date", "2026/3/1", "2026-03-01"),
        ("entry_date", "2026.3.1", "2026-03-01"), ("entry_date", "20260301", "2026-03-01"),
        ("entry_date", "2026年3月1日", "2026-03-01"), ("entry_date", "２０２６年０３月０１日", "2026-03-01"),
        ("entry_date", "２０２６／３／１", "2026-03-01"), ("entry_date", "၂၀၂၆-၀၃-၀၁", "2026-03-01"),
        ("entry_date", "၂၀၂၆.၃.၁", "2026-03-01"),
        // A birth of which the month or the day is not known.
        ("birth_date", "1900", "1900"), ("birth_date", "1900-05", "1900-05"), ("birth_date", "1900/5", "1900-05"),
        ("birth_date", "၁၉၀၀", "1900"),
        // Moments, local unless they say otherwise.
        ("check_in_at", "2026-03-01T22:15", "2026-03-01T14:15:00.000Z"),
        ("check_in_at", "2026-03-01 22:15", "2026-03-01T14:15:00.000Z"),
        ("check_in_at", "၂၀၂၆-၀၃-၀၁ ၂၂:၁၅", "2026-03-01T14:15:00.000Z"),
        ("check_in_at", "2026-03-01T22:15:00+08:00", "2026-03-01T14:15:00.000Z"),
        // Numbers.
        ("room_count", "３", "3"), ("room_count", "၁၂", "12"), ("floor_area", "85.5", "85.5"),
        ("floor_area", "၈၅.၅", "85.5"),
        // Truth.
        ("interpreter_used", "是", "true"), ("interpreter_used", "No", "false"), ("interpreter_used", "on", "true"),
        // Codes.
        ("sex", "1", "1"), ("nationality", "MMR", "MMR"), ("address_division", "533102", "533102"),
        ("notification_preference", "", ""),
        // Telephones and addresses.
        ("mobile_phone", "+95 9 123 456 789", "+959123456789"), ("mobile_phone", "138 0000 0000", "+8613800000000"),
        ("email", "A.B@Example.org", "A.B@example.org"),
        ("employer_uscc", "91350100m000100y43", "91350100M000100Y43"),
    ]) func `what was typed becomes one spelling`(key: String, raw: String, canonical: String) throws {
        #expect(try read(raw, key) == .success(canonical))
    }

    @Test(arguments: [
        ("birth_date", "1900-13", "date.invalid"), ("birth_date", "2026-03-03", "date.future"),
        ("birth_date", "1850-01-01", "date.too-old"), ("entry_date", "2026-02-30", "date.invalid"),
        ("entry_date", "next week", "date.invalid"), ("entry_date", "2026-03", "date.invalid"),
        ("entry_date", "2026-03-03", "date.future"), ("id_doc_issue_date", "2026-03-03", "date.future"),
        ("id_doc_expiry_date", "2026-03-01", "document.expired"), ("check_in_at", "2026-03-01T25:00", "moment.invalid"),
        ("check_in_at", "2026-03-01", "moment.time-missing"), ("check_in_at", "2026年3月1日", "moment.time-missing"),
        ("check_in_at", "2026-03-01 22", "moment.invalid"), ("check_in_at", "2026-03-01 22:", "moment.invalid"),
        ("check_in_at", "2026-03-01 22:15:60", "moment.invalid"), ("check_in_at", "2026-03-01T22:60", "moment.invalid"),
        ("check_in_at", "noon", "moment.invalid"),
        ("room_count", "three", "number.invalid"), ("room_count", "1.5", "number.invalid"),
        ("room_count", "-1", "number.invalid"), ("room_count", "12345", "number.too-long"),
        ("floor_area", "1.", "number.invalid"), ("floor_area", "1.2.3", "number.invalid"),
        ("floor_area", "123456789", "number.too-long"), ("interpreter_used", "perhaps", "boolean.invalid"),
        ("sex", "7", "code.unknown"), ("nationality", "Myanmar", "input.too-long"),
        ("nationality", "XQX", "code.unknown"),
        ("notification_preference", "1,zz", "code.unknown"), ("mobile_phone", "12", "phone.length"),
        ("mobile_phone", "+9591234567a", "phone.character"),
        ("employer_uscc", "91350100M000100Y44", "identifier.check-digit"),
    ]) func `what is wrong is said with its code`(key: String, raw: String, code: String) throws {
        let found = try read(raw, key)
        guard case .failure(let violation) = found else {
            Issue.record("\(raw) was read as \(found)")
            return
        }
        #expect(violation.code == code)
        #expect(violation.field == key)
    }

    @Test func `what must be given and is not is said, and what need not be given is empty`() throws {
        #expect(
            try read(" \t ", "name_latin_primary", mandatory: true)
                == .failure(Violation("name_latin_primary", "input.required")))
        #expect(try read(" \t ", "name_latin_primary") == .success(""))
    }

    @Test func `a document is good on its last day`() throws {
        #expect(try read("2026-03-02", "id_doc_expiry_date") == .success("2026-03-02"))
    }

    @Test func `several codes stand in order, each once`() throws {
        let item = try #require(try TestPack.ruili().dictionary.item("notification_preference"))
        let list = try #require(item.codeList.flatMap { try? TestPack.ruili().dictionary.codeList($0) })
        let codes = list.codes.prefix(2).map(\.code).sorted()
        let typed = (codes.reversed() + codes).joined(separator: "，")
        #expect(try read(typed, "notification_preference") == .success(codes.joined(separator: ",")))
    }

    @Test func `a length counts what a reader sees as one character`() throws {
        let word = String(repeating: "မြင့်", count: 24)
        let found = try read(word, "name_native_script")
        #expect(word.count <= 120)
        #expect(found == .success(word))
    }
}
