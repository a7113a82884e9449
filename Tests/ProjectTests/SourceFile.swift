/// One Swift file, as written and with its comments and texts blanked.
struct SourceFile {
    /// From the project's root.
    let path: String
    /// As written.
    let lines: [Substring]
    /// The same lines with blanks in place of comments and of what stands in string literals.
    let code: [Substring]

    init(path: String) throws {
        self.init(path: path, text: try SourceTree.text(path))
    }

    init(path: String, text: String) {
        var blanked = BlankedSwift(text)
        self.path = path
        lines = Self.lines(of: text)
        code = Self.lines(of: blanked.text())
    }

    /// The target's name: the folder below `Sources` or `Tests`.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

    /// How many lines, the last empty one not counted.
    var length: Int { lines.last == "" ? lines.count - 1 : lines.count }

    private static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
