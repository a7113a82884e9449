import AnjuCore

/// The top of a form's first page.
struct FormHead {
    let form: FilledForm
    let page: A4Page
    /// Where the rows may begin.
    let bottom: Double
    private let title: TextLayout
    private let origin: TextLayout

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
        bottom = page.top + points(4) + title.height + 3 + origin.height
    }

    func draw() throws {
        let sheet = page.sheet
        let top = page.top + points(4)
        sheet.openingRule(from: page.left, to: page.right, y: page.top, thick: 2)
        sheet.tagged("H1") { title.draw(on: sheet, x: page.left, y: top) }
        sheet.tagged("P") { origin.draw(on: sheet, x: page.left, y: top + title.height + 3) }
    }
}
