import AnjuCore

/// The top of a receipt's first page: the rule, the heading, the symbol, the names and the matter.
struct ReceiptHead {
    let receipt: Receipt
    let page: A4Page
    /// Where the rows may begin.
    let bottom: Double
    private let title: TextLayout
    private let origin: TextLayout
    private let number: TextLayout
    private let names: TextLayout
    private let matter: TextLayout

    private static let symbolSide = points(32)

    init(receipt: Receipt, page: A4Page) throws {
        (self.receipt, self.page) = (receipt, page)
        let width = page.width - Self.symbolSide - points(8)
        let words = page.words(receipt.heading).enumerated().map { index, word in
            TextRun(
                (index == 0 ? "" : "\n") + word.text, word.language,
                TextStyle(face: .serif, size: index == 0 ? 21 : 13.5, bold: index == 0))
        }
        title = try page.layout(words, width: width)
        let style = TextStyle(size: 10, ink: .second)
        let moment = " · " + WrittenDate.text(receipt.day, .chinese) + " " + receipt.time
        var origin = [TextRun(receipt.office.chinese + moment, .chinese, style)]
        if let second = page.words(receipt.office).dropFirst().first {
            origin.append(TextRun("\n" + second.text, second.language, style))
            origin.append(TextRun(" · " + WrittenDate.text(receipt.day, receipt.language), receipt.language, style))
        }
        self.origin = try page.layout(origin, width: width)
        number = try TextLayout(
            [TextRun(receipt.caseNumber, .english, TextStyle(face: .mono, size: 10))], on: page.sheet,
            width: Self.symbolSide, alignment: .centre)
        names = try page.layout(Self.nameRuns(receipt.names), width: page.width)
        matter = try page.layout(page.runs(receipt.matter, TextStyle(size: 11)), width: page.width)
        bottom = Self.namesTop(page, title, origin: self.origin, number) + names.height + 3 + matter.height
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

    private static func namesTop(
        _ page: A4Page, _ title: TextLayout, origin: TextLayout, _ number: TextLayout
    ) -> Double {
        let heading = title.height + 4 + origin.height
        return page.top + points(4) + max(heading, symbolSide + number.height) + points(4)
    }

    func draw() throws {
        let sheet = page.sheet
        sheet.openingRule(from: page.left, to: page.right, y: page.top, thick: 2)
        let top = page.top + points(4)
        sheet.tagged("H1") { title.draw(on: sheet, x: page.left, y: top) }
        sheet.tagged("P") { origin.draw(on: sheet, x: page.left, y: top + title.height + 4) }
        let symbol = Box(
            x: page.right - Self.symbolSide, y: top, width: Self.symbolSide, height: Self.symbolSide)
        sheet.symbol(receipt.code, in: symbol)
        sheet.tagged("P") { number.draw(on: sheet, x: symbol.x, y: symbol.bottom) }
        let y = Self.namesTop(page, title, origin: origin, number)
        sheet.tagged("P") { names.draw(on: sheet, x: page.left, y: y) }
        sheet.tagged("P") { matter.draw(on: sheet, x: page.left, y: y + names.height + 3) }
    }
}
