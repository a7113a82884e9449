import AnjuCore
import AnjuDocuments
import Foundation

/// Where rows are written to: a workbook, or a text for what came as a text.
enum TableTarget {
    case workbook(WorkbookWriter)
    case text(CSVFile)

    /// A new file of the kind.
    init(path: String, kind: TableKind) throws {
        switch kind {
        case .workbook: self = .workbook(try WorkbookWriter(path: path))
        case .text: self = .text(try CSVFile(path: path))
        }
    }

    /// Begins a sheet; a text has one.
    func begin(_ sheet: TableFile.Sheet) throws {
        switch self {
        case .workbook(let writer): try writer.addSheet(sheet.name, isHidden: sheet.isHidden)
        case .text: return
        }
    }

    /// Begins a sheet of our own.
    func begin(named name: String) throws {
        if case .workbook(let writer) = self { try writer.addSheet(name, frozenRows: 1) }
    }

    func write(_ row: TableRow, as style: WorkbookRowStyle) throws {
        switch self {
        case .workbook(let writer): try writer.write(row, as: style)
        case .text(let file): try file.write(row.cells)
        }
    }

    func close() throws {
        switch self {
        case .workbook(let writer): try writer.close()
        case .text(let file): try file.close()
        }
    }
}
