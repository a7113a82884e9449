/// How a column of a sheet is laid out for somebody who fills it in.
public struct WorkbookColumn: Hashable, Sendable {
    /// In letters of the sheet's font.
    public var width: Double
    /// Whether what is typed stays text, so that numbers of papers keep their zeros and all their digits.
    public var isText: Bool
    /// The sheet, its column from 0 and how many rows from the first hold what may be chosen here.
    public var choices: WorkbookChoices?

    public init(width: Double = 16, isText: Bool = false, choices: WorkbookChoices? = nil) {
        (self.width, self.isText, self.choices) = (width, isText, choices)
    }
}
