import AnjuCore

/// The top of a receipt's first page: the rule, the heading, whose it is and what for, where to ask; beside them the symbol
/// with what is typed to see the case.
struct ReceiptHead {
    let receipt: Receipt
    let page: A4Page
    /// Where the rows may begin.
    let bottom: Double
    private let title: TextLayout
    /// What stands below the title, one under another.
    private let lines: [TextLayout]
    private let ticket: ReceiptTicket

    private static let gap = 5.0

    init(receipt: Receipt, page: A4Page) throws {
        (self.receipt, self.page) = (receipt, page)
        ticket = try ReceiptTicket(receipt: receipt, page: page)
        let width = page.width - ticket.width - points(8)
        let words = page.words(receipt.heading).enumerated().map { index, word in
            TextRun(
                (index == 0 ? "" : "\n") + word.text, word.language,
                TextStyle(face: .serif, size: index == 0 ? 21 : 13.5, bold: index == 0))
        }
        title = try page.layout(words, width: width)
        let matter = page.runs(receipt.matter, TextStyle(size: 11))
        lines = try [
            Self.origin(receipt, page), try Self.nameRuns(receipt.names), matter, Self.contact(receipt, page),
        ]
        .filter { !$0.isEmpty }.map { try page.layout($0, width: width) }
        let left = title.height + lines.map { $0.height + Self.gap }.reduce(0, +)
        bottom = page.top + points(4) + max(left, ticket.height)
    }

    private static func origin(_ receipt: Receipt, _ page: A4Page) -> [TextRun] {
        let style = TextStyle(size: 10, ink: .second)
        let moment = " · " + WrittenDate.text(receipt.day, .chinese) + " " + receipt.time
        var origin = [TextRun(receipt.office.chinese + moment, .chinese, style)]
        if let second = page.words(receipt.office).dropFirst().first {
            origin.append(TextRun("\n" + second.text, second.language, style))
            origin.append(TextRun(" · " + WrittenDate.text(receipt.day, receipt.language), receipt.language, style))
        }
        return origin
    }

    /// Where the office is, when it is open, whom to call: in Chinese, then in the person's language.
    private static func contact(_ receipt: Receipt, _ page: A4Page) -> [TextRun] {
        let style = TextStyle(size: 10, ink: .second)
        let languages = receipt.language == .chinese ? [LanguageTag.chinese] : [.chinese, receipt.language]
        return languages.flatMap { language -> [TextRun] in
            let phone = receipt.phone.map { receipt.wording.phone[language] + "\u{A0}" + $0 }
            let parts =
                [receipt.address?[language]].compactMap(\.self) + receipt.hours.map { $0.text(language) }
                + [phone].compactMap(\.self)
            if parts.isEmpty { return [] }
            var own = style
            if language == .burmese { own.size *= 1.1 }
            let line = parts.joined(separator: " · ")
            return [TextRun((language == .chinese ? "" : "\n") + line, language, own)]
        }
    }

    private static func nameRuns(_ names: PrintedNames) throws -> [TextRun] {
        guard !names.all.isEmpty else { throw Problem(.invalid, "paper.no-name") }
        return names.all.enumerated().map { index, name in
            let style = TextStyle(
                face: .serif, size: index == 0 ? 20 : name.language == .english ? 14 : 16,
                bold: name.language == .chinese || name.language == .english)
            return TextRun((index == 0 ? "" : "    ") + name.text, name.language, style)
        }
    }

    func draw() throws {
        let sheet = page.sheet
        sheet.openingRule(from: page.left, to: page.right, y: page.top, thick: 2)
        let top = page.top + points(4)
        sheet.tagged("H1") { title.draw(on: sheet, x: page.left, y: top) }
        var y = top + title.height + Self.gap
        for line in lines {
            sheet.tagged("P") { line.draw(on: sheet, x: page.left, y: y) }
            y += line.height + Self.gap
        }
        ticket.draw(x: page.right - ticket.width, y: top)
    }
}
