import AnjuCore
import AnjuDocuments
import AnjuSeal
import AnjuTesting
import Testing

@Suite struct PermitCardTests {
    @Test func `a card is two pages of the size of ISO ID-1, tagged, with its title and language`() async throws {
        let bytes = try Samples.card().render()
        let paper = try Printed(bytes, "card")
        defer { paper.discard() }
        let info = try await paper.info()
        #expect(info["Page size"] == "242.646 x 153.014 pts")
        #expect(info["Pages"] == "2")
        #expect(info["Tagged"] == "yes")
        #expect(info["Title"] == "边民临时居留证 533102-26-000017")
        #expect(String(decoding: bytes, as: UTF8.self).contains("/Lang (zh-Hans)"))
        let structure = try await paper.structure()
        #expect(structure.contains("H1") && structure.contains("Figure") && structure.contains("Document"))
    }

    @Test func `what is printed on a card can be copied out of it`() async throws {
        let paper = try Printed(try Samples.card().render(), "card-text")
        defer { paper.discard() }
        let text = try await paper.text()
        for words in [
            "边民临时居留证", "钦貌敏", "KHIN MAUNG MYINT", "533102-26-000017", "1900-05-12", "2026-04-30", "样本 SPECIMEN",
            "P <<<<<0017", "瑞丽市外籍人员服务管理中心",
        ] {
            #expect(text.contains(words), "\(words) is not in: \(text)")
        }
    }

    @Test func `a scanner reads the seal from the back at 300 dots an inch`() async throws {
        let paper = try Printed(try Samples.card().render(), "card-code")
        defer { paper.discard() }
        #expect(try await paper.symbol(page: 2) == Samples.sealText)
    }

    @Test func `the densest code a card takes is still read, and the next denser one is refused`() async throws {
        var card = try Samples.card()
        var length = 1_000
        var code = try QRCode(String(repeating: "A7", count: length / 2), correction: .low)
        while code.size <= 121 {
            card.code = code
            length += 20
            code = try QRCode(String(repeating: "A7", count: length / 2), correction: .low)
        }
        let paper = try Printed(try card.render(), "card-dense")
        defer { paper.discard() }
        #expect(try await paper.symbol(page: 2) == String(repeating: "A7", count: length / 2 - 10))
        card.code = code
        #expect(throws: Problem(.invalid, "paper.code-too-dense", ["modules": String(code.size)])) {
            try card.render()
        }
    }

    @Test func `equal cards make equal bytes`() throws {
        #expect(try Samples.card().render() == Samples.card().render())
    }

    @Test func `a card with a JPEG or a PNG portrait carries it, and a broken one is refused`() async throws {
        var card = try Samples.card()
        card.portrait = try await Portraits.jpeg()
        let jpeg = try card.render()
        let paper = try Printed(jpeg, "card-portrait")
        defer { paper.discard() }
        #expect(try await paper.symbol(page: 2) == Samples.sealText)
        #expect(String(decoding: jpeg, as: UTF8.self).contains("/DCTDecode"))
        card.portrait = try await Portraits.png()
        #expect(try card.render().count > 20_000)
        for broken in [[UInt8]("not a picture".utf8), Array(try await Portraits.jpeg().prefix(900)), []] {
            card.portrait = broken
            #expect(throws: Problem(.invalid, "paper.bad-picture")) { try card.render() }
        }
    }
}
