/// What stands above the columns of a run's file, what keeps its rows from being read, and why it was taken back.
public struct ImportWords: Hashable, Sendable, Codable {
    /// One column.
    public struct Column: Hashable, Sendable, Codable {
        public var sheet: String
        public var word: String
        /// The item that it holds; `nil` where it is not read.
        public var item: String?

        public init(sheet: String, word: String, item: String?) {
            (self.sheet, self.word, self.item) = (sheet, word, item)
        }
    }

    public var columns: [Column]
    /// What keeps the rows from being read.
    public var faults: [ImportRow.Content.Fault]
    /// Why the run was taken back, as who did it wrote.
    public var reason: String

    public init(columns: [Column] = [], faults: [ImportRow.Content.Fault] = [], reason: String = "") {
        (self.columns, self.faults, self.reason) = (columns, faults, reason)
    }
}
