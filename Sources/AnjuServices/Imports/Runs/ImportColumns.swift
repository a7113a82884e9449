public import AnjuCore
public import AnjuDomain

/// What stands above the columns of a run's file, and what it is taken for.
public struct ImportColumns: Sendable {
    public var columns: [ImportWords.Column]
    /// The items that a column may hold.
    public var items: [RegisterColumn]
    /// What keeps the rows from being read.
    public var violations: [Violation]

    init(_ words: ImportWords, items: [RegisterColumn]) {
        (columns, self.items, violations) = (words.columns, items, words.faults.map(\.violation))
    }
}

extension ImportTable {
    /// Most columns that are shown for somebody to say what they hold.
    static let mostShown = 400

    /// What is kept of the words above the columns, each word once.
    func shown(_ centre: Centre) -> ImportWords {
        var columns: [ImportWords.Column] = []
        var seen: Set<String> = []
        for (index, words) in words.enumerated() {
            for (place, word) in words.enumerated() where !word.isEmpty && columns.count < Self.mostShown {
                guard seen.insert(word).inserted else { continue }
                let item = headings[index]?.mapping.columns[place]?.item.key
                columns.append(ImportWords.Column(sheet: file.sheets[index].name, word: word, item: item))
            }
        }
        return ImportWords(columns: columns, faults: violations(centre).map(ImportRow.Content.Fault.init))
    }
}
