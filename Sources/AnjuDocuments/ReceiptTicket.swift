import AnjuCore

/// What a person needs to see the case again: the symbol, below it the case's number, below that the code in its own box.
struct ReceiptTicket {
    let receipt: Receipt
    let page: A4Page
    let width = points(40)
    private let number: TextLayout
    /// Label and code; nothing on a receipt without it.
    private let code: TextLayout?

    private static let symbolSide = points(32)
    private static let pad = points(1.6)

    init(receipt: Receipt, page: A4Page) throws {
        (self.receipt, self.page) = (receipt, page)
        let quiet = TextStyle(size: 9, ink: .second)
        number = try TextLayout(
            page.runs(receipt.wording.number, quiet, stacked: false)
                + [TextRun("\n" + receipt.caseNumber, .english, TextStyle(face: .mono, size: 11, bold: true))],
            on: page.sheet, width: width, alignment: .centre)
        code =
            receipt.accessCode.isEmpty
            ? nil
            : try TextLayout(
                page.runs(receipt.wording.accessCode, quiet, stacked: false)
                    + [TextRun("\n" + receipt.accessCode, .english, TextStyle(face: .mono, size: 18, bold: true))],
                on: page.sheet, width: width - 2 * Self.pad, alignment: .centre)
    }

    var height: Double {
        Self.symbolSide + number.height + (code.map { $0.height + 3 * Self.pad } ?? 0)
    }

    func draw(x: Double, y: Double) {
        let sheet = page.sheet
        sheet.symbol(
            receipt.code,
            in: Box(
                x: x + (width - Self.symbolSide) / 2, y: y, width: Self.symbolSide, height: Self.symbolSide))
        let below = y + Self.symbolSide
        sheet.tagged("P") { number.draw(on: sheet, x: x, y: below) }
        guard let code else { return }
        let top = below + number.height + Self.pad
        let frame = Box(x: x, y: top, width: width, height: code.height + 2 * Self.pad)
        sheet.frame(frame, thickness: 1.2, .ink)
        sheet.tagged("P") { code.draw(on: sheet, x: x + Self.pad, y: top + Self.pad) }
    }
}
