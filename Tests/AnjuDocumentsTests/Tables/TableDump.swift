import AnjuCore

@testable import AnjuDocuments

/// A whole table as the oracle prints one: for comparing, in tests alone.
struct TableDump: Codable, Equatable {
    struct Sheet: Codable, Equatable {
        let name: String
        let hidden: Bool
        let merged: [String]
        let rows: [Row]
    }

    struct Row: Codable, Equatable {
        let number: Int
        let hidden: Bool
        let cells: [[String]]

        init(number: Int, hidden: Bool, cells: [[String]]) {
            (self.number, self.hidden, self.cells) = (number, hidden, Self.trimmed(cells))
        }

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            self.init(
                number: try list.decode(Int.self), hidden: try list.decode(Bool.self),
                cells: try list.decode([[String]].self))
        }

        /// Numbers as the double that they are, empty cells at the end left away.
        private static func trimmed(_ cells: [[String]]) -> [[String]] {
            var cells = cells.map { cell in
                cell[0] == "number" ? ["number", Double(cell[1]).map { "\($0)" } ?? cell[1]] : cell
            }
            while cells.last?.first == "empty" { cells.removeLast() }
            return cells
        }
    }

    let sheets: [Sheet]

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        var sheets: [Sheet] = []
        while !list.isAtEnd {
            let sheet = try list.decode(Sheet.self)
            sheets.append(
                Sheet(
                    name: sheet.name, hidden: sheet.hidden, merged: sheet.merged,
                    rows: sheet.rows.filter { !$0.cells.isEmpty }))
        }
        self.sheets = sheets
    }

    /// What we read, without rows in which nothing stands.
    init(path: String) throws {
        let source = try TableSource(path: path)
        switch try TableKind.of(source) {
        case .text:
            var reader = try CSVReader(source)
            sheets = [Sheet(name: "", hidden: false, merged: [], rows: try Self.rows { try reader.next() })]
        case .workbook:
            let book = try WorkbookReader(source)
            sheets = try book.sheets.map { sheet in
                var reader = try book.rows(of: sheet)
                let rows = try Self.rows { try reader.next() }
                return Sheet(
                    name: sheet.name, hidden: sheet.isHidden, merged: reader.merged.map(Self.name).sorted(), rows: rows)
            }
        }
    }

    /// The first place where it differs from another, in words; `nil` where it does not.
    func difference(from other: TableDump) -> String? {
        guard sheets.map(\.name) == other.sheets.map(\.name) else { return "sheets: \(other.sheets.map(\.name))" }
        for (mine, theirs) in zip(sheets, other.sheets) where mine != theirs {
            let pair = zip(mine.rows, theirs.rows).first { $0 != $1 }
            let cells = pair.flatMap { pair in zip(pair.0.cells, pair.1.cells).first { $0 != $1 } }
            return
                "\(mine.name) \(mine.hidden) \(mine.merged) row \(pair?.0.number ?? 0): \(cells.map { "\($0)" } ?? "")"
        }
        return nil
    }

    static func cell(_ cell: TableCell) -> [String] {
        switch cell {
        case .empty: ["empty", ""]
        case .text(let text): ["text", text]
        case .number(let raw): ["number", raw]
        case .date(let text): ["date", text]
        case .truth: ["truth", cell.text]
        case .fault(let text): ["fault", text]
        }
    }

    private static func rows(_ next: () throws -> TableRow?) throws -> [Row] {
        var rows: [Row] = []
        while let row = try next() {
            let read = Row(number: row.number, hidden: row.isHidden, cells: row.cells.map(cell))
            if !read.cells.isEmpty { rows.append(read) }
        }
        return rows
    }

    private static func name(_ range: CellRange) -> String {
        CellReference.letters(range.columns.lowerBound) + String(range.rows.lowerBound) + ":"
            + CellReference.letters(range.columns.upperBound) + String(range.rows.upperBound)
    }
}
