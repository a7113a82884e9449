/// Cells side by side, that stay together where they can.
struct FlowRow {
    var cells: [FlowCell]
    /// The element of the reading order: `H2`, `P`, or `TR` for a table's row.
    var tag: String
    var before: Double = 0
    var after: Double = 0
    /// A hairline under the row.
    var isRuled = false
    /// A heading does not stand alone at the foot of a page.
    var keepsWithNext = false

    var inner: Double { cells.map(\.height).max() ?? 0 }
    var height: Double { before + inner + after }

    func draw(on sheet: Sheet, left: Double, right: Double, y: Double) {
        sheet.tagged(tag) {
            for cell in cells {
                if tag == "TR" {
                    sheet.tagged("TD") { cell.draw(on: sheet, left: left, y: y + before) }
                } else {
                    cell.draw(on: sheet, left: left, y: y + before)
                }
            }
        }
        if isRuled { sheet.line(from: left, to: right, y: y + height - 0.5, thickness: 0.5, .rule) }
    }

    /// The part that fits into `room`, without its rule, and the part that does not.
    func split(_ room: Double) -> (head: FlowRow?, rest: FlowRow?) {
        let parts = cells.map { $0.split(room - before) }
        var (head, rest) = (self, self)
        head.cells = parts.compactMap(\.head)
        head.after = 0
        head.isRuled = false
        rest.cells = parts.compactMap(\.rest)
        return (head.cells.isEmpty ? nil : head, rest.cells.isEmpty ? nil : rest)
    }
}
