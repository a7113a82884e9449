public import AnjuCore
public import AnjuDomain

/// What stands above the columns of a run's file, and what it is taken for.
public struct ImportColumns: Sendable {
    /// One column.
    public struct Column: Sendable {
        public var sheet: String
        public var word: String
        /// The item that it holds; `nil` where it is not read.
        public var item: String?
    }

    public var columns: [Column]
    /// The items that a column may hold.
    public var items: [RegisterColumn]
    /// What keeps the rows from being read.
    public var violations: [Violation]

    init(_ table: ImportTable, _ centre: Centre) {
        items = table.columns
        violations = table.violations(centre)
        var columns: [Column] = []
        var seen: Set<String> = []
        for (index, words) in table.words.enumerated() {
            for (place, word) in words.enumerated() where !word.isEmpty && seen.insert(word).inserted {
                columns.append(
                    Column(
                        sheet: table.file.sheets[index].name, word: word,
                        item: table.headings[index]?.mapping.columns[place]?.item.key))
            }
        }
        self.columns = columns
    }
}
