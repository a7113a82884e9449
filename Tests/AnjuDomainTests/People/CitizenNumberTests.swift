import AnjuCore
import AnjuDomain
import Testing

@Suite struct CitizenNumberTests {
    let today = CalendarDate(dayNumber: 20_514)

    @Test(arguments: [
        ("11010519491231002X", "1949-12-31", Sex.female, "110105"),
        ("440524188001010014", "1880-01-01", .male, "440524"),
        ("533102188001010019", "1880-01-01", .male, "533102"),
        ("533102188001010027", "1880-01-01", .female, "533102"),
    ])
    func `the standard's examples say birth, sex and region`(text: String, birth: String, sex: Sex, region: String)
        throws
    {
        let value = try #require(CitizenNumber.check(text, today: today).value)
        #expect(value.canonical == text)
        #expect(value.facts == IdentityFacts(birth: CalendarDate(birth), sex: sex, region: region, nationality: "CHN"))
    }

    @Test(arguments: [
        "11010519491231002x", "１１０１０５１９４９１２３１００２ｘ", "110105 1949-1231 002x", "၁၁၀၁၀၅၁၉၄၉၁၂၃၁၀၀၂X",
        "\u{FEFF}110105\u{3000}19491231－002Ｘ",
    ])
    func `full width, Myanmar digits, spaces, hyphens and a small x are read as meant`(text: String) {
        #expect(CitizenNumber.check(text, today: today).value?.canonical == "11010519491231002X")
    }

    @Test func `each of 153 single-digit errors and 12 swaps of neighbours is caught, with the digit that is due`()
        throws
    {
        let right = Array("533102188001010019")
        var wrong: [[Character]] = []
        for index in 0..<17 {
            for digit in "0123456789" where digit != right[index] {
                var copy = right
                copy[index] = digit
                wrong.append(copy)
            }
        }
        #expect(wrong.count == 153)
        let swaps = (0..<16).filter { right[$0] != right[$0 + 1] }
        #expect(swaps.count == 12)
        for index in swaps {
            var copy = right
            copy.swapAt(index, index + 1)
            wrong.append(copy)
        }
        for number in wrong {
            let due = CheckDigit.mod11x2(number[..<17].compactMap(\.wholeNumberValue))
            #expect(due != right[17], "\(String(number))")
            let reading = CitizenNumber.check(String(number), today: today)
            #expect(reading.value == nil)
            // A number that turned into another document's kind, or whose date broke, is refused by that name too.
            let codes = Set(reading.violations.map(\.code))
            #expect(codes.contains("identifier.check-digit") || codes.contains("identifier.other-document"))
        }
    }

    @Test func `a wrong check digit says what was read and what was due`() {
        let reading = CitizenNumber.check("110105194912310021", today: today)
        #expect(
            reading.violations == [
                ReadingNote("identifier.check-digit", ["position": "18", "read": "1", "due": "X"])
            ])
        #expect(reading.violations(of: "DE028").first?.field == "DE028")
    }

    @Test(arguments: [
        ("110105491231002", "11010519491231002X"), ("533102000101001", "533102190001010011"),
    ])
    func `fifteen digits become eighteen, and it is said`(short: String, long: String) {
        let reading = CitizenNumber.check(short, today: today)
        #expect(reading.value?.canonical == long)
        #expect(reading.warnings.first == ReadingNote("identifier.converted", ["read": short, "value": long]))
    }

    @Test func `orders kept for centenarians are not converted blindly`() throws {
        let note = try #require(CitizenNumber.check("533102800101996", today: today).violations.first)
        #expect(note.code == "identifier.century-ambiguous")
        #expect(note.details["with18"]?.hasPrefix("53310218800101996") == true)
        #expect(CitizenNumber.check(note.details["with18"] ?? "", today: today).value != nil)
    }

    @Test(arguments: [
        ("", "identifier.empty"), ("53310218800101001", "identifier.length"),
        ("53310218801301001X", "identifier.birth-date"), ("53310219000229001X", "identifier.birth-date"),
        ("533102299901010011", "identifier.birth-future"), ("5331O2188001010019", "identifier.character"),
        ("810000188001010015", "identifier.other-document"), ("95310418800101001X", "identifier.other-document"),
        ("033102188001010019", "identifier.character"),
    ])
    func `what no citizen's number can be is refused by its reason`(text: String, code: String) {
        let reading = CitizenNumber.check(text, today: today)
        #expect(reading.value == nil && reading.violations.map(\.code).contains(code))
    }

    @Test func `a letter among the digits names its place and the digit it looks like`() {
        #expect(
            CitizenNumber.check("5331O2188001010019", today: today).violations == [
                ReadingNote("identifier.character", ["position": "5", "read": "O", "due": "0-9", "likely": "0"])
            ])
    }

    @Test func `unknown regions and great ages warn and never refuse`() throws {
        let reading = CitizenNumber.check("533102188001010019", today: today, regions: ["110105"])
        #expect(reading.value != nil)
        #expect(reading.warnings.map(\.code) == ["identifier.region-unknown", "identifier.age-implausible"])
        #expect(reading.warnings.last?.details["age"] == "146")
        let known = CitizenNumber.check("11010519491231002X", today: today, regions: ["110105"])
        #expect(known.value != nil && known.warnings.isEmpty)
    }

    @Test func `a born-today number is accepted and a born-tomorrow one refused`() {
        for (offset, isRight) in [(0, true), (1, false)] {
            let day = today.adding(days: offset)
            let body = "533102" + day.description.filter { $0 != "-" } + "001"
            let number = body + String(CheckDigit.mod11x2(body.compactMap(\.wholeNumberValue)))
            #expect((CitizenNumber.check(number, today: today).value != nil) == isRight)
        }
    }
}
