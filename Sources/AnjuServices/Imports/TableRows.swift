import AnjuDocuments

/// The rows of one sheet of either kind of file, from the first to the last.
enum TableRows {
    case workbook(SheetReader)
    case text(CSVReader)

    /// The next one; `nil` behind the last.
    mutating func next() throws -> TableRow? {
        switch self {
        case .workbook(var reader):
            defer { self = .workbook(reader) }
            return try reader.next()
        case .text(var reader):
            defer { self = .text(reader) }
            return try reader.next()
        }
    }
}
