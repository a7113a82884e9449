import AnjuCore

/// Why a table cannot be read on.
///
/// A closed list, so that every refusal has its words in the catalogues.
public enum TableFault: String, CaseIterable, Sendable {
    /// More bytes than a table may have.
    case tooLarge = "table.too-large"
    /// It unpacks into more than it may, or into more than it says.
    case unpacksTooFar = "table.unpacks-too-far"
    /// Neither a workbook nor a text with columns.
    case notATable = "table.not-a-table"
    /// A workbook of the form before 2007, or another compound file.
    case oldWorkbook = "table.old-workbook"
    /// It is locked by a password.
    case locked = "table.locked"
    /// It carries a program.
    case macros = "table.macros"
    /// Its inner build is broken.
    case damaged = "table.damaged"
    /// It declares entities or a document type, which no workbook needs.
    case entities = "table.entities"
    /// A part has a name that leads out of the file, or two have one name.
    case partNames = "table.part-names"
    /// Bytes that are no text of the encoding in which the rest is written.
    case encoding = "table.encoding"
    /// A quotation mark that is not closed, or text behind a closed one.
    case quotes = "table.quotes"
    /// More rows than it may have.
    case tooManyRows = "table.too-many-rows"
    /// Something stands in a column further right than it may.
    case tooManyColumns = "table.too-many-columns"
    /// A cell holds more than it may.
    case cellTooLong = "table.cell-too-long"

    /// The code of the problem.
    public var code: String { rawValue }

    /// The refusal, with the row and column where it was met, both counted from 1.
    func problem(row: Int? = nil, column: Int? = nil, limit: Int? = nil) -> Problem {
        var details: [String: String] = [:]
        if let row { details["row"] = String(row) }
        if let column { details["column"] = String(column) }
        if let limit { details["limit"] = String(limit) }
        return Problem(.invalid, code, details)
    }
}
