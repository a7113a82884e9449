extension SourceFile {
    /// A declaration that carries the word `public`.
    struct Declaration {
        /// `struct`, `func`, `init` and so on.
        let kind: String
        /// Empty for a name in backticks.
        let name: String
        /// Counted from 1.
        let line: Int
        /// The whole line, trimmed.
        let text: String
        let isDocumented: Bool
        /// Whether it is a property that holds a value of its own.
        let isStored: Bool
        /// Whether it is an initialiser that only keeps what it is given.
        let onlyKeeps: Bool
    }

    /// Every declaration with `public` or `open`, imports aside.
    var publicDeclarations: [Declaration] {
        let initialisers = functions.filter { $0.name == "init" }
        return code.indices.compactMap { index in
            let words = Self.words(of: code[index])
            guard let place = words.firstIndex(where: Self.kinds.contains),
                words[..<place].contains("public") || words[..<place].contains("open")
            else { return nil }
            let kind = words[place]
            let named = ["init", "subscript", "deinit"].contains(kind) ? kind : words.dropFirst(place + 1).first ?? ""
            return Declaration(
                kind: kind, name: named, line: index + 1, text: lines[index].trimmed,
                isDocumented: isDocumented(index), isStored: isStored(kind, code[index]),
                onlyKeeps: initialisers.contains { $0.line == index + 1 && onlyKeeps($0) })
        }
    }

    private static let kinds: Set<String> = [
        "actor", "associatedtype", "case", "class", "enum", "func", "init", "let", "macro", "protocol", "struct",
        "subscript", "typealias", "var",
    ]

    /// The words before the first bracket, colon or sign, an attribute and the brackets of `private(set)` aside.
    static func words(of line: Substring) -> [String] {
        var words: [String] = []
        for part in line.split(separator: " ") where !part.hasPrefix("@") {
            let word = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            if !word.isEmpty { words.append(String(word)) }
            guard word.endIndex == part.endIndex || part.hasSuffix("(set)") || part.hasPrefix("nonisolated(")
            else { break }
        }
        // `class func` is a function.
        if let place = words.firstIndex(of: "class"), words.contains("func") { words.remove(at: place) }
        return words
    }

    /// A constant, or a variable whose line opens no body before any value.
    private func isStored(_ kind: String, _ line: Substring) -> Bool {
        guard kind == "var" else { return kind == "let" }
        return line.prefix { $0 != "{" }.contains("=") || !line.contains("{")
    }

    /// Whether each line of the body only assigns, without calling anything.
    private func onlyKeeps(_ initialiser: Function) -> Bool {
        let text = code[(initialiser.line - 1)...].prefix(initialiser.lines).joined(separator: "\n")
        var depth = 0
        let start = text.firstIndex { character in
            depth += "([".contains(character) ? 1 : ")]".contains(character) ? -1 : 0
            return character == "{" && depth == 0
        }
        guard let start, let end = text.lastIndex(of: "}") else { return false }
        let body = text[text.index(after: start)..<end]
        return !body.contains(/\w\(/)
            && body.split(separator: "\n").map(\.trimmed).allSatisfy { $0 == "" || $0.contains(" = ") }
    }

    /// Whether a doc comment stands above, attributes between them aside.
    private func isDocumented(_ index: Int) -> Bool {
        let above = lines[..<index].last { !$0.trimmed.hasPrefix("@") }
        return above?.trimmed.hasPrefix("///") ?? false
    }
}

extension Substring {
    /// Without the blanks at both ends.
    var trimmed: String {
        let rest = drop { $0 == " " }
        return String(rest.prefix(rest.count - rest.reversed().prefix { $0 == " " }.count))
    }
}
