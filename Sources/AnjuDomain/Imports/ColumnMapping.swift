import AnjuCore

/// Which column of a file holds which item, found by the words above the columns.
public struct ColumnMapping: Hashable, Sendable {
    /// The register's column by the file's, from 0.
    public private(set) var columns: [Int: RegisterColumn] = [:]
    /// Words above columns that hold no item of the register, with their columns: they are kept, and not read.
    public private(set) var unread: [Int: String] = [:]
    /// Items that two columns claim.
    public private(set) var doubled: [String] = []

    /// Reads one row as the words above the columns.
    ///
    /// A word counts as an item's key, its identifier in the dictionary, or its name in any language, without regard to
    /// blanks, case and the star of what is needed; `named` says words of one's own with the key that they mean.
    public init(_ words: [String], of register: [RegisterColumn], named: [String: String] = [:]) {
        var known: [String: RegisterColumn] = [:]
        for column in register {
            let item = column.item
            let names = [item.key, item.id, item.text.chinese] + item.text.others.values
            for name in names where known[Self.folded(name)] == nil { known[Self.folded(name)] = column }
        }
        for (word, key) in named { known[Self.folded(word)] = register.first { $0.item.key == key } }
        var taken: Set<String> = []
        for (place, word) in words.enumerated() where !Self.folded(word).isEmpty {
            guard let column = known[Self.folded(word)] else {
                unread[place] = word
                continue
            }
            if taken.insert(column.item.key).inserted {
                columns[place] = column
            } else {
                doubled.append(column.item.key)
            }
        }
    }

    /// Items without which no row can be taken, and that no column holds.
    public func missing(of register: [RegisterColumn]) -> [Item] {
        let held = Set(columns.values.map(\.item.key))
        return register.filter { $0.isNeeded && !held.contains($0.item.key) }.map(\.item)
    }

    private static func folded(_ word: String) -> String {
        word.lowercased().filter { !$0.isWhitespace && !"*＊:：".contains($0) }
    }
}
