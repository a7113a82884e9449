import AnjuCore

/// The frame of every A4 paper: margins, the head of later pages, the foot with its page number.
struct A4Page {
    let sheet: Sheet
    /// The reader's language beside Chinese; Chinese alone where they are the same.
    let language: LanguageTag

    var left: Double { points(18) }
    var right: Double { sheet.width - points(18) }
    var width: Double { right - left }
    var top: Double { points(16) }
    var bottom: Double { sheet.height - points(24) }

    /// A text's languages on this paper: Chinese first, and the reader's where it has that one.
    func words(_ text: LocalizedText) -> [(text: String, language: LanguageTag)] {
        var words = [(text.chinese, LanguageTag.chinese)]
        guard language != .chinese else { return words }
        let second = text.resolved(language)
        if second.language != .chinese, !second.text.isEmpty { words.append((second.text, second.language)) }
        return words
    }

    /// Both languages as runs: a line each, or one after another.
    func runs(_ text: LocalizedText, _ style: TextStyle, stacked: Bool = true, secondIsBold: Bool = false) -> [TextRun]
    {
        words(text).enumerated().map { index, word in
            var style = style
            if index > 0, !secondIsBold { style.bold = false }
            // Burmese letters are small on their body: a tenth larger reads the same.
            if word.language == .burmese { style.size *= 1.1 }
            return TextRun((index == 0 ? "" : stacked ? "\n" : "  ") + word.text, word.language, style)
        }
    }

    func layout(_ runs: [TextRun], width: Double) throws -> TextLayout {
        try TextLayout(runs, on: sheet, width: width)
    }

    /// Draws placed rows page by page; `foot` and `running` are drawn with the number and count of pages.
    func draw(_ pages: [[Flow.Placed]], head: () throws -> Void, running: String, foot: [TextRun]) throws {
        for (index, rows) in pages.enumerated() {
            if index == 0 {
                try head()
            } else {
                try runningHead(running)
            }
            draw(rows)
            try drawFoot(foot, page: index + 1, of: pages.count)
            sheet.turn()
        }
    }

    private func draw(_ rows: [Flow.Placed]) {
        var isInTable = false
        for placed in rows {
            if (placed.row.tag == "TR") != isInTable {
                if isInTable { sheet.close() } else { sheet.open("Table") }
                isInTable.toggle()
            }
            placed.row.draw(on: sheet, left: left, right: right, y: placed.y)
        }
        if isInTable { sheet.close() }
    }

    private func runningHead(_ text: String) throws {
        let layout = try layout([TextRun(text, .chinese, TextStyle(size: 9, ink: .second))], width: width)
        sheet.tagged("P") { layout.draw(on: sheet, x: left, y: top - points(4)) }
        sheet.openingRule(from: left, to: right, y: top + points(2.4), thick: 1)
    }

    private func drawFoot(_ foot: [TextRun], page: Int, of count: Int) throws {
        let y = bottom + points(4)
        sheet.line(from: left, to: right, y: y, thickness: 0.5, .rule)
        let number = try TextLayout(
            pageNumber(page, of: count), on: sheet, width: points(40), alignment: .right)
        sheet.tagged("P") { number.draw(on: sheet, x: right - points(40), y: y + points(2)) }
        let words = try layout(foot, width: width - points(43))
        let fitting = words.fitting(points(14))
        sheet.tagged("P") { words.draw(on: sheet, x: left, y: y + points(2), range: 0..<fitting) }
    }

    private func pageNumber(_ page: Int, of count: Int) -> [TextRun] {
        let style = TextStyle(size: 9, ink: .second)
        return [
            TextRun("第 \(page) 页，共 \(count) 页", .chinese, style),
            TextRun(language == .chinese ? "" : " · \(page) / \(count)", .english, style),
        ]
    }
}
