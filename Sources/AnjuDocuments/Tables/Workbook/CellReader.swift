import AnjuCore

/// Reads what stands in the tag of one cell.
struct CellReader {
    let texts: SharedTexts
    let styles: DateStyles
    let serial: DateSerial
    let limits: TableLimits

    /// The cell whose tag was just opened, with its end taken.
    func cell(_ scanner: inout XMLScanner) throws -> TableCell {
        let kind = try scanner.attribute("t") ?? "n"
        let style = try scanner.attribute("s").flatMap { Int($0) } ?? 0
        guard !scanner.isEmptyTag else { return .empty }
        var value: String?
        var inline: String?
        var isValue = false
        while true {
            switch try scanner.next() {
            case .finish: throw TableFault.damaged.problem()
            case .start:
                if scanner.isNamed("is"), !scanner.isEmptyTag {
                    inline = try RichText.read(&scanner, until: "is", limits: limits)
                } else {
                    isValue = scanner.isNamed("v") && !scanner.isEmptyTag
                }
            case .text: if isValue { value = (value ?? "") + (try scanner.resolvedText()) }
            case .end:
                isValue = false
                if scanner.isNamed("c") { return try made(kind, value: value, inline: inline, style: style) }
            }
            guard limits.allows(value ?? "") else { throw TableFault.cellTooLong.problem(limit: 32_767) }
        }
    }

    private func made(_ kind: String, value: String?, inline: String?, style: Int) throws -> TableCell {
        if kind == "inlineStr" { return inline.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
        guard let value, !value.isEmpty else { return .empty }
        switch kind {
        case "s":
            guard let number = Int(value) else { throw TableFault.damaged.problem() }
            let text = try texts.text(number)
            return text.isEmpty ? .empty : .text(text)
        case "str": return .text(XMLText.unescaped(value))
        case "b": return .truth(value == "1" || value == "true")
        case "e": return .fault(value)
        case "d": return .date(Self.moment(value))
        case "n":
            guard let number = Double(value), number.isFinite else { throw TableFault.damaged.problem() }
            if styles.isDate(style), let text = serial.text(value) { return .date(text) }
            return .number(value)
        default: throw TableFault.damaged.problem()
        }
    }

    /// A day or moment in ISO 8601, with the time left away at midnight.
    private static func moment(_ value: String) -> String {
        let parts = value.split(separator: "T", maxSplits: 1)
        guard parts.count == 2 else { return value }
        let clock = parts[1].prefix(8)
        return clock == "00:00:00" ? String(parts[0]) : "\(parts[0]) \(clock)"
    }
}
