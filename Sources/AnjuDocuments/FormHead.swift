import AnjuCore

/// The top of a form's first page.
struct FormHead {
    let form: FilledForm
    let page: A4Page
    /// Where the rows may begin.
    let bottom: Double
    private let title: TextLayout
    private let origin: TextLayout
    /// The person's names, and what else tells them from another; nothing in a form about nobody.
    private let person: [TextLayout]

    init(form: FilledForm, page: A4Page) throws {
        (self.form, self.page) = (form, page)
        let titles = page.words(form.title).enumerated().map { index, word in
            TextRun(
                (index == 0 ? "" : "\n") + word.text, word.language,
                TextStyle(face: .serif, size: index == 0 ? 19 : 13, bold: index == 0))
        }
        title = try page.layout(titles, width: page.width)
        let style = TextStyle(size: 10, ink: .second)
        var mono = style
        mono.face = .mono
        origin = try page.layout(
            [
                TextRun(form.office.chinese + " · " + WrittenDate.text(form.day, .chinese) + " · ", .chinese, style),
                TextRun(form.number, .english, mono),
            ], width: page.width)
        person = try [Self.nameRuns(form.names), Self.identityRuns(form.identity, page)].filter { !$0.isEmpty }.map {
            try page.layout($0, width: page.width)
        }
        bottom =
            page.top + points(4) + title.height + 3 + origin.height + person.map { $0.height + 3 }.reduce(0, +)
    }

    private static func nameRuns(_ names: PrintedNames) -> [TextRun] {
        names.all.enumerated().map { index, name in
            let style = TextStyle(
                face: .serif, size: index == 0 ? 16 : name.language == .english ? 12 : 13.5,
                bold: name.language != names.nativeLanguage)
            return TextRun((index == 0 ? "" : "    ") + name.text, name.language, style)
        }
    }

    private static func identityRuns(_ rows: [FormRow], _ page: A4Page) -> [TextRun] {
        let quiet = TextStyle(size: 9.5, ink: .second)
        return rows.enumerated().flatMap { index, row in
            let gap = index == 0 ? [] : [TextRun("    ", .chinese, quiet)]
            let value = TextRun("  " + row.value, .english, TextStyle(face: .mono, size: 10.5, bold: true))
            return gap + page.runs(row.label, quiet, stacked: false) + [value]
        }
    }

    func draw() throws {
        let sheet = page.sheet
        let top = page.top + points(4)
        sheet.openingRule(from: page.left, to: page.right, y: page.top, thick: 2)
        sheet.tagged("H1") { title.draw(on: sheet, x: page.left, y: top) }
        sheet.tagged("P") { origin.draw(on: sheet, x: page.left, y: top + title.height + 3) }
        var y = top + title.height + 3 + origin.height + 3
        for layout in person {
            sheet.tagged("P") { layout.draw(on: sheet, x: page.left, y: y) }
            y += layout.height + 3
        }
    }
}
