extension SourceFile {
    /// A function, initialiser, subscript or computed property with a body.
    struct Function {
        let name: String
        /// The line of its keyword, counted from 1.
        let line: Int
        /// From that line to the one of its closing brace.
        let lines: Int
    }

    /// In the order of their keywords; one within another is counted by itself too.
    var functions: [Function] {
        let text = Array(code.joined(separator: "\n").utf8)
        var found: [Function] = []
        var line = 1
        var at = 0
        while at < text.count {
            guard text[at].isWordPart else {
                if text[at] == UInt8(ascii: "\n") { line += 1 }
                at += 1
                continue
            }
            let word = Self.word(in: text, at: at)
            let isMember = text[..<at].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ".")
            if !isMember, ["func", "init", "deinit", "subscript", "var"].contains(word),
                let body = Self.body(in: text, after: at + word.utf8.count, isProperty: word == "var")
            {
                let next = text[(at + word.utf8.count)...].drop { $0 == UInt8(ascii: " ") }.startIndex
                let name = word == "func" || word == "var" ? Self.word(in: text, at: next) : word
                let lines = text[at..<body].count { $0 == UInt8(ascii: "\n") } + 1
                found.append(Function(name: name, line: line, lines: lines))
            }
            at += word.utf8.count
        }
        return found
    }

    private static func word(in text: [UInt8], at start: Int) -> String {
        String(decoding: text[start...].prefix(while: \.isWordPart), as: UTF8.self)
    }

    /// The place of the brace that closes the body of the declaration, or nothing where it has none.
    private static func body(in text: [UInt8], after start: Int, isProperty: Bool) -> Int? {
        var depth = 0
        var at = start
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "{") where depth == 0: return closingBrace(in: text, from: at)
            case UInt8(ascii: "=") where depth == 0 && isProperty: return nil
            case UInt8(ascii: "}") where depth == 0: return nil
            case UInt8(ascii: "\n") where depth == 0 && !goesOn(text[(at + 1)...], isProperty: isProperty): return nil
            default: break
            }
            at += 1
        }
        return nil
    }

    /// Whether what follows a line's end still belongs to the signature.
    private static func goesOn(_ rest: ArraySlice<UInt8>, isProperty: Bool) -> Bool {
        let rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        if isProperty { return rest.first == UInt8(ascii: "{") }
        return ["{", "->", "async", "throws", "rethrows", "where"].contains { rest.starts(with: $0.utf8) }
    }

    private static func closingBrace(in text: [UInt8], from start: Int) -> Int? {
        var depth = 0
        for at in start..<text.count {
            if text[at] == UInt8(ascii: "{") { depth += 1 }
            if text[at] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return at }
        }
        return nil
    }
}

extension UInt8 {
    /// Whether the byte belongs to an ASCII name.
    var isWordPart: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
