public import AnjuCore
public import AnjuSeal

/// What a person takes home from a counter: what was handed in, everything that is still missing, told once and
/// whole, and what comes when (Decree 716 article 7: no paper is asked for twice).
public struct Receipt: Hashable, Sendable {
    /// The title, such as 受理回执.
    public var heading: LocalizedText
    public var office: LocalizedText
    /// When it was printed for the person: the legal day and the wall clock's hours and minutes.
    public var day: CalendarDate
    public var time: String
    /// The person's language; the paper has it and Chinese.
    public var language: LanguageTag
    public var names: PrintedNames
    public var caseNumber: String
    /// What was applied for.
    public var matter: LocalizedText
    public var missing: [MissingPaper]
    public var papers: [HeldPaper]
    /// Days that matter, each printed with its weekday in both languages.
    public var dates: [ReceiptDate]
    /// What comes next, a paragraph each.
    public var next: [LocalizedText]
    /// Holds an opaque token only: whoever finds the paper learns nothing from it.
    public var code: QRCode
    /// With which, and with the birth date, the person opens the case; empty on a receipt without it.
    public var accessCode: String
    /// Where the office is.
    public var address: LocalizedText?
    public var hours: [OpeningHours]
    /// Whom to call.
    public var phone: String?
    /// Fee, who served, where to ask.
    public var foot: [String]
    public var wording: ReceiptWording
    /// The moment the file stands for.
    public var made: Instant

    public init(
        heading: LocalizedText, office: LocalizedText, day: CalendarDate, time: String, language: LanguageTag,
        names: PrintedNames, caseNumber: String, matter: LocalizedText, missing: [MissingPaper] = [],
        papers: [HeldPaper] = [], dates: [ReceiptDate] = [], next: [LocalizedText] = [], code: QRCode,
        accessCode: String = "", address: LocalizedText? = nil, hours: [OpeningHours] = [], phone: String? = nil,
        foot: [String] = [], wording: ReceiptWording = ReceiptWording(), made: Instant
    ) {
        (self.heading, self.office, self.day, self.time) = (heading, office, day, time)
        (self.language, self.names, self.caseNumber, self.matter) = (language, names, caseNumber, matter)
        (self.missing, self.papers, self.dates, self.next) = (missing, papers, dates, next)
        (self.accessCode, self.address, self.hours, self.phone) = (accessCode, address, hours, phone)
        (self.code, self.foot, self.wording, self.made) = (code, foot, wording, made)
    }

    /// The receipt as a tagged PDF of A4 pages; equal receipts make equal bytes.
    ///
    /// Throws ``Problem`` `paper.no-name` and `paper.no-font`.
    public func render() throws -> [UInt8] { try Press.run(draw) }

    private func draw() throws -> [UInt8] {
        let sheet = try Sheet(.a4, PaperIdentity(title: heading.chinese + " " + caseNumber, made: made))
        let page = A4Page(sheet: sheet, language: language)
        let head = try ReceiptHead(receipt: self, page: page)
        let rows = try ReceiptRows(receipt: self, page: page).all()
        let flow = Flow(firstTop: head.bottom, top: page.top + points(8), bottom: page.bottom)
        let foot = TextRun(
            foot.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "    "), .chinese,
            TextStyle(size: 9, ink: .second))
        try page.draw(
            flow.pages(rows), head: head.draw, running: heading.chinese + " · " + caseNumber, foot: [foot])
        return try sheet.finish()
    }
}
