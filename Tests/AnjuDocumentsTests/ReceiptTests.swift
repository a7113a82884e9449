import AnjuCore
import AnjuDocuments
import AnjuTesting
import Foundation
import Testing

@Suite struct ReceiptTests {
    @Test(arguments: [LanguageTag.burmese, .english, .chinese])
    func `a receipt is one A4 page with a code that holds the token alone`(_ language: LanguageTag) async throws {
        let paper = try Printed(try Samples.receipt(language).render(), "receipt-\(language)")
        defer { paper.discard() }
        let info = try await paper.info()
        #expect(info["Page size"] == "595.276 x 841.89 pts (A4)")
        #expect(info["Pages"] == "1")
        #expect(try await paper.symbol(page: 1) == "T.9F2K7QH4XW3B6M8D")
    }

    @Test func `a receipt says in both languages what is missing, where it is had, why, and on which weekday`()
        async throws
    {
        let paper = try Printed(try Samples.receipt(.english).render(), "receipt-text")
        defer { paper.discard() }
        let text = try await paper.text()
        for words in [
            "受理回执", "Receipt", "还差的材料", "Still needed", "雇主担保书", "Employer's guarantee", "4 号窗口", "Counter 4",
            "《样例办法》第七条", "Sample Measures, article 7", "2026 年 3 月 4 日（星期三）", "Wednesday 4 March 2026",
            "RL-2026-000017", "第 1 页，共 1 页",
        ] {
            #expect(text.contains(words), "\(words) is not in: \(text)")
        }
        let structure = try await paper.structure()
        #expect(structure.contains("Table") && structure.contains("H2"))
    }

    @Test func `the code stands in its own box below the symbol, with where to ask`() async throws {
        var receipt = try Samples.receipt(.english)
        receipt.accessCode = "7K2M9QXA"
        receipt.address = LocalizedText("样例路 1 号", [.english: "1 Sample Road"])
        receipt.hours = [OpeningHours(days: [1, 2, 3, 4, 5], stretches: ["09:00–12:00", "14:00–17:30"])]
        receipt.phone = "12345"
        let paper = try Printed(try receipt.render(), "receipt-code")
        defer { paper.discard() }
        let text = try await paper.text().replacing("\u{A0}", with: " ")
        for words in [
            "7K2M9QXA", "查询码", "Code", "受理号", "Case number", "周一–周五 09:00–12:00、14:00–17:30",
            "Monday–Friday 09:00–12:00, 14:00–17:30", "1 Sample Road", "Telephone 12345",
        ] {
            #expect(text.contains(words), "\(words) is not in: \(text)")
        }
        #expect(try await paper.symbol(page: 1) == "T.9F2K7QH4XW3B6M8D")
        #expect(try await paper.info()["Pages"] == "1")
        // Large enough to be read and typed: 18 points.
        let size = try #require(try await paper.height(of: "7K2M9QXA"))
        #expect(size > 15)
    }

    @Test func `a receipt without a code has no box for one`() async throws {
        let paper = try Printed(try Samples.receipt(.english).render(), "receipt-no-code")
        defer { paper.discard() }
        #expect(try await !paper.text().contains("查询码"))
    }

    @Test func `a Chinese reader gets each line once`() async throws {
        let paper = try Printed(try Samples.receipt(.chinese).render(), "receipt-zh")
        defer { paper.discard() }
        let text = try await paper.text()
        #expect(text.components(separatedBy: "雇主担保书").count == 2)
        #expect(!text.contains("Employer"))
    }

    @Test func `forty missing papers run over pages, all of them there, none of them twice`() async throws {
        var receipt = try Samples.receipt(.burmese)
        let one = receipt.missing[0]
        receipt.missing = (1...40).map { index in
            MissingPaper(
                LocalizedText("第〔\(index)〕号材料", one.label.others), whereToGet: one.whereToGet, reason: one.reason)
        }
        let paper = try Printed(try receipt.render(), "receipt-forty")
        defer { paper.discard() }
        let text = try await paper.text()
        for index in 1...40 { #expect(text.components(separatedBy: "第〔\(index)〕号材料").count == 2) }
        let pages = Int(try await paper.info()["Pages"] ?? "") ?? 0
        #expect(pages > 3)
        for page in 1...max(pages, 1) { #expect(text.contains("第 \(page) 页，共 \(pages) 页")) }
    }

    @Test func `equal receipts make equal bytes`() throws {
        #expect(try Samples.receipt().render() == Samples.receipt().render())
    }
}
