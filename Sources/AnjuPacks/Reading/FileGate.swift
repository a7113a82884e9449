import AnjuCore

/// Looks at a file before YAML does: a pack is written in a small dialect in which nothing can grow or nest without bound.
///
/// Every text stands on one line, every bracket closes on the line that opens it, and there are no anchors, aliases, tags,
/// block texts, tabs or further documents. Such a file reads the same to every YAML 1.1 and 1.2 parser.
struct FileGate {
    /// Most bytes of one file.
    static let maxBytes = 1 << 20
    /// Most bytes of one line.
    static let maxLine = 4_096
    /// Most columns by which a line is indented.
    static let maxIndent = 64
    /// Most brackets open at once, and most dashes that open one line.
    static let maxDepth = 12

    /// Why a file is not read.
    struct Refusal: Error, Equatable {
        var line: Int
        var rule: String
        var message: String
        var mend: String
    }

    /// The text of a file that may be read.
    static func text(of bytes: [UInt8]) throws(Refusal) -> String {
        guard bytes.count <= maxBytes else { throw tooLarge(bytes.count) }
        var line = 0
        for slice in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            let trimmed = slice.last == UInt8(ascii: "\r") ? slice.dropLast() : slice
            guard let text = String(validating: trimmed, as: UTF8.self) else {
                throw Refusal(
                    line: line, rule: "file.not-utf8", message: "the line is not UTF-8", mend: "save the file as UTF-8")
            }
            if let fault = lineFault(text, bytes: trimmed) ?? LineScan(trimmed).fault() {
                throw Refusal(line: line, rule: fault.rule, message: fault.message, mend: fault.mend)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A file of `count` bytes is not even opened.
    static func tooLarge(_ count: Int) -> Refusal {
        Refusal(
            line: 1, rule: "file.too-large", message: "the file has \(count) bytes, at most \(maxBytes) are read",
            mend: "split the file, or remove what does not belong into a pack")
    }

    private static func lineFault(_ text: String, bytes: ArraySlice<UInt8>) -> LineScan.Fault? {
        if bytes.count > maxLine {
            return LineScan.Fault(
                "file.long-line", "the line has more than \(maxLine) bytes", "break the line into keys")
        }
        if bytes.contains(UInt8(ascii: "\t")) {
            return LineScan.Fault("file.tab", "the line has a tab", "indent with two spaces")
        }
        let breaks: Set<Unicode.Scalar> = ["\r", "\u{85}", "\u{2028}", "\u{2029}"]
        if text.unicodeScalars.contains(where: breaks.contains) {
            return LineScan.Fault(
                "file.line-break", "the line has a hidden line break", "end lines with a line feed alone")
        }
        if ["---", "...", "%"].contains(where: text.hasPrefix) {
            return LineScan.Fault("file.several-documents", "a pack's file is one document", "remove the marker")
        }
        if bytes.prefix(while: { $0 == UInt8(ascii: " ") }).count > maxIndent {
            return LineScan.Fault(
                "file.too-deep", "the line is indented by more than \(maxIndent) columns", "nest less")
        }
        return nil
    }
}
