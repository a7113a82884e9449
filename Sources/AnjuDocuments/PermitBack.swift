import AnjuCore
import AnjuSeal

/// The side with the symbol, and what its holder must know.
struct PermitBack {
    let card: PermitCard
    let sheet: Sheet

    private var setting: CardSetting { CardSetting(sheet: sheet) }
    private var em: Double { CardSetting.em }
    private var left: Double { CardSetting.margin }
    /// ISO/IEC 18004 leaves the size of a module free; below this, telephones fail on printed cards.
    private static let smallestModule = points(0.34)
    private static let module = points(0.52)

    func draw() throws {
        Guilloche.draw(on: sheet)
        let frame = try symbol()
        let width = frame.x - left - em
        let top = points(3.4)
        let foot = try office(width: width)
        try words(width: width, y: top, height: foot - top - 0.6 * em)
    }

    private func symbol() throws -> Box {
        let modules = Double(card.code.size + 8)
        let room = points(44)
        let side = min(Self.module * modules, room)
        guard side / modules >= Self.smallestModule else {
            throw Problem(.invalid, "paper.code-too-dense", ["modules": String(card.code.size)])
        }
        let frame = Box(
            x: sheet.width - points(3.6) - side, y: (sheet.height - side) / 2 - (side < room ? points(1.4) : 0),
            width: side, height: side)
        sheet.symbol(card.code, in: frame)
        if !card.codeCaption.isEmpty {
            let style = TextStyle(face: .mono, size: CardSetting.label.size, ink: .second)
            try setting.draw(
                [TextRun(card.codeCaption, .chinese, style)], x: frame.x, y: frame.bottom + points(0.5),
                width: frame.width, height: points(3), alignment: .centre, named: "caption")
        }
        return frame
    }

    private func words(width: Double, y: Double, height: Double) throws {
        let scan = card.wording.scan
        var runs = [TextRun(scan.chinese, .chinese, TextStyle(face: .serif, size: 1.15 * em, bold: true))]
        if let english = scan.others[.english] {
            runs.append(TextRun("\n" + english, .english, TextStyle(size: 0.95 * em)))
        }
        if let burmese = scan.others[.burmese] {
            runs.append(TextRun("\n" + burmese, .burmese, TextStyle(size: 0.98 * em)))
        }
        let rulesTop = try setting.draw(runs, x: left, y: y, width: width, height: height, tag: "H1", named: "scan")
        try rules(width: width, y: rulesTop + 0.4 * em, bottom: y + height)
    }

    /// The rules one under another in both languages, in the largest of three sizes in which all of them have room.
    ///
    /// Beside the densest symbols there is room for one language alone: then they stand in Chinese.
    private func rules(width: Double, y: Double, bottom: Double) throws {
        var set: [TextLayout] = []
        let sizes = [0.9 * em, 0.85 * em, CardSetting.smallest]
        for (languages, size) in sizes.map({ (2, $0) }) + sizes.map({ (1, $0) }) {
            set = try card.rules.map {
                try TextLayout(runs(Array($0.prefix(languages)), size), on: sheet, width: width - em)
            }
            if set.map(\.height).reduce(0, +) <= bottom - y { break }
        }
        guard set.map(\.height).reduce(0, +) <= bottom - y + 0.01 else {
            throw Problem(.invalid, "paper.does-not-fit", ["part": "rules"])
        }
        var top = y
        let style = TextStyle(size: 0.9 * em, ink: .second)
        for (index, layout) in set.enumerated() {
            try sheet.tagged("P") {
                try TextLayout([TextRun("\(index + 1).", .chinese, style)], on: sheet).draw(
                    on: sheet, x: left, y: top)
                layout.draw(on: sheet, x: left + em, y: top)
            }
            top += layout.height
        }
    }

    private func runs(_ rule: [(text: String, language: LanguageTag)], _ size: Double) -> [TextRun] {
        rule.enumerated().map { index, words in
            let style = TextStyle(size: size, ink: .second, leading: 0.92)
            return TextRun((index == 0 ? "" : "\n") + words.text, words.language, style)
        }
    }

    /// Draws who issued the card from the bottom up; returns its top.
    private func office(width: Double) throws -> Double {
        var runs = setting.labelRuns(card.wording.office)
        runs.append(TextRun("\n" + card.office.chinese, .chinese, CardSetting.value))
        if let help = card.help, !help.isEmpty {
            runs.append(TextRun("\n", .chinese, CardSetting.label))
            runs += setting.labelRuns(card.wording.help)
            runs.append(TextRun("\n" + help, .english, CardSetting.value))
        }
        let layout = try setting.fitted(runs, width: width, height: points(18), named: "office")
        let top = sheet.height - points(3) - layout.height
        sheet.tagged("P") { layout.draw(on: sheet, x: left, y: top) }
        return top
    }
}
