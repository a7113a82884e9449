/// Reads Swift as far as needed to tell code from comments and texts.
///
/// What stands in a comment, a string literal or a regular expression becomes blanks; an interpolation stays code.
/// Lines keep their numbers. A whole parser would cost minutes of every clean build.
struct BlankedSwift {
    private let bytes: [UInt8]
    private var out: [UInt8]
    private var at = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        out = bytes
    }

    mutating func text() -> String {
        while at < bytes.count { readCode(endsAtParenthesis: false) }
        return String(decoding: out, as: UTF8.self)
    }

    private mutating func readCode(endsAtParenthesis: Bool) {
        var depth = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "/"): readSlash()
            case UInt8(ascii: "\""): readString(hashes: 0)
            case UInt8(ascii: "#"): readHash()
            case UInt8(ascii: "`"): blank(through: endOfLine(after: "`"))
            case UInt8(ascii: "("):
                depth += 1
                at += 1
            case UInt8(ascii: ")"):
                if depth == 0, endsAtParenthesis { return }
                depth -= 1
                at += 1
            default: at += 1
            }
        }
    }

    private mutating func readSlash() {
        if starts("//") { return blank(through: index(of: "\n", from: at) ?? bytes.count) }
        if starts("/*") { return readBlockComment() }
        if opensExpression, let end = closingSlash { return blank(through: end + 1) }
        at += 1
    }

    private mutating func readBlockComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                blank(through: at + 2)
            } else if starts("*/") {
                depth -= 1
                blank(through: at + 2)
            } else {
                blank(through: at + 1)
            }
        } while depth > 0 && at < bytes.count
    }

    private mutating func readHash() {
        let hashes = count(of: "#", from: at)
        let next = at + hashes
        guard next < bytes.count else { return at = next }
        switch bytes[next] {
        case UInt8(ascii: "\""):
            at = next
            readString(hashes: hashes)
        case UInt8(ascii: "/"):
            at = next
            let close = "/" + String(repeating: "#", count: hashes)
            blank(through: (index(of: close, from: at + 1) ?? bytes.count - close.utf8.count) + close.utf8.count)
        default: at = next
        }
    }

    /// Stands on the opening quote; ends behind the closing one and its hashes.
    private mutating func readString(hashes: Int) {
        let quote = starts("\"\"\"") ? "\"\"\"" : "\""
        let hash = String(repeating: "#", count: hashes)
        at += quote.utf8.count
        while at < bytes.count {
            if starts(quote + hash) { return at += (quote + hash).utf8.count }
            if starts("\\" + hash + "(") {
                at += hashes + 2
                readCode(endsAtParenthesis: true)
                at += 1
            } else if starts("\\" + hash) {
                blank(through: at + hashes + 2)
            } else {
                blank(through: at + 1)
            }
        }
    }

    /// Whether a slash here opens a regular expression rather than divides.
    private var opensExpression: Bool {
        let before = bytes[..<at].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
        guard let before, "(,=:[{!&|?;".utf8.contains(before), at + 1 < bytes.count else { return false }
        return bytes[at + 1] != UInt8(ascii: " ")
    }

    private var closingSlash: Int? {
        let end = index(of: "\n", from: at) ?? bytes.count
        var next = at + 1
        while next < end, bytes[next] != UInt8(ascii: "/") { next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1 }
        return next < end ? next : nil
    }

    private func starts(_ text: String) -> Bool {
        at + text.utf8.count <= bytes.count && bytes[at..<(at + text.utf8.count)].elementsEqual(text.utf8)
    }

    private func count(of character: Unicode.Scalar, from start: Int) -> Int {
        bytes[start...].prefix { $0 == UInt8(ascii: character) }.count
    }

    private func index(of text: String, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes[start...].firstRange(of: Array(text.utf8))?.lowerBound
    }

    /// Behind the next `character` on this line, or at the line's end.
    private func endOfLine(after character: String) -> Int {
        let end = index(of: "\n", from: at) ?? bytes.count
        guard let close = index(of: character, from: at + 1), close < end else { return end }
        return close + 1
    }

    private mutating func blank(through end: Int) {
        for index in at..<min(end, bytes.count) where bytes[index] != UInt8(ascii: "\n") {
            out[index] = UInt8(ascii: " ")
        }
        at = min(end, bytes.count)
    }
}
