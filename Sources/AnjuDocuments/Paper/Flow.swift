/// Rows set one under another over as many pages as they need.
struct Flow {
    /// A row and where its top lies.
    struct Placed {
        let row: FlowRow
        let y: Double
    }

    /// Where rows begin on the first page, and on the others.
    let firstTop: Double
    let top: Double
    let bottom: Double

    /// Every page's rows.
    ///
    /// A row moves to the next page whole, unless it is taller than a third of a page: then it is broken between lines.
    func pages(_ rows: [FlowRow]) throws -> [[Placed]] {
        var pages: [[Placed]] = [[]]
        var y = firstTop
        var waiting = Array(rows.reversed())
        while let row = waiting.popLast() {
            let isFirstRow = pages[pages.count - 1].isEmpty
            let needed = row.height + kept(after: row, waiting)
            if y + needed <= bottom || (row.keepsWithNext && isFirstRow && y + row.height <= bottom) {
                pages[pages.count - 1].append(Placed(row: row, y: y))
                y += row.height
            } else if !isFirstRow, row.height <= third || row.keepsWithNext {
                waiting.append(row)
                pages.append([])
                y = top
            } else {
                let parts = row.split(bottom - y)
                if let head = parts.head { pages[pages.count - 1].append(Placed(row: head, y: y)) }
                guard parts.head != nil || !isFirstRow || y > top else {
                    throw PaperFailure(description: "a row is taller than a page and cannot be broken")
                }
                if let rest = parts.rest { waiting.append(rest) }
                pages.append([])
                y = top
            }
        }
        if pages.count > 1, pages[pages.count - 1].isEmpty { pages.removeLast() }
        return pages
    }

    /// The height of all that has to stand on the page of `row`: each that is kept with the next one brings that.
    private func kept(after row: FlowRow, _ waiting: [FlowRow]) -> Double {
        var (height, last) = (0.0, row)
        for next in waiting.reversed() {
            guard last.keepsWithNext else { break }
            height += min(next.height, third)
            last = next
        }
        // What is higher than a page altogether cannot be kept: it flows.
        return row.height + height <= bottom - top ? height : 0
    }

    private var third: Double { (bottom - top) / 3 }
}
