import AnjuCore

/// Sets text on a card: nothing under 5 points, and nothing cut off without a word.
struct CardSetting {
    let sheet: Sheet

    /// The card's unit: 2.1 mm.
    static let em = points(2.1)
    static let smallest = 5.0
    static let margin = 2 * em
    static let label = TextStyle(size: 0.86 * em, ink: .second, leading: 0.9)
    static let value = TextStyle(size: em, bold: true, leading: 0.9)

    /// Draws runs with their first line's top at `y`, shrunk until they fit a width and a height; returns the bottom.
    @discardableResult
    func draw(
        _ runs: [TextRun], x: Double, y: Double, width: Double, height: Double, tag: String = "P",
        alignment: TextLayout.Alignment = .left, named what: String
    ) throws -> Double {
        let layout = try fitted(runs, width: width, height: height, alignment: alignment, named: what)
        sheet.tagged(tag) { layout.draw(on: sheet, x: x, y: y) }
        return y + layout.height
    }

    /// The largest setting that fits.
    ///
    /// A text that does not fit at 5 points is refused: a permit with half a name is no permit.
    func fitted(
        _ runs: [TextRun], width: Double, height: Double, alignment: TextLayout.Alignment = .left, named what: String
    ) throws -> TextLayout {
        var scale = 1.0
        while true {
            let scaled = runs.map { run in
                var run = run
                run.style.size = max(Self.smallest, run.style.size * scale)
                return run
            }
            let layout = try TextLayout(scaled, on: sheet, width: width, alignment: alignment)
            if layout.height <= height + 0.01, layout.width <= width + 0.5 { return layout }
            guard scaled.contains(where: { $0.style.size > Self.smallest }) else {
                throw Problem(.invalid, "paper.does-not-fit", ["part": what])
            }
            scale -= 0.05
        }
    }

    /// 性别 Sex.
    func labelRuns(_ label: LocalizedText) -> [TextRun] {
        var runs = [TextRun(label.chinese, .chinese, Self.label)]
        if let english = label.others[.english] { runs.append(TextRun(" " + english, .english, Self.label)) }
        if let burmese = label.others[.burmese] { runs.append(TextRun(" · " + burmese, .burmese, Self.label)) }
        return runs
    }
}
