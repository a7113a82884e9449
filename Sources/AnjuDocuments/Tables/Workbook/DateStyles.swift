/// Which styles of a workbook show a number as a date.
struct DateStyles {
    private var isDate: [Bool] = []

    /// Whether a cell of this style shows a date.
    func isDate(_ style: Int) -> Bool { isDate.indices.contains(style) && isDate[style] }

    /// Reads `styles.xml`.
    static func read(_ scanner: XMLScanner) throws -> DateStyles {
        var scanner = scanner
        var styles = DateStyles()
        var own: [Int: Bool] = [:]
        var isInStyles = false
        while true {
            switch try scanner.next() {
            case .finish: return styles
            case .text: continue
            case .end: if scanner.isNamed("cellXfs") { isInStyles = false }
            case .start:
                if scanner.isNamed("numFmt"), let id = try scanner.attribute("numFmtId").flatMap({ Int($0) }) {
                    own[id] = showsDate(try scanner.attribute("formatCode") ?? "")
                } else if scanner.isNamed("cellXfs"), !scanner.isEmptyTag {
                    isInStyles = true
                } else if isInStyles, scanner.isNamed("xf") {
                    let id = try scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    guard styles.isDate.count < 65_536 else { throw TableFault.damaged.problem() }
                    styles.isDate.append(own[id] ?? builtIn(id))
                }
            }
        }
    }

    /// The formats that every spreadsheet has; 27–36 and 50–58 are dates in Chinese, Japanese and Korean.
    private static func builtIn(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
    }

    /// Whether a format names years, months, days or hours outside quotes and brackets.
    static func showsDate(_ format: String) -> Bool {
        var closing: Character?
        var skips = false
        // Only the first section counts: it is the one of positive numbers.
        for letter in format.lowercased() {
            if skips {
                skips = false
            } else if let end = closing {
                if letter == end { closing = nil }
            } else {
                switch letter {
                case "\"": closing = "\""
                case "[": closing = "]"
                case "\\", "_", "*": skips = true
                case ";": return false
                case "y", "d", "h", "s", "m": return true
                default: continue
                }
            }
        }
        return false
    }
}
