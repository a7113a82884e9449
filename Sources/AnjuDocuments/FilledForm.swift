public import AnjuCore

/// A form as it was filled in: every value with where it came from, pictures, and lines to sign on.
public struct FilledForm: Hashable, Sendable {
    public var title: LocalizedText
    /// The second language beside Chinese; Chinese for none.
    public var language: LanguageTag
    /// The case or submission it belongs to.
    public var number: String
    public var office: LocalizedText
    /// Whose form it is; none in a form about nobody.
    public var names: PrintedNames
    /// What else tells this person from another, such as the last characters of a document's number.
    public var identity: [FormRow]
    /// The version of the rules that the form is of.
    public var edition: String
    public var day: CalendarDate
    public var sections: [FormSection]
    public var pictures: [FormPicture]
    /// Who signs, a line each.
    public var signatures: [LocalizedText]
    public var wording: FormWording
    /// The moment the file stands for.
    public var made: Instant

    public init(
        title: LocalizedText, language: LanguageTag, number: String, office: LocalizedText,
        names: PrintedNames = PrintedNames(), identity: [FormRow] = [], edition: String = "", day: CalendarDate,
        sections: [FormSection], pictures: [FormPicture] = [], signatures: [LocalizedText] = [],
        wording: FormWording = FormWording(), made: Instant
    ) {
        (self.title, self.language, self.number, self.office) = (title, language, number, office)
        (self.names, self.identity, self.edition) = (names, identity, edition)
        (self.day, self.sections, self.pictures, self.signatures) = (day, sections, pictures, signatures)
        (self.wording, self.made) = (wording, made)
    }

    /// The form as a tagged PDF of A4 pages; equal forms make equal bytes.
    ///
    /// Throws ``Problem`` `paper.bad-picture` and `paper.no-font`.
    public func render() throws -> [UInt8] { try Press.run(draw) }

    /// Several forms in one file, each from a new page and with pages of its own count.
    ///
    /// Throws as ``render()``, and `paper.no-form` where there is none.
    public static func render(_ forms: [FilledForm]) throws -> [UInt8] {
        guard let first = forms.first else { throw Problem(.invalid, "paper.no-form") }
        return try Press.run {
            let title = forms.map(\.title.chinese).joined(separator: "、") + " " + first.number
            let sheet = try Sheet(.a4, PaperIdentity(title: title, made: first.made))
            for form in forms {
                try form.draw(on: sheet)
            }
            return try sheet.finish()
        }
    }

    private func draw() throws -> [UInt8] {
        let sheet = try Sheet(.a4, PaperIdentity(title: title.chinese + " " + number, made: made))
        try draw(on: sheet)
        return try sheet.finish()
    }

    private func draw(on sheet: Sheet) throws {
        let page = A4Page(sheet: sheet, language: language)
        let head = try FormHead(form: self, page: page)
        let rows = try FormRows(form: self, page: page).all()
        let flow = Flow(firstTop: head.bottom, top: page.top + points(8), bottom: page.bottom)
        let foot = TextRun(office.chinese + " · " + number, .chinese, TextStyle(size: 9, ink: .second))
        try page.draw(flow.pages(rows), head: head.draw, running: title.chinese + " · " + number, foot: [foot])
    }
}
