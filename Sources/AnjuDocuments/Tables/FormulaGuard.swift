/// Keeps a text that begins like a formula from being worked out by a spreadsheet (OWASP ASVS 5.0, 1.2.10).
///
/// The mark is an apostrophe in front, as spreadsheets themselves use it. What was closed so is opened when it is read
/// back, and only that.
enum FormulaGuard {
    private static let starts: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
    private static let mark = UInt8(ascii: "'")

    /// The text with a mark, where it needs one, or where it would be taken for one that has it.
    static func closed(_ text: String) -> String {
        guard let first = text.utf8.first else { return text }
        return starts.contains(first) || (first == mark && isMarked(text)) ? "'" + text : text
    }

    /// The text without the mark.
    static func opened(_ text: String) -> String { isMarked(text) ? String(text.dropFirst()) : text }

    /// Whether marks alone stand before what begins like a formula.
    private static func isMarked(_ text: String) -> Bool {
        guard text.utf8.first == mark else { return false }
        return text.utf8.drop { $0 == mark }.first.map(starts.contains) ?? false
    }
}
