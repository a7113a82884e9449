import AnjuCore
import AnjuDomain
import Testing

@Suite struct UnifiedSocialCreditCodeTests {
    @Test(arguments: [
        ("91110000600037341L", "110000", Character("9"), Character("1")),
        ("92533102MA6K3B1X95", "533102", "9", "2"), ("92533102 ma6k3b1x95", "533102", "9", "2"),
    ])
    func `the worked examples say region, authority and kind`(
        text: String, region: String, authority: Character, kind: Character
    ) throws {
        let reading = UnifiedSocialCreditCode.check(text, regions: [])
        let value = try #require(reading.value)
        #expect(value.facts.region == region && value.authority == authority && value.kind == kind)
        #expect(reading.warnings.isEmpty && value.bodyCode.count == 9)
    }

    @Test func `body codes carry the check of GB 11714`() {
        #expect(CheckDigit.bodyCode("60003734") == "1" && CheckDigit.bodyCode("D2143569") == "X")
        #expect(CheckDigit.bodyCode("MA6K3B1X") == "9")
    }

    @Test func `every single wrong character is refused, and a wrong check character names the one that is due`() {
        let right = Array("92533102MA6K3B1X95")
        for index in right.indices {
            for character in "0123456789ABCDEFGHJKLMNPQRTUWXY" where character != right[index] {
                var wrong = right
                wrong[index] = character
                #expect(UnifiedSocialCreditCode.check(String(wrong), regions: []).value == nil)
            }
        }
        let reading = UnifiedSocialCreditCode.check("92533102MA6K3B1X96", regions: [])
        #expect(
            reading.violations == [
                ReadingNote("identifier.check-digit", ["position": "18", "read": "6", "due": "5"])
            ])
    }

    @Test(arguments: [("I", "1"), ("O", "0"), ("Z", "2"), ("S", "5"), ("V", "U")])
    func `the five letters outside the alphabet are refused by place`(letter: String, likely: String) {
        let reading = UnifiedSocialCreditCode.check("92533102MA6K3B1\(letter)95", regions: [])
        #expect(reading.violations.map(\.code) == ["identifier.character"])
        #expect(reading.violations.first?.details["position"] == "16")
        #expect(likely == "U" || reading.violations.first?.details["likely"] == likely)
    }

    @Test func `a body code of another making, an unknown authority and region warn`() throws {
        let body = "X0999999MA6K3B1X8"
        let check = try #require(CheckDigit.socialCredit(body))
        let reading = UnifiedSocialCreditCode.check(body + String(check), regions: [])
        #expect(reading.value != nil)
        #expect(
            reading.warnings.map(\.code) == [
                "identifier.region-unknown", "identifier.authority-unknown", "identifier.body-code",
            ])
        #expect(reading.warnings.last?.details["due"] == "9")
    }
}
