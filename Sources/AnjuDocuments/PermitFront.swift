import AnjuCore

/// The side with the portrait and the names.
struct PermitFront {
    let card: PermitCard
    let sheet: Sheet

    private var setting: CardSetting { CardSetting(sheet: sheet) }
    private var em: Double { CardSetting.em }
    private var left: Double { CardSetting.margin }
    private var right: Double { sheet.width - CardSetting.margin }
    /// Where the heading's rule ends and the portrait and names begin.
    private var bodyTop: Double { points(14.8) }
    private var bottom: Double { sheet.height - points(2.3) }

    private var footTop: Double { bottom - points(6.4) }

    func draw() throws {
        Guilloche.draw(on: sheet)
        try heading()
        let frame = try portrait()
        let x = frame.right + 1.3 * em
        let namesBottom = try names(x: x)
        // Long names take the air below them.
        let gap = namesBottom > bodyTop + points(11) ? 0.1 : 0.5
        try facts(x: x, y: max(namesBottom + gap * em, bodyTop + points(7)))
        try foot()
    }

    private func heading() throws {
        let aside = points(33)
        let top = points(2.9)
        var titles = [TextRun(card.title.chinese, .chinese, TextStyle(face: .serif, size: 1.75 * em, bold: true))]
        if let burmese = card.title.others[.burmese] {
            titles.append(TextRun("\n" + burmese, .burmese, TextStyle(face: .serif, size: 1.05 * em)))
        }
        try setting.draw(
            titles, x: left, y: top, width: right - left - aside - em, height: points(10.4), tag: "H1",
            named: "title")
        var aside2: [TextRun] = []
        if let english = card.title.others[.english] {
            aside2.append(TextRun(english.uppercased() + "\n", .english, CardSetting.label))
        }
        aside2.append(TextRun(card.territory, .chinese, CardSetting.label))
        if card.isSpecimen {
            let red = TextStyle(size: 0.86 * em, bold: true, ink: .bad)
            aside2.append(TextRun("\n" + card.wording.specimen.chinese, .chinese, red))
            aside2.append(TextRun(" " + card.wording.specimen[.english], .english, red))
        }
        try setting.draw(
            aside2, x: right - aside, y: top, width: aside, height: points(10.4), alignment: .right,
            named: "territory")
        sheet.openingRule(from: left, to: right, y: bodyTop - points(1.7), thick: points(0.3))
    }

    private func portrait() throws -> Box {
        // 26 × 32 mm in the proportions of the specification, 358 × 441 pixels, at the card's scale.
        let frame = Box(x: left, y: bodyTop, width: 10.2 * em, height: 10.2 * em * 441 / 358)
        try sheet.tagged("Figure") {
            sheet.rectangle(frame, .portraitGround)
            if let bytes = card.portrait {
                try PaperPicture(bytes).draw(on: sheet, filling: frame)
            } else {
                Silhouette.draw(on: sheet, in: frame)
            }
        }
        return frame
    }

    private func names(x: Double) throws -> Double {
        let names = card.names.all
        guard let first = names.first else { throw Problem(.invalid, "paper.no-name") }
        var runs: [TextRun] = []
        for (index, name) in names.enumerated() {
            let isLatin = name.language == .english
            let isLarge = index == 0 && first.language == .chinese
            let style = TextStyle(
                face: .serif, size: (isLarge ? 1.75 : !isLatin ? 1.45 : index == 0 ? 1.6 : 1.2) * em,
                bold: name.language != card.names.nativeLanguage || isLatin)
            let gap = index == 0 ? "" : isLatin || name.text.count > 16 ? "\n" : "   "
            runs.append(TextRun(gap + name.text, name.language, style))
        }
        return try setting.draw(
            runs, x: x, y: bodyTop - 0.35 * em, width: right - x, height: points(13.2), tag: "H2", named: "names")
    }

    private func facts(x: Double, y: Double) throws {
        let facts = card.facts
        let column = (right - x) / 3
        let row = points(5.35)
        for (index, fact) in facts.enumerated() {
            let place = Box(
                x: x + Double(index % 3) * column, y: y + Double(index / 3) * row, width: column - 0.5 * em, height: row
            )
            try self.fact(fact, in: place)
        }
        guard let line = card.placeFact else { return }
        let top = y + Double((facts.count + 2) / 3) * row
        try fact(
            line, in: Box(x: x, y: top, width: right - x, height: max(row, footTop - top)))
    }

    private func fact(_ fact: PermitCard.Fact, in place: Box) throws {
        var style = CardSetting.value
        style.face = fact.isCode ? .mono : .sans
        let runs = setting.labelRuns(fact.label) + [TextRun("\n" + fact.value, .chinese, style)]
        try setting.draw(
            runs, x: place.x, y: place.y, width: place.width, height: place.height, named: fact.label[.english])
    }

    private func foot() throws {
        let wording = card.wording
        let middle = left + (right - left) * 0.55
        let number =
            setting.labelRuns(wording.number)
            + [TextRun("\n" + card.number, .english, TextStyle(face: .mono, size: 1.35 * em, bold: true))]
        let until =
            setting.labelRuns(wording.validTo)
            + [TextRun("\n" + card.validTo.description, .english, TextStyle(size: 1.6 * em, bold: true))]
        for (runs, x, end, alignment, what) in [
            (number, left, middle, TextLayout.Alignment.left, "number"),
            (until, middle, right, TextLayout.Alignment.right, "validity"),
        ] {
            let layout = try setting.fitted(
                runs, width: end - x, height: points(6.9), alignment: alignment, named: what)
            sheet.tagged("P") { layout.draw(on: sheet, x: x, y: bottom - layout.height) }
        }
    }
}
