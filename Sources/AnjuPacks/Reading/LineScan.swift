/// Walks over one line's tokens, exactly enough to see quotes, brackets and what the dialect refuses.
struct LineScan {
    /// What is wrong with a line.
    struct Fault {
        var rule: String
        var message: String
        var mend: String

        init(_ rule: String, _ message: String, _ mend: String) {
            (self.rule, self.message, self.mend) = (rule, message, mend)
        }
    }

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0
    private var dashes = 0
    private var tokens = 0
    private var hasKey = false

    init(_ line: ArraySlice<UInt8>) { bytes = Array(line) }

    /// The first fault of the line.
    func fault() -> Fault? {
        var scan = self
        return scan.run()
    }

    private mutating func run() -> Fault? {
        while true {
            while current == UInt8(ascii: " ") { index += 1 }
            guard let byte = current, byte != UInt8(ascii: "#") else { break }
            if let fault = refused(byte) ?? token(byte) { return fault }
        }
        if depth != 0 {
            return Fault(
                "file.open-bracket", "a bracket is not closed on its line",
                "write the list or mapping on one line, or as a block of lines")
        }
        if tokens > 0, dashes == 0, !hasKey, !startsWithBracket {
            return Fault("file.several-lines", "the line continues a text", "write every text on one line")
        }
        return nil
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }
    private var startsWithBracket: Bool {
        bytes.first { $0 != UInt8(ascii: " ") }.map { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } ?? false
    }

    private func isBlank(_ at: Int) -> Bool { at >= bytes.count || bytes[at] == UInt8(ascii: " ") }

    private func refused(_ byte: UInt8) -> Fault? {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "*"):
            Fault("file.anchor", "anchors and aliases are not read", "repeat the value, or quote the text")
        case UInt8(ascii: "!"):
            Fault("file.tag", "tags are not read", "remove the tag, or quote the text")
        case UInt8(ascii: "|") where depth == 0, UInt8(ascii: ">") where depth == 0:
            Fault("file.block-text", "texts over several lines are not read", "write the text on one line")
        case UInt8(ascii: "?") where isBlank(index + 1):
            Fault("file.complex-key", "keys are texts", "write the key before a colon")
        default: nil
        }
    }

    private mutating func token(_ byte: UInt8) -> Fault? {
        switch byte {
        case UInt8(ascii: "-") where depth == 0 && isBlank(index + 1):
            dashes += 1
            index += 1
            return dashes > FileGate.maxDepth ? Self.deep : nil
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            (depth, index, tokens) = (depth + 1, index + 1, tokens + 1)
            return depth > FileGate.maxDepth ? Self.deep : nil
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            (depth, index) = (depth - 1, index + 1)
        case UInt8(ascii: ","): index += 1
        case UInt8(ascii: ":"):
            if depth == 0 { hasKey = true }
            index += 1
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            tokens += 1
            return quoted(by: byte)
        default:
            tokens += 1
            plain()
        }
        return nil
    }

    private static let deep = Fault(
        "file.too-deep", "more than \(FileGate.maxDepth) brackets or dashes are open at once", "nest less")

    private mutating func quoted(by quote: UInt8) -> Fault? {
        index += 1
        while let byte = current {
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 2
            } else if byte != quote {
                index += 1
            } else if quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote {
                index += 2
            } else {
                index += 1
                return nil
            }
        }
        return Fault("file.open-quote", "a quoted text is not closed on its line", "close the quote on the same line")
    }

    /// A text without quotes ends at a colon, at a comment, and within brackets at a comma or bracket.
    private mutating func plain() {
        while let byte = current {
            if byte == UInt8(ascii: ":"), isBlank(index + 1) || (depth > 0 && isFlow(bytes[index + 1])) { return }
            if byte == UInt8(ascii: "#"), index > 0, bytes[index - 1] == UInt8(ascii: " ") { return }
            if depth > 0, isFlow(byte) { return }
            index += 1
        }
    }

    private func isFlow(_ byte: UInt8) -> Bool {
        [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(byte)
    }
}
