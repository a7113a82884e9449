/// One thing in a row of a flowing paper.
struct FlowCell {
    enum Content {
        /// Lines of a text that are still to be drawn.
        case text(TextLayout, Range<Int>)
        case mark(StateMark)
        case picture(PaperPicture, width: Double, height: Double)
        /// A line to write on, this long, with room above for a hand.
        case signature(width: Double)
    }

    /// From the left margin.
    let x: Double
    let content: Content

    init(x: Double, _ content: Content) { (self.x, self.content) = (x, content) }

    init(x: Double, _ layout: TextLayout) {
        self.init(x: x, .text(layout, 0..<layout.lines.count))
    }

    var height: Double {
        switch content {
        case .text(let layout, let lines): layout.height(of: lines)
        case .mark: StateMark.side
        case .picture(_, _, let height): height
        case .signature: points(14)
        }
    }

    func draw(on sheet: Sheet, left: Double, y: Double) {
        switch content {
        case .text(let layout, let lines): layout.draw(on: sheet, x: left + x, y: y, range: lines)
        case .mark(let mark): mark.draw(on: sheet, x: left + x, y: y)
        case .picture(let picture, let width, let height):
            picture.draw(on: sheet, filling: Box(x: left + x, y: y, width: width, height: height))
        case .signature(let width):
            sheet.line(from: left + x, to: left + x + width, y: y + points(13), thickness: 0.6, .edge)
        }
    }

    /// What fits into `room`, and what is left for the next page.
    func split(_ room: Double) -> (head: FlowCell?, rest: FlowCell?) {
        guard case .text(let layout, let lines) = content else {
            return height <= room ? (self, nil) : (nil, self)
        }
        let cut = lines.lowerBound + min(layout.fitting(room, from: lines.lowerBound), lines.count)
        return (
            cut == lines.lowerBound ? nil : FlowCell(x: x, .text(layout, lines.lowerBound..<cut)),
            cut == lines.upperBound ? nil : FlowCell(x: x, .text(layout, cut..<lines.upperBound))
        )
    }
}
