import AnjuDomain
import Testing

@Suite struct ContactTests {
    @Test(arguments: [
        ("13800000000", "+8613800000000"), ("+86 138-0000-0000", "+8613800000000"),
        ("0086 13800000000", "+8613800000000"),
        ("１３８００００００００", "+8613800000000"), ("0692-0000000", "+866920000000"), ("010 00000000", "+861000000000"),
        ("+95 9 000 000 00", "+95900000000"), ("+95 09 7000 00000", "+959700000000"), ("+၉၅ ၉၀၀၀၀၀၀", "+959000000"),
        ("+1 (202) 555-0100", "+12025550100"), ("+856 20 5550 0100", "+8562055500100"),
    ])
    func `phones become E.164`(text: String, canonical: String) {
        #expect(PhoneNumber.check(text).value?.canonical == canonical)
    }

    @Test func `a Burmese number with five digits after +95 says seven to ten are due`() {
        #expect(
            PhoneNumber.check("+95 9 0000").violations == [
                ReadingNote("phone.length", ["country": "+95", "read": "5", "due": "7-10"])
            ])
    }

    @Test(arguments: [(6, false), (7, true), (10, true), (11, false)])
    func `seven to ten digits follow +95`(count: Int, isRight: Bool) {
        let reading = PhoneNumber.check("+95" + String(repeating: "9", count: count))
        #expect((reading.value != nil) == isRight)
    }

    @Test(arguments: [
        ("1380000000", "phone.length", "11"), ("138000000000", "phone.length", "11"), ("", "phone.empty", nil),
        ("1380000000a", "phone.character", "0-9"), ("+0 000 0000", "phone.country", nil),
        ("+1234567890123456", "phone.length", "4-14"),
    ])
    func `what cannot be dialled is refused by its reason`(text: String, code: String, due: String?) {
        let note = PhoneNumber.check(text).violations.first
        #expect(note?.code == code && note?.details["due"] == due)
    }

    @Test(arguments: [
        ("ana@example.org", "ana@example.org"), (" Ana.B+c@Example.ORG ", "Ana.B+c@example.org"),
        ("ana＠example．org", "ana@example.org"), ("用户@例子.中国", "用户@例子.中国"),
    ])
    func `addresses of a routable shape are taken`(text: String, canonical: String) {
        #expect(EmailAddress.check(text).value?.canonical == canonical)
    }

    @Test(arguments: [
        ("", "email.empty"), ("ana", "email.at-sign"), ("a@b@example.org", "email.at-sign"),
        ("@example.org", "email.local-part"), ("a..b@example.org", "email.local-part"),
        (".a@example.org", "email.local-part"),
        ("a@example", "email.domain"), ("a@-x.org", "email.domain"), ("a@exa_mple.org", "email.domain"),
        ("a@1.2.3.4", "email.domain"), ("a@example..org", "email.domain"), ("a\"b@example.org", "email.local-part"),
    ])
    func `other shapes are refused by their part`(text: String, code: String) {
        #expect(EmailAddress.check(text).violations.map(\.code) == [code])
    }
}
