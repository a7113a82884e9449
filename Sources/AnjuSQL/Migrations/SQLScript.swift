/// SQL text cut into its statements.
public enum SQLScript {
    /// The statements of `text`, without their semicolons; pieces of nothing but comments are left out.
    ///
    /// Knows quoted text and names, PostgreSQL's escape strings and dollar quotes, nested comments, and the bodies of SQLite's
    /// triggers, whose statements end in semicolons of their own.
    public static func statements(in text: String) -> [String] {
        var scanner = Scanner(text)
        var statements: [String] = []
        while let statement = scanner.next() {
            if !statement.isEmpty { statements.append(statement) }
        }
        return statements
    }
}

private struct Scanner {
    private let bytes: [UInt8]
    private var position = 0
    /// The statement's words so far, as many as tell what it is.
    private var words: [String] = []
    /// BEGIN and CASE that are still open in a trigger's body.
    private var depth = 0
    private var hasContent = false

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The next statement; empty where there are only comments before a semicolon, `nil` at the end.
    mutating func next() -> String? {
        guard position < bytes.count else { return nil }
        (words, depth, hasContent) = ([], 0, false)
        let start = position
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: ";"), depth == 0 { break }
            step()
        }
        defer { position += 1 }
        guard hasContent else { return "" }
        var (first, end) = (start, position)
        while bytes[first].isSpace { first += 1 }
        while bytes[end - 1].isSpace { end -= 1 }
        return String(decoding: bytes[first..<end], as: UTF8.self)
    }

    private mutating func step() {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"): skip { $0 != UInt8(ascii: "\n") }
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): skipQuoted(byte, hasEscapes: false)
        case UInt8(ascii: "$"): skipDollarQuoted()
        case _ where byte.isWordPart: readWord()
        default:
            if !byte.isSpace { hasContent = true }
            position += 1
        }
    }

    private func peek(_ offset: Int) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private mutating func skip(while goesOn: (UInt8) -> Bool) {
        while position < bytes.count, goesOn(bytes[position]) { position += 1 }
    }

    /// Comments nest in PostgreSQL; SQLite's do not, and no migration of ours needs one that opens a second time.
    private mutating func skipComment() {
        var open = 0
        repeat {
            switch (bytes[position], peek(1)) {
            case (UInt8(ascii: "/"), UInt8(ascii: "*")): (open, position) = (open + 1, position + 2)
            case (UInt8(ascii: "*"), UInt8(ascii: "/")): (open, position) = (open - 1, position + 2)
            default: position += 1
            }
        } while open > 0 && position < bytes.count
    }

    /// A doubled quote closes and opens again, which comes to the same.
    private mutating func skipQuoted(_ quote: UInt8, hasEscapes: Bool) {
        hasContent = true
        position += 1
        while position < bytes.count, bytes[position] != quote {
            position += hasEscapes && bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position + 1, bytes.count)
    }

    /// `$$ … $$` and `$tag$ … $tag$`; anything else after a dollar is a parameter.
    private mutating func skipDollarQuoted() {
        hasContent = true
        var end = position + 1
        while end < bytes.count, bytes[end].isWordPart, bytes[end] != UInt8(ascii: "$") { end += 1 }
        let isParameter = peek(1).map { (48...57).contains($0) } ?? true
        guard !isParameter, end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return position += 1 }
        let tag = Array(bytes[position...end])
        position = end + 1
        while position < bytes.count, !bytes[position...].starts(with: tag) { position += 1 }
        position = min(position + tag.count, bytes.count)
    }

    private mutating func readWord() {
        hasContent = true
        let start = position
        skip { $0.isWordPart }
        let word = String(decoding: bytes[start..<position], as: UTF8.self).uppercased()
        if word == "E", position < bytes.count, bytes[position] == UInt8(ascii: "'") {
            return skipQuoted(UInt8(ascii: "'"), hasEscapes: true)
        }
        if words.count < 4 { words.append(word) }
        guard words.first == "CREATE", words.prefix(3).contains("TRIGGER") else { return }
        switch word {
        case "BEGIN", "CASE": depth += 1
        case "END": depth = max(0, depth - 1)
        default: break
        }
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 32 || (9...13).contains(self) }

    /// Letters, digits, `_` and every byte of a non-ASCII character.
    fileprivate var isWordPart: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) || self == 95 || self >= 128
    }
}
