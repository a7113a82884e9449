/// Where a sealed value lies: one column of one row.
///
/// It is bound into the seal, so that a value which was moved to another place does not open.
public struct SealedPlace: Hashable, Sendable {
    public let table: String
    public let column: String
    /// The row's identifier with its prefix.
    public let row: String

    public init(table: String, column: String, row: String) {
        (self.table, self.column, self.row) = (table, column, row)
    }

    /// `anju/1`, table, column and row with a zero between them, which none of them holds.
    var associatedData: [UInt8] {
        Array("anju/1".utf8) + [0] + Array(table.utf8) + [0] + Array(column.utf8) + [0] + Array(row.utf8)
    }
}
