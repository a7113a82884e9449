extension SourceFile {
    /// A call, with what stands between its parentheses.
    struct Call {
        let arguments: String

        /// The first argument where it is a plain text, as a message's key mostly is.
        var firstText: String? { arguments.firstMatch(of: /^\s*"([^"\\]*)"\s*(?:,|$)/).map { String($0.output.1) } }

        /// Texts such as `case.steps`: words with a dot between them.
        var keys: [String] { SourceFile.keys(in: arguments) }

        /// The names of the values in its dictionaries.
        var valueNames: Set<String> { SourceFile.valueNames(in: arguments) }
    }

    /// The file without its comments' lines.
    var textWithoutComments: String {
        lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    }

    static func keys(in text: String) -> [String] {
        text.matches(of: /"([a-z][a-z-]*(?:\.[a-z0-9-]*[a-z0-9])+)"/).map { String($0.output.1) }
    }

    static func valueNames(in text: String) -> Set<String> {
        Set(text.matches(of: /"([A-Za-z0-9]+)":/).map { String($0.output.1) })
    }

    /// Every call of a function or type among `names`, whatever it is called on.
    func calls(of names: Set<String>) -> [Call] {
        let written = Array(lines.joined(separator: "\n").utf8)
        let blanked = Array(code.joined(separator: "\n").utf8)
        var found: [Call] = []
        var at = 0
        while at < blanked.count {
            let word = blanked[at...].prefix(while: \.isWordPart)
            let next = word.endIndex
            guard !word.isEmpty else {
                at += 1
                continue
            }
            at = next
            guard next < blanked.count, blanked[next] == UInt8(ascii: "("),
                names.contains(String(decoding: word, as: UTF8.self)),
                let end = Self.closingParenthesis(in: blanked, from: next)
            else { continue }
            found.append(Call(arguments: String(decoding: written[(next + 1)..<end], as: UTF8.self)))
        }
        return found
    }

    private static func closingParenthesis(in text: [UInt8], from start: Int) -> Int? {
        var depth = 0
        for at in start..<text.count {
            if text[at] == UInt8(ascii: "(") { depth += 1 }
            if text[at] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return at }
        }
        return nil
    }

    /// The raw values of the enumeration `name`.
    func rawValues(of name: String) -> [String] {
        let text = textWithoutComments
        guard let start = text.firstRange(of: "enum \(name):")?.upperBound else { return [] }
        let body = text[start...].drop { $0 != "{" }.dropFirst()
        let end = body.firstMatch(of: /\n *(?:var|init|func|public var|static)|\}/)?.range.lowerBound ?? body.endIndex
        return body[..<end].matches(of: /case ([a-z][^\n}]*)/).flatMap { match in
            match.output.1.split(separator: ",").map { part in
                part.firstMatch(of: /"(.*)"/).map { String($0.output.1) } ?? part.filter { $0 != " " }
            }
        }
    }
}
