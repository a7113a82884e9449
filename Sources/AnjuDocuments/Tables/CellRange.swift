/// A rectangle of cells that are shown as one; what it says stands in its first cell alone.
public struct CellRange: Hashable, Sendable {
    /// Rows, from 1.
    public let rows: ClosedRange<Int>
    /// Columns, from 0.
    public let columns: ClosedRange<Int>

    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }

    /// The letters of a column that is counted from 0, as a spreadsheet shows them.
    public static func letters(_ column: Int) -> String { CellReference.letters(column) }

    /// Reads `B2:C9`, or one cell.
    init?(_ text: some StringProtocol) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellReference(Array($0.utf8)) }
        guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, let from = first.row,
            let till = last.row, from <= till, first.column <= last.column
        else { return nil }
        self.init(rows: from...till, columns: first.column...last.column)
    }
}
