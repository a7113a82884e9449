extension SourceFile.Declaration {
    /// Whether name and type say all there is to say.
    ///
    /// So it is with a stored property, whose type's comment speaks of it; an initialiser that only keeps what it is given;
    /// and what only answers a protocol of the language, which says what it means.
    var speaksForItself: Bool {
        isStored || onlyKeeps || Self.witnesses.contains { text.contains($0) }
    }

    /// With the bracket or blank behind, so that a longer name is not taken for one of these.
    private static let witnesses = [
        "var description:", "let description:", "var debugDescription:", "func == (", "func ==(", "func < (", "func <(",
        "func hash(into ",
        "func encode(to ", "init(from decoder:", "init(stringLiteral ", "init(integerLiteral ", "init(floatLiteral ",
        "init(booleanLiteral ", "init(nilLiteral:", "init(arrayLiteral ", "init(dictionaryLiteral ",
        "init(stringInterpolation", "init(literalCapacity: ", "func appendLiteral(", "struct StringInterpolation:",
        "init?(sqlValue:", "static func build",
        "var customMirror:",
    ]
}

extension SourceFile {
    /// What the protocols of this file ask for, as kind and name.
    var requirements: Set<String> {
        var found: Set<String> = []
        var depth = 0
        var opened: Int?
        for line in code {
            let words = Self.words(of: line)
            if opened == nil, words.contains("protocol") { opened = depth }
            if opened != nil, let place = words.firstIndex(where: ["func", "var", "init", "subscript"].contains) {
                let isNamed = words[place] == "func" || words[place] == "var"
                found.insert(words[place] + " " + (isNamed ? words.dropFirst(place + 1).first ?? "" : ""))
            }
            depth += line.count { $0 == "{" } - line.count { $0 == "}" }
            if let start = opened, depth <= start, line.contains("}") { opened = nil }
        }
        return found
    }
}
