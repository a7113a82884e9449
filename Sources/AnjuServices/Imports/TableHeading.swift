import AnjuDocuments
import AnjuDomain

/// The row of a sheet that says what its columns hold.
struct TableHeading {
    /// Its number; the rows of the register come after it.
    let row: Int
    let mapping: ColumnMapping

    /// How many rows may stand above it, such as a title.
    private static let deepest = 20

    /// The row among the first that names most columns, at least two; of two alike the later, which is the row of
    /// keys in our own template.
    ///
    /// `nil` where a sheet holds something else.
    static func found(
        in file: TableFile, _ sheet: TableFile.Sheet, of columns: [RegisterColumn], named: [String: String]
    ) throws -> TableHeading? {
        var best: TableHeading?
        var merged = MergedCells(sheet.merged)
        try file.forEachRow(of: sheet, first: deepest) { row in
            let mapping = ColumnMapping(merged.filled(row).cells.map(\.text), of: columns, named: named)
            let isBetter = mapping.columns.count >= best?.mapping.columns.count ?? min(2, columns.count)
            if isBetter { best = TableHeading(row: row.number, mapping: mapping) }
        }
        return best
    }
}
