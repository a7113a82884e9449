public import AnjuCore

/// An A4 paper for a person in Chinese and their language: a heading, a code in a box where there is one, and sections.
///
/// The sheet that opens the own file, the copy of the file, and the written answer to a request are such papers.
public struct PersonPaper: Hashable, Sendable {
    /// A line of a section: what it says, and beside it what it is called.
    public struct Line: Hashable, Sendable {
        public var label: LocalizedText?
        public var text: LocalizedText
        /// Smaller, below the text: where it came from, under which law.
        public var note: LocalizedText?

        public init(_ text: LocalizedText, label: LocalizedText? = nil, note: LocalizedText? = nil) {
            (self.label, self.text, self.note) = (label, text, note)
        }
    }

    /// Lines under a heading.
    public struct Section: Hashable, Sendable {
        public var title: LocalizedText
        public var lines: [Line]

        public init(_ title: LocalizedText, _ lines: [Line]) { (self.title, self.lines) = (title, lines) }
    }

    public var heading: LocalizedText
    public var office: LocalizedText
    /// When it was printed: the legal day and the wall clock's hours and minutes.
    public var day: CalendarDate
    public var time: String
    /// The person's language; the paper has it and Chinese.
    public var language: LanguageTag
    public var names: PrintedNames
    /// What is typed to sign in; empty on a paper without it.
    public var code: String
    public var sections: [Section]
    public var foot: String
    /// The moment the file stands for.
    public var made: Instant

    public init(
        heading: LocalizedText, office: LocalizedText, day: CalendarDate, time: String, language: LanguageTag,
        names: PrintedNames, code: String = "", sections: [Section], foot: String, made: Instant
    ) {
        (self.heading, self.office, self.day, self.time) = (heading, office, day, time)
        (self.language, self.names, self.code) = (language, names, code)
        (self.sections, self.foot, self.made) = (sections, foot, made)
    }

    /// The paper as a tagged PDF; equal papers make equal bytes.
    ///
    /// Throws ``Problem`` `paper.no-name` and `paper.no-font`.
    public func render() throws -> [UInt8] { try Press.run(draw) }

    private func draw() throws -> [UInt8] {
        let sheet = try Sheet(.a4, PaperIdentity(title: heading.chinese, made: made))
        let page = A4Page(sheet: sheet, language: language)
        let head = try PersonPaperHead(paper: self, page: page)
        let rows = try PersonPaperRows(paper: self, page: page).all()
        let flow = Flow(firstTop: head.bottom, top: page.top + points(8), bottom: page.bottom)
        let foot = TextRun(foot, .chinese, TextStyle(size: 9, ink: .second))
        try page.draw(flow.pages(rows), head: head.draw, running: heading.chinese, foot: [foot])
        return try sheet.finish()
    }
}
