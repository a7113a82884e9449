import AnjuCore
import AnjuDocuments

/// A file of either kind as sheets of rows; a text is one sheet without a name.
struct TableFile {
    /// One sheet, with what has to be known before its rows are read.
    struct Sheet {
        let name: String
        let isHidden: Bool
        let merged: [CellRange]
        /// The most columns of a row.
        let width: Int
        fileprivate let part: WorkbookSheet?
    }

    let kind: TableKind
    let sheets: [Sheet]
    private let source: TableSource
    private let book: WorkbookReader?

    /// Looks through the whole file once: what is broken in its last row is told before anything is done.
    init(path: String) throws { try self.init(try TableSource(path: path)) }

    /// The same of bytes that lie elsewhere.
    init(_ source: TableSource) throws {
        self.source = source
        kind = try TableKind.of(source)
        switch kind {
        case .text:
            book = nil
            var rows = try CSVReader(source)
            var width = 0
            while let row = try rows.next() { width = max(width, row.cells.count) }
            sheets = [Sheet(name: "", isHidden: false, merged: [], width: width, part: nil)]
        case .workbook:
            let reader = try WorkbookReader(source)
            book = reader
            sheets = try reader.sheets.map { part in
                var rows = try reader.rows(of: part)
                var width = 0
                while let row = try rows.next() { width = max(width, row.cells.count) }
                return Sheet(
                    name: part.name, isHidden: part.isHidden, merged: rows.merged, width: width, part: part)
            }
        }
    }

    /// The rows of a sheet, one after another.
    func rows(of sheet: Sheet) throws -> TableRows {
        if let book, let part = sheet.part { return .workbook(try book.rows(of: part)) }
        return .text(try CSVReader(source))
    }

    /// Gives the rows of a sheet to `body`, in order: all of them, or the first ones.
    func forEachRow(of sheet: Sheet, first: Int = .max, _ body: (TableRow) throws -> Void) throws {
        var rows = try rows(of: sheet)
        var count = 0
        while count < first, let row = try rows.next() {
            try body(row)
            count += 1
        }
    }
}
