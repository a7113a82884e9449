/// What stands in one cell, as its author meant it.
public enum TableCell: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text, with every zero it begins with.
    case text(String)
    /// A number as the file writes it, such as `42`, `0.5` or `1.1E+17`.
    case number(String)
    /// A day or a moment, as `2026-03-02` or `2026-03-02 08:30:00`: a number that is shown as a date.
    case date(String)
    /// True or false.
    case truth(Bool)
    /// What a formula ended in that could not be worked out, such as `#N/A`.
    case fault(String)

    /// What a reader sees; a number is written out, without an exponent where it is whole.
    public var text: String {
        switch self {
        case .empty: ""
        case .text(let text), .date(let text), .fault(let text): text
        case .number(let raw): DecimalNumber.writtenOut(raw)
        case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
        }
    }

    /// Whether nothing stands there.
    public var isEmpty: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.isEmpty
        case .number, .date, .truth, .fault: false
        }
    }

    /// Whether a spreadsheet program has cut digits off: it keeps 15 of a number, and an identity number has 18.
    public var hasLostDigits: Bool {
        switch self {
        case .number: DecimalNumber.wholeDigits(text) > 15
        case .empty, .text, .date, .truth, .fault: false
        }
    }
}
