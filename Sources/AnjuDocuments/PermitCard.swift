public import AnjuCore
public import AnjuSeal

/// A residence permit as a card of 85.6 × 53.98 mm (ISO/IEC 7810 ID-1): the front for eyes, the back for a scanner.
public struct PermitCard: Hashable, Sendable {
    /// What the paper is called.
    public var title: LocalizedText
    /// Where it counts, such as 云南省瑞丽市.
    public var territory: String
    public var names: PrintedNames
    /// The permit's number, which is read out and typed.
    public var number: String
    public var sex: String
    /// `nil` where the reader of a preview may not see it; a card is not printed without.
    public var birth: PartialDate?
    public var nationality: String?
    /// The travel document with all but its last characters masked.
    public var document: String
    /// What the stay is for.
    public var ground: String?
    public var validFrom: CalendarDate
    /// The last day on which it counts.
    public var validTo: CalendarDate
    /// Where its holder lives or works; one line.
    public var place: String?
    public var office: LocalizedText
    /// Where to ask, such as a telephone number.
    public var help: String?
    /// JPEG or PNG; without one the card shows a silhouette.
    public var portrait: [UInt8]?
    /// The seal of the permit.
    public var code: QRCode
    /// Printed under the symbol: what is in it.
    public var codeCaption: String
    /// The language of its holder, in which the back says its rules beside Chinese.
    public var language: LanguageTag
    /// Prints 样本 SPECIMEN on the front.
    public var isSpecimen: Bool
    public var wording: PermitWording
    /// The moment the file stands for.
    public var made: Instant

    public init(
        title: LocalizedText, territory: String, names: PrintedNames, number: String, sex: String, birth: PartialDate?,
        nationality: String? = nil, document: String, ground: String? = nil, validFrom: CalendarDate,
        validTo: CalendarDate, place: String? = nil, office: LocalizedText, help: String? = nil,
        portrait: [UInt8]? = nil, code: QRCode, codeCaption: String = "", language: LanguageTag = .chinese,
        isSpecimen: Bool = false, wording: PermitWording = PermitWording(), made: Instant
    ) {
        (self.title, self.territory, self.names, self.number) = (title, territory, names, number)
        (self.sex, self.birth, self.nationality, self.document) = (sex, birth, nationality, document)
        (self.ground, self.validFrom, self.validTo, self.place) = (ground, validFrom, validTo, place)
        (self.office, self.help, self.portrait, self.code) = (office, help, portrait, code)
        self.language = language
        (self.codeCaption, self.isSpecimen, self.wording, self.made) = (codeCaption, isSpecimen, wording, made)
    }

    /// Modules a side of the symbol.
    public var codeSize: Int { code.size }
    /// Row by row; `true` is dark.
    public var codeModules: [Bool] { code.modules }

    /// A fact of the front with its label; what is not known is none.
    public struct Fact: Hashable, Sendable {
        public var label: LocalizedText
        public var value: String
        /// Compared character by character.
        public var isCode = false
    }

    /// The facts beside the portrait, three in a row, for the paper and for its preview alike.
    public var facts: [Fact] {
        [
            Fact(label: wording.sex, value: sex), Fact(label: wording.birth, value: birth?.description ?? ""),
            Fact(label: wording.nationality, value: nationality ?? ""),
            Fact(label: wording.document, value: document, isCode: true),
            Fact(label: wording.ground, value: ground ?? ""),
            Fact(label: wording.issued, value: validFrom.description),
        ].filter { !$0.value.isEmpty }
    }

    /// The line below them; `nil` where the holder's place is not known.
    public var placeFact: Fact? {
        place.flatMap { $0.isEmpty ? nil : Fact(label: wording.place, value: $0) }
    }

    /// What the holder must know, a rule each in Chinese and then in the holder's language.
    public var rules: [[(text: String, language: LanguageTag)]] {
        wording.rules.map { rule in
            let own = rule.resolved(language)
            let chinese = (text: rule.chinese, language: LanguageTag.chinese)
            return own.language == .chinese ? [chinese] : [chinese, (text: own.text, language: own.language)]
        }
    }

    /// The card as a PDF of two pages, front and back.
    ///
    /// Equal cards make equal bytes. Throws ``Problem``: `paper.no-name`, `paper.does-not-fit` where a text cannot be set
    /// at 5 points, `paper.code-too-dense` where a module would be under 0.34 mm, `paper.bad-picture`, `paper.no-font`.
    public func render() throws -> [UInt8] { try Press.run(draw) }

    private func draw() throws -> [UInt8] {
        let sheet = try Sheet(.card, PaperIdentity(title: title.chinese + " " + number, made: made))
        try PermitFront(card: self, sheet: sheet).draw()
        sheet.turn()
        try PermitBack(card: self, sheet: sheet).draw()
        sheet.turn()
        return try sheet.finish()
    }
}
