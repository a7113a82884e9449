import AnjuMatching

/// How many searches of each kind found whom they were after.
struct FoundTable {
    struct Row {
        var kind: String
        var asked = 0
        var found = 0
        var missed: [String] = []
        var share: Double { Double(found) / Double(max(asked, 1)) }
    }

    private(set) var rows: [Row] = []

    init(_ searches: [MadeRegister.Search], in index: SearchIndex) {
        for search in searches {
            if rows.last?.kind != search.kind { rows.append(Row(kind: search.kind)) }
            let isFound = index.search(search.text).contains { $0.id == search.id }
            rows[rows.count - 1].asked += 1
            if isFound { rows[rows.count - 1].found += 1 } else { rows[rows.count - 1].missed.append(search.text) }
        }
    }

    var share: Double { Double(rows.map(\.found).reduce(0, +)) / Double(max(rows.map(\.asked).reduce(0, +), 1)) }

    /// One line a kind.
    var text: String {
        let line = { (kind: String, found: Int, asked: Int) in
            kind + String(repeating: " ", count: max(1, 42 - kind.count)) + "\(found) of \(asked)"
        }
        let total = line("all", rows.map(\.found).reduce(0, +), rows.map(\.asked).reduce(0, +))
        return (["found@20"] + rows.map { line($0.kind, $0.found, $0.asked) } + [total]).joined(separator: "\n")
    }
}
