import AnjuCore
import CXLSXWriter
import Glibc

/// Writes a workbook row by row, holding one row in memory: the library keeps the rest in files beside the target,
/// which nobody else sees and which are gone when it ends.
///
/// Text is written as text and never as a formula.
public final class WorkbookWriter {
    /// The last row that a template is laid out for: the checks of a column have to end somewhere.
    static let lastRow = 1_048_575

    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private let formats: WorkbookFormats

    /// Begins the file at `path`, readable by its owner alone; what stands there is written over.
    public init(path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Self.problem }
        fchmod(file, 0o600)
        Glibc.close(file)
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        book = (folder.isEmpty ? "." : folder).withCString { folder in
            var options = lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return workbook_new_opt(path, &options)
        }
        guard let book else { throw Self.problem }
        formats = WorkbookFormats(book)
    }

    deinit { if let book { lxw_workbook_free(book) } }

    /// Begins a sheet; the rows that follow go into it.
    public func addSheet(
        _ name: String, columns: [WorkbookColumn] = [], isHidden: Bool = false, frozenRows: Int = 0
    ) throws {
        guard let made = workbook_add_worksheet(book, name) else { throw Self.problem }
        sheet = made
        for (index, column) in columns.enumerated() {
            let place = lxw_col_t(index)
            try Self.check(
                worksheet_set_column(made, place, place, column.width, column.isText ? formats.text : nil))
            if let choices = column.choices { try add(choices, to: place, from: frozenRows) }
        }
        if frozenRows > 0 { worksheet_freeze_panes(made, lxw_row_t(frozenRows), 0) }
        if isHidden { worksheet_hide(made) }
    }

    /// Writes a row of the sheet that was begun last; rows come in the order of their numbers.
    public func write(_ row: TableRow, as style: WorkbookRowStyle = .plain) throws {
        guard row.number > 0, row.number <= Self.lastRow + 1, row.cells.count <= 16_384 else { throw Self.problem }
        let place = lxw_row_t(row.number - 1)
        if row.isHidden {
            var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
            try Self.check(worksheet_set_row_opt(sheet, place, 15, nil, &options))
        }
        for (column, cell) in row.cells.enumerated() {
            try write(cell, at: place, lxw_col_t(column), as: style)
        }
    }

    /// Packs everything into the file.
    public func close() throws {
        guard let open = book else { return }
        (book, sheet) = (nil, nil)
        try Self.check(workbook_close(open))
    }

    private func write(
        _ cell: TableCell, at row: lxw_row_t, _ column: lxw_col_t, as style: WorkbookRowStyle
    ) throws {
        switch cell {
        case .empty: return
        case .text(let text), .fault(let text):
            try Self.check(worksheet_write_string(sheet, row, column, text, formats.text(style)))
        case .number(let raw):
            guard let number = Double(raw), number.isFinite else { throw Self.problem }
            try Self.check(worksheet_write_number(sheet, row, column, number, formats.plain(style)))
        case .truth(let isTrue):
            try Self.check(worksheet_write_boolean(sheet, row, column, isTrue ? 1 : 0, formats.plain(style)))
        case .date(let text):
            guard let number = DateSerial.number(text) else {
                // Days before 1900 are text in every spreadsheet.
                return try Self.check(worksheet_write_string(sheet, row, column, text, formats.text(style)))
            }
            try Self.check(worksheet_write_number(sheet, row, column, number, formats.date(text, style)))
        }
    }

    private func add(_ choices: WorkbookChoices, to column: lxw_col_t, from row: Int) throws {
        guard choices.count > 0 else { return }
        try choices.formula.withCString { formula in
            var check = lxw_data_validation()
            check.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            check.value_formula = UnsafeMutablePointer(mutating: formula)
            check.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
            try Self.check(
                worksheet_data_validation_range(
                    sheet, lxw_row_t(row), column, lxw_row_t(Self.lastRow), column, &check))
        }
    }

    private static func check(_ error: lxw_error) throws {
        guard error == LXW_NO_ERROR else { throw problem }
    }

    private static var problem: Problem { Problem(.unavailable, "table.not-written") }
}
