/// What was found in one row that is not sound.
public struct RowFinding: Sendable, Encodable {
    /// One fault.
    public struct Fault: Sendable, Encodable {
        /// The column's letters.
        public let column: String
        /// The item's key.
        public let item: String
        /// The stable code, of a violation.
        public let code: String
        /// The same in words.
        public let says: String
    }

    /// The sheet's name; empty for a text.
    public let sheet: String
    /// As the spreadsheet shows it, from 1.
    public let row: Int
    /// Every fault of the row.
    public let faults: [Fault]
    /// An earlier row that means the same, as `sheet!row`; somebody has to decide which holds.
    public let sameAs: String?
}
