import AnjuDocuments

/// Gives cells that are shown as one over several rows what the first of them says: five people of one household stand
/// beside one address.
struct MergedCells {
    private var coming: ArraySlice<CellRange>
    private var open: [(range: CellRange, cell: TableCell)] = []

    init(_ ranges: [CellRange]) {
        coming = ranges.filter { $0.rows.count > 1 }.sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...]
    }

    /// The row with what it takes from rows above; rows come in order.
    mutating func filled(_ row: TableRow) -> TableRow {
        open.removeAll { $0.range.rows.upperBound < row.number }
        while let range = coming.first, range.rows.lowerBound <= row.number {
            coming.removeFirst()
            // A range whose first row the file does not have says nothing.
            if range.rows.lowerBound == row.number { open.append((range, row[range.columns.lowerBound])) }
        }
        var cells = row.cells
        for (range, cell) in open where row[range.columns.lowerBound].isEmpty {
            while cells.count <= range.columns.lowerBound { cells.append(.empty) }
            cells[range.columns.lowerBound] = cell
        }
        return TableRow(number: row.number, cells: cells, isHidden: row.isHidden)
    }
}
