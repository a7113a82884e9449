import AnjuCore

/// The top of a person's paper: the rule, the heading, where and when, whose it is, and the code in its box.
struct PersonPaperHead {
    let paper: PersonPaper
    let page: A4Page
    /// Where the rows may begin.
    let bottom: Double
    private let title: TextLayout
    private let lines: [TextLayout]
    private let code: TextLayout?

    private static let gap = 5.0
    private static let pad = 8.0

    init(paper: PersonPaper, page: A4Page) throws {
        (self.paper, self.page) = (paper, page)
        let words = page.words(paper.heading).enumerated().map { index, word in
            TextRun(
                (index == 0 ? "" : "\n") + word.text, word.language,
                TextStyle(face: .serif, size: index == 0 ? 21 : 13.5, bold: index == 0))
        }
        title = try page.layout(words, width: page.width)
        lines = try [Self.origin(paper, page), try Self.names(paper.names)].map {
            try page.layout($0, width: page.width)
        }
        code =
            paper.code.isEmpty
            ? nil
            : try page.layout(
                [TextRun(paper.code, .english, TextStyle(face: .mono, size: 24, bold: true))],
                width: page.width - 2 * Self.pad)
        let text = title.height + lines.map { $0.height + Self.gap }.reduce(0, +)
        bottom = page.top + points(4) + text + (code.map { $0.height + 4 * Self.pad } ?? 0)
    }

    private static func origin(_ paper: PersonPaper, _ page: A4Page) -> [TextRun] {
        let style = TextStyle(size: 10, ink: .second)
        let moment = " · " + WrittenDate.text(paper.day, .chinese) + " " + paper.time
        var runs = [TextRun(paper.office.chinese + moment, .chinese, style)]
        if let second = page.words(paper.office).dropFirst().first {
            runs.append(TextRun("\n" + second.text, second.language, style))
            runs.append(TextRun(" · " + WrittenDate.text(paper.day, paper.language), paper.language, style))
        }
        return runs
    }

    private static func names(_ names: PrintedNames) throws -> [TextRun] {
        guard !names.all.isEmpty else { throw Problem(.invalid, "paper.no-name") }
        return names.all.enumerated().map { index, name in
            let style = TextStyle(
                face: .serif, size: index == 0 ? 18 : 14, bold: name.language == .chinese || name.language == .english)
            return TextRun((index == 0 ? "" : "    ") + name.text, name.language, style)
        }
    }

    func draw() throws {
        let sheet = page.sheet
        sheet.openingRule(from: page.left, to: page.right, y: page.top, thick: 2)
        var y = page.top + points(4)
        sheet.tagged("H1") { title.draw(on: sheet, x: page.left, y: y) }
        y += title.height + Self.gap
        for line in lines {
            sheet.tagged("P") { line.draw(on: sheet, x: page.left, y: y) }
            y += line.height + Self.gap
        }
        guard let code else { return }
        let frame = Box(
            x: page.left, y: y + Self.pad, width: page.width, height: code.height + 2 * Self.pad)
        sheet.frame(frame, thickness: 1.2, .ink)
        sheet.tagged("P") { code.draw(on: sheet, x: page.left + Self.pad, y: y + 2 * Self.pad) }
    }
}
