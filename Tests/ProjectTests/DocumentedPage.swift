/// A page of documentation whose tables begin with a code in backticks.
struct DocumentedPage {
    /// One line of a table: the code, then the other cells.
    struct Row {
        let code: String
        let cells: [String]
        /// The heading that it stands under.
        let section: String
    }

    let rows: [Row]

    init(_ path: String) throws {
        var (rows, section): ([Row], String) = ([], "")
        for line in try SourceTree.text(path).split(separator: "\n") {
            if line.hasPrefix("#") { section = String(line.drop { $0 == "#" || $0 == " " }) }
            guard let match = line.firstMatch(of: /^\| `([^`]+)` \| (.*) \|$/) else { continue }
            let cells = match.output.2.replacing("\\|", with: "\u{0}").split(
                separator: "|", omittingEmptySubsequences: false)
            rows.append(
                Row(
                    code: String(match.output.1),
                    cells: cells.map { Substring($0).trimmed.replacing("\u{0}", with: "|") },
                    section: section))
        }
        self.rows = rows
    }

    func rows(under sections: (String) -> Bool) -> [Row] { rows.filter { sections($0.section) } }
}
