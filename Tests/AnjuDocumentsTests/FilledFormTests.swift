import AnjuCore
import AnjuDocuments
import AnjuTesting
import Foundation
import Testing

@Suite struct FilledFormTests {
    @Test func `a form shows each value with where it came from, and says where there is none`() async throws {
        let pictures = [
            FormPicture(LocalizedText("护照资料页"), try await Portraits.png()),
            FormPicture(LocalizedText("人像", [.burmese: "ဓာတ်ပုံ"]), try await Portraits.jpeg()),
        ]
        let paper = try Printed(try Samples.form(pictures: pictures).render(), "form")
        defer { paper.discard() }
        let text = try await paper.text()
        for words in ["边民临时居留登记表", "钦貌敏", "KHIN MAUNG MYINT", "护照 P……0017", "手写", "未填", "申请人", "护照资料页"] {
            #expect(text.contains(words), "\(words) is not in: \(text)")
        }
        #expect(try await paper.info()["Page size"] == "595.276 x 841.89 pts (A4)")
    }

    @Test func `a value longer than a page is broken between its lines, none of them lost`() async throws {
        var form = try Samples.form()
        let lines = (1...300).map { "行〔\($0)〕内容" }.joined(separator: "\n")
        form.sections[1].rows = [FormRow(LocalizedText("说明"), lines), FormRow(LocalizedText("末行"), "完")]
        let paper = try Printed(try form.render(), "form-long")
        defer { paper.discard() }
        let text = try await paper.text()
        for index in 1...300 { #expect(text.components(separatedBy: "行〔\(index)〕内容").count == 2) }
        #expect(text.contains("末行"))
    }

    @Test func `Burmese without a single space stays inside its column`() async throws {
        var form = try Samples.form()
        form.sections[1].rows[0].value = String(repeating: Samples.longBurmese, count: 8)
        let paper = try Printed(try form.render(), "form-burmese")
        defer { paper.discard() }
        let words = try await paper.words().filter {
            $0.left > 51.02 + 0.28 * 493.2 - 1 && $0.left < 51.02 + 0.76 * 493.2
        }
        #expect(words.count > 40)
        #expect((words.map(\.right).max() ?? 0) < 51.02 + 0.76 * 493.2 - 10)
    }

    @Test func `a form names its person in every script, and what else tells them from another`() async throws {
        var form = try Samples.form()
        form.sections = [FormSection(LocalizedText("体检"), [FormRow(LocalizedText("结论"), "合格")])]
        form.names = PrintedNames(chinese: "钦貌敏", native: "ခင်မောင်မြင့်", latin: "KHIN MAUNG MYINT")
        form.identity = [FormRow(LocalizedText("证件号码末四位"), "0017")]
        let paper = try Printed(try form.render(), "form-named")
        defer { paper.discard() }
        let text = try await paper.text()
        for words in ["钦貌敏", "KHIN MAUNG MYINT", "证件号码末四位", "0017", "合格"] { #expect(text.contains(words)) }
    }

    @Test(arguments: Array(stride(from: 14, through: 40, by: 2)))
    func `the lines to sign stand on one page with their heading`(count: Int) async throws {
        var form = try Samples.form()
        form.sections[1].rows = (1...count).map { FormRow(LocalizedText("第 \($0) 项"), "内容") }
        let paper = try Printed(try form.render(), "form-signed-\(count)")
        defer { paper.discard() }
        let pages = try await paper.text().split(separator: "\u{0C}").map(String.init)
        let heading = pages.filter { $0.contains("签名") }
        #expect(heading.count == 1)
        #expect(heading.first?.contains("申请人") == true && heading.first?.contains("经办人") == true)
    }

    @Test func `equal forms make equal bytes`() throws {
        #expect(try Samples.form().render() == Samples.form().render())
    }
}
