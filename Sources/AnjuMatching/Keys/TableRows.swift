/// The rows of a compiled table, several on a line: a key, a space, and what belongs to it.
enum TableRows {
    struct Row {
        var key: String
        var values: Substring
    }

    static func of(_ text: String) -> [Row] {
        text.split(whereSeparator: { $0 == "\n" || $0 == "|" }).compactMap { line in
            guard let space = line.firstIndex(of: " ") else { return nil }
            return Row(key: String(line[..<space]), values: line[line.index(after: space)...])
        }
    }
}
