/// One row of a table.
public struct TableRow: Hashable, Sendable {
    /// Its number as the program shows it that wrote the file, from 1.
    public let number: Int
    /// What stands in its columns, from the first to the last in which something stands.
    public let cells: [TableCell]
    /// Whether its author hid it; it counts all the same.
    public let isHidden: Bool

    public init(number: Int, cells: [TableCell], isHidden: Bool = false) {
        (self.number, self.cells, self.isHidden) = (number, cells, isHidden)
    }

    /// Whether nothing stands in it.
    public var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

    /// The cell of a column, counted from 0; empty to the right of the last.
    public subscript(column: Int) -> TableCell { cells.indices.contains(column) ? cells[column] : .empty }
}
