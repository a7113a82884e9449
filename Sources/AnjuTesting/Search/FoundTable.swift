/// How many searches of each kind found whom they were after.
public struct FoundTable: Sendable {
    /// The searches of one kind.
    public struct Row: Sendable {
        public var kind: String
        public var asked = 0
        public var found = 0
        /// What was asked in vain.
        public var missed: [String] = []
        /// Of those asked, how many were found.
        public var share: Double { Double(found) / Double(max(asked, 1)) }
    }

    /// In the order in which the kinds were asked.
    public private(set) var rows: [Row] = []

    /// Asks `find` each of them; it answers whom it would show.
    public init(_ searches: [MadeRegister.Search], by find: (String) throws -> [String]) rethrows {
        for search in searches {
            if rows.last?.kind != search.kind { rows.append(Row(kind: search.kind)) }
            let isFound = try find(search.text).contains(search.id)
            rows[rows.count - 1].asked += 1
            if isFound { rows[rows.count - 1].found += 1 } else { rows[rows.count - 1].missed.append(search.text) }
        }
    }

    /// Of all that was asked, how much was found.
    public var share: Double {
        Double(rows.map(\.found).reduce(0, +)) / Double(max(rows.map(\.asked).reduce(0, +), 1))
    }

    /// One line a kind.
    public var text: String {
        let line = { (kind: String, found: Int, asked: Int) in
            kind + String(repeating: " ", count: max(1, 42 - kind.count)) + "\(found) of \(asked)"
        }
        let total = line("all", rows.map(\.found).reduce(0, +), rows.map(\.asked).reduce(0, +))
        return (["found@20"] + rows.map { line($0.kind, $0.found, $0.asked) } + [total]).joined(separator: "\n")
    }
}
