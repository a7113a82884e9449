import AnjuCore

/// The rows of one sheet, from the first to the last.
public struct SheetReader {
    /// Cells that are shown as one; known once the last row was read, since the file says it behind them.
    public private(set) var merged: [CellRange] = []

    private var scanner: XMLScanner
    private let cells: CellReader
    private let limits: TableLimits
    private var last = 0

    init(_ scanner: XMLScanner, cells: CellReader, limits: TableLimits) {
        (self.scanner, self.cells, self.limits) = (scanner, cells, limits)
    }

    /// The next row that the file has; `nil` behind the last.
    public mutating func next() throws -> TableRow? {
        while true {
            switch try scanner.next() {
            case .finish: return nil
            case .text, .end: continue
            case .start:
                if scanner.isNamed("row") { return try row() }
                if scanner.isNamed("mergeCell") { try merge() }
            }
        }
    }

    private mutating func row() throws -> TableRow {
        let stated = try scanner.attributeBytes("r").map { CellReference(Array("A".utf8) + $0)?.row ?? 0 }
        let number = stated ?? last + 1
        guard number > last else { throw TableFault.damaged.problem(row: last + 1) }
        guard number <= limits.rows else { throw TableFault.tooManyRows.problem(row: number, limit: limits.rows) }
        last = number
        let isHidden = ["1", "true"].contains(try scanner.attribute("hidden"))
        guard !scanner.isEmptyTag else { return TableRow(number: number, cells: [], isHidden: isHidden) }
        return TableRow(number: number, cells: try cellsOfRow(number), isHidden: isHidden)
    }

    private mutating func cellsOfRow(_ number: Int) throws -> [TableCell] {
        var row: [TableCell] = []
        var next = 0
        while true {
            switch try scanner.next() {
            case .finish: throw TableFault.damaged.problem(row: number)
            case .text: continue
            case .end: if scanner.isNamed("row") { return row }
            case .start:
                guard scanner.isNamed("c") else { continue }
                let column = try column(expected: next, row: number)
                let cell = try cell(row: number, column: column)
                next = column + 1
                guard !cell.isEmpty else { continue }
                guard column < limits.columns else {
                    throw TableFault.tooManyColumns.problem(row: number, column: column + 1, limit: limits.columns)
                }
                while row.count < column { row.append(.empty) }
                row.append(cell)
            }
        }
    }

    /// The column of the cell whose tag was opened; cells come from left to right, in the row that they name.
    private func column(expected: Int, row: Int) throws -> Int {
        guard let stated = try scanner.attributeBytes("r") else { return expected }
        guard let place = CellReference(stated), place.row == row, place.column >= expected else {
            throw TableFault.damaged.problem(row: row, column: expected + 1)
        }
        return place.column
    }

    private mutating func cell(row: Int, column: Int) throws -> TableCell {
        do {
            return try cells.cell(&scanner)
        } catch let problem as Problem {
            // The place is known here alone.
            let place = ["row": String(row), "column": String(column + 1)]
            throw Problem(problem.kind, problem.code, problem.details.merging(place) { first, _ in first })
        }
    }

    private mutating func merge() throws {
        guard let range = try scanner.attribute("ref").flatMap({ CellRange($0) }), merged.count < 100_000 else {
            throw TableFault.damaged.problem()
        }
        merged.append(range)
    }
}
