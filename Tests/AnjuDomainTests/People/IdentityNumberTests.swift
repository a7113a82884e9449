import AnjuCore
import AnjuDomain
import Testing

@Suite struct IdentityNumberTests {
    let today = CalendarDate(dayNumber: 20_514)

    @Test(arguments: [
        ("810000188001010015", ResidencePermitNumber.Origin.hongKong, Sex.male),
        ("820000188001010025", .macao, .female), ("830000188001010019", .taiwan, .male),
    ])
    func `a residence permit's number says where its holder is at home`(
        text: String, origin: ResidencePermitNumber.Origin, sex: Sex
    ) throws {
        let value = try #require(ResidencePermitNumber.check(text, today: today).value)
        #expect(value.origin == origin && value.facts.sex == sex && value.facts.birth?.year == 1880)
        let kind = origin == .taiwan ? "A02" : "A01"
        #expect(IdentityNumber.check(number: text, documentType: kind, today: today).value?.canonical == text)
        let wrong = IdentityNumber.check(number: text, documentType: kind == "A01" ? "A02" : "A01", today: today)
        #expect(wrong.violations == [ReadingNote("identifier.other-document", ["documentType": kind])])
    }

    @Test func `a citizen's number is no residence permit's`() {
        let reading = ResidencePermitNumber.check("533102188001010019", today: today)
        #expect(reading.violations.map(\.code) == ["identifier.prefix"])
    }

    @Test(arguments: [
        ("KAZ110090123105", "KAZ", "110000", "1990-12-31"), ("MMR533100010114", "MMR", "533100", "2000-01-01"),
    ])
    func `an old permanent resident card carries nationality, place and birth`(
        text: String, nationality: String, region: String, birth: String
    ) throws {
        let value = try #require(PermanentResidentNumber.check(text, today: today).value)
        #expect(value.form == .old && value.facts.nationality == nationality)
        #expect(value.facts.region == region && value.facts.birth == CalendarDate(birth))
    }

    @Test func `the century of an old card's birth is offered both ways`() throws {
        let facts = try #require(PermanentResidentNumber.check("MMR533100010114", today: today).value).facts
        #expect(facts.otherBirth?.adding(years: 100) == facts.birth)
        let kazakh = try #require(PermanentResidentNumber.check("KAZ110090123105", today: today).value).facts
        #expect(kazakh.birth?.year == 1990 && kazakh.otherBirth == nil)
    }

    @Test(arguments: [
        ("95310418800101001X", "MMR", "530000", Sex.male), ("931840188001010026", "USA", "310000", .female),
    ])
    func `a new permanent resident card carries province, nationality and sex`(
        text: String, nationality: String, region: String, sex: Sex
    ) throws {
        let value = try #require(PermanentResidentNumber.check(text, today: today).value)
        #expect(value.form == .new && value.facts.birth == CalendarDate("1880-01-01"))
        #expect(value.facts.nationality == nationality && value.facts.region == region && value.facts.sex == sex)
    }

    @Test func `every wrong last character of either card is refused with the one that is due`() {
        for (text, due) in [("MMR533100010114", "4"), ("95310418800101001X", "X")] {
            for digit in "0123456789" where String(digit) != due {
                let reading = PermanentResidentNumber.check(String(text.dropLast()) + String(digit), today: today)
                #expect(reading.violations.map(\.code) == ["identifier.check-digit"])
                #expect(reading.violations.first?.details["due"] == due)
            }
        }
    }

    @Test func `a nationality that no list has warns`() {
        let body = "999999188001010" + "01"
        let number = body + String(CheckDigit.mod11x2(body.compactMap(\.wholeNumberValue)))
        let reading = PermanentResidentNumber.check(number, today: today)
        #expect(reading.value != nil && reading.warnings.map(\.code).contains("identifier.country-unknown"))
    }

    @Test func `a travel permit's reissue count is set aside and said`() {
        let homeReturn = HongKongMacaoPermitNumber.check("h00000000 02", today: today)
        #expect(homeReturn.value?.canonical == "H00000000" && homeReturn.value?.reissue == "02")
        #expect(homeReturn.warnings == [ReadingNote("identifier.reissue-count", ["read": "02"])])
        let taiwan = TaiwanPermitNumber.check("0000000001", today: today)
        #expect(taiwan.value?.canonical == "00000000" && taiwan.value?.reissue == "01")
        #expect(HongKongMacaoPermitNumber.check("K00000000", today: today).violations.first?.details["due"] == "H M")
        #expect(TaiwanPermitNumber.check("0000000", today: today).violations.first?.details["read"] == "7")
    }

    @Test(arguments: [
        ("E00000000", true), ("EA0000000", true), ("EI0000000", false), ("EO0000000", false), ("G00000000", true),
        ("MX0000017", false),
    ])
    func `a Chinese passport of an unusual pattern warns and is accepted`(text: String, isUsual: Bool) {
        let reading = IdentityNumber.check(number: text, documentType: "414", today: today, issuer: "CHN")
        #expect(reading.value?.canonical == text)
        #expect(reading.warnings.map(\.code).contains("identifier.pattern-unusual") != isUsual)
    }

    @Test func `passports take letters and digits from five characters on`() {
        #expect(PassportNumber.check("mx 000-0017", today: today).value?.canonical == "MX0000017")
        #expect(
            PassportNumber.check("D23145890734", today: today).warnings.map(\.code) == ["identifier.longer-than-usual"])
        #expect(PassportNumber.check("AB12", today: today).violations.first?.details["due"] == "5-22")
        #expect(PassportNumber.check("AB/123", today: today).violations.first?.details["position"] == "3")
    }

    @Test(arguments: [
        ("111", IdentityNumberRule.citizen), ("112", .citizen), ("414", .passport), ("421", .passport),
        ("511", .taiwanPermit), ("516", .hongKongMacaoPermit), ("553", .permanentResident), ("A01", .residencePermit),
        ("A02", .residencePermit), ("113", .free), ("738", .free), ("990", .free), ("A03", .free),
    ])
    func `the document's kind picks the rule`(kind: String, rule: IdentityNumberRule) {
        #expect(IdentityNumberRule(documentType: kind) == rule)
    }

    @Test func `papers without a standard take words of their own script`() {
        let reading = IdentityNumber.check(number: "南字第 0000001 号", documentType: "114", today: today)
        #expect(reading.value?.canonical == "南字第0000001号" && reading.value?.facts == IdentityFacts.none)
        #expect(IdentityNumber.check(number: "12/ABC(N)000000", documentType: "990", today: today).value != nil)
        #expect(IdentityNumber.check(number: "<script>", documentType: "990", today: today).value == nil)
        let long = String(repeating: "1", count: 31)
        #expect(
            IdentityNumber.check(number: long, documentType: "990", today: today).violations.map(\.code) == [
                "identifier.length"
            ])
    }

    @Test func `country codes are found by letters and by digits`() {
        #expect(CountryCode.named("MMR")?.numeric == "104" && CountryCode.numbered("840")?.alpha3 == "USA")
        #expect(CountryCode.named("D") != nil && CountryCode.named("XXA") != nil && CountryCode.named("QQQ") == nil)
        #expect(CountryCode.named("CHN")?.alpha2 == "CN")
    }
}
