import AnjuCore
import AnjuDocuments
import AnjuTesting
import Testing

@Suite struct AwkwardPaperTests {
    @Test func `a very long name shrinks, wraps and is printed whole`() async throws {
        var card = try Samples.card()
        let latin = "WICKRAMASINGHE MUDIYANSELAGE THILAKARATNE BANDARA SENANAYAKE RAJAPAKSHA ABEYSEKARA GUNAWARDENA"
        card.names = PrintedNames(
            chinese: "维克拉马辛哈·穆迪扬塞拉格·蒂拉卡拉特纳·班达拉", native: "ခင်မောင်မြင့်အောင်ကျော်ဇေယျာလင်းထွန်းနိုင်ဦးသန်းဌေး", latin: latin)
        card.place = "瑞丽市勐卯街道样例路 1 号样例工业园区第十二栋第三层样例进出口贸易与木材加工股份有限公司姐告分公司"
        let paper = try Printed(try card.render(), "awkward-names")
        defer { paper.discard() }
        let text = try await paper.text().split(whereSeparator: \.isWhitespace).joined()
        for word in latin.split(separator: " ") { #expect(text.contains(word), "\(word) is not in \(text)") }
    }

    @Test func `a name that cannot be printed whole at five points is refused, not cut`() throws {
        var card = try Samples.card()
        card.names = PrintedNames(latin: String(repeating: "ABCDEFGHI ", count: 60))
        #expect(throws: Problem(.invalid, "paper.does-not-fit", ["part": "names"])) { try card.render() }
    }

    @Test func `a card without portrait, native name, nationality, ground and place is still a card`() async throws {
        var card = try Samples.card()
        (card.portrait, card.nationality, card.ground, card.place, card.help) = (nil, nil, nil, nil, nil)
        card.names = PrintedNames(chinese: "  ", native: "", latin: "ANA")
        card.isSpecimen = false
        let paper = try Printed(try card.render(), "awkward-bare")
        defer { paper.discard() }
        #expect(try await paper.text().contains("ANA"))
        #expect(try await paper.symbol(page: 2) == Samples.sealText)
    }

    @Test func `a person without any name gets no paper`() throws {
        var card = try Samples.card()
        card.names = PrintedNames(chinese: "", native: " ", latin: "\u{0}\u{202E}")
        #expect(throws: Problem(.invalid, "paper.no-name")) { try card.render() }
    }

    @Test func `control characters, overrides and noncharacters leave no trace`() async throws {
        var receipt = try Samples.receipt(.english)
        receipt.names = PrintedNames(
            chinese: "钦\u{0}貌\u{1B}[31m敏", native: "ခင်\u{202E}မောင်\(Self.noncharacter)",
            latin: "EVIL\u{202E}NIYM\u{7}\u{FEFF}\u{E0041}")
        receipt.matter = LocalizedText("<b>&amp;%s%n</b>\r\n\u{8}\(Self.noncharacter)完", [.english: "a\tb\u{85}c"])
        let paper = try Printed(try receipt.render(), "awkward-controls")
        defer { paper.discard() }
        let text = try await paper.text()
        #expect(text.contains("EVILNIYM"))
        #expect(text.contains("<b>&amp;%s%n</b>"))
        let hostile = text.unicodeScalars.filter { scalar in
            (scalar.value < 0x20 && ![0x0A, 0x0C].contains(scalar.value)) || (0x202A...0x202E).contains(scalar.value)
        }
        #expect(hostile.isEmpty)
    }

    /// U+FFFE, which no literal may spell.
    private static let noncharacter = Unicode.Scalar(0xFFFE as UInt32).map(String.init) ?? ""

    @Test func `a script without a face is named, not printed as boxes`() throws {
        var card = try Samples.card()
        card.names = PrintedNames(chinese: "\u{E123}", latin: "ANA")
        #expect(throws: Problem(.unavailable, "paper.no-font", ["script": "Zzzz", "character": "U+E123"])) {
            try card.render()
        }
        // Chinese characters beyond the faces we install are named as Han.
        card.names = PrintedNames(chinese: "\u{30003}", latin: "ANA")
        #expect(throws: Problem(.unavailable, "paper.no-font", ["script": "Hani", "character": "U+30003"])) {
            try card.render()
        }
    }

    @Test func `papers asked for at the same time come out as if asked for one by one`() async throws {
        let (card, receipt) = (try Samples.card(), try Samples.receipt())
        let (oneCard, oneReceipt) = (try card.render(), try receipt.render())
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<32 {
                group.addTask { try card.render() == oneCard }
                group.addTask { try receipt.render() == oneReceipt }
            }
            for try await isEqual in group { #expect(isEqual) }
        }
    }
}
