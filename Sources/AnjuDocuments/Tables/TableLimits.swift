/// What a table from outside may have at most (Decision 8 of the project's rules for files).
///
/// Every figure bounds memory or time: a reader stops at the first that is passed, and says which.
public struct TableLimits: Hashable, Sendable {
    /// Bytes of the file as it came.
    public var bytes: Int
    /// Bytes of everything in it, unpacked.
    public var unpackedBytes: Int
    /// Rows of one sheet.
    public var rows: Int
    /// Columns in which something stands.
    public var columns: Int
    /// Bytes of one cell; of characters it may have 32,767, as many as a spreadsheet keeps.
    public var cellBytes: Int
    /// Bytes of the texts that the sheets of a workbook share: they are held in memory while it is read.
    public var sharedBytes: Int
    /// Files in a packed workbook.
    public var parts: Int

    public init(
        bytes: Int = 200 << 20, unpackedBytes: Int = 1_536 << 20, rows: Int = 1_048_576, columns: Int = 1_024,
        cellBytes: Int = 131_068, sharedBytes: Int = 256 << 20, parts: Int = 2_000
    ) {
        (self.bytes, self.unpackedBytes, self.rows, self.columns) = (bytes, unpackedBytes, rows, columns)
        (self.cellBytes, self.sharedBytes, self.parts) = (cellBytes, sharedBytes, parts)
    }

    /// Whether a cell may hold this text.
    func allows(_ text: String) -> Bool {
        text.utf8.count <= cellBytes && (text.utf8.count <= 32_767 || text.unicodeScalars.count <= 32_767)
    }

    /// A workbook of 200 MiB and 1.5 GiB unpacked, with as many rows as a sheet can have.
    public static let standard = TableLimits()
}
