/// Where the values stand from which those of a column are chosen.
public struct WorkbookChoices: Hashable, Sendable {
    /// The name of the sheet.
    public let sheet: String
    /// Its column, from 0.
    public let column: Int
    /// How many of its rows, from the first.
    public let count: Int

    public init(sheet: String, column: Int, count: Int) {
        (self.sheet, self.column, self.count) = (sheet, column, count)
    }

    /// As a formula says it.
    var formula: String {
        let letters = CellReference.letters(column)
        return "='\(sheet.replacing("'", with: "''"))'!$\(letters)$1:$\(letters)$\(count)"
    }
}
