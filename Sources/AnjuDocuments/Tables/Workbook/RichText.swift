/// A text that may be made of runs with styles of their own.
enum RichText {
    /// Reads up to the end of the tag that was just opened.
    static func read(_ scanner: inout XMLScanner, until tag: StaticString, limits: TableLimits) throws -> String {
        var text = ""
        var isText = false
        var readings = 0
        while true {
            switch try scanner.next() {
            case .finish: throw TableFault.damaged.problem()
            case .start:
                if scanner.isEmptyTag { continue }
                if scanner.isNamed("rPh") { readings += 1 }
                isText = scanner.isNamed("t") && readings == 0
            case .text: if isText { text += XMLText.unescaped(try scanner.resolvedText()) }
            case .end:
                if scanner.isNamed("rPh") { readings -= 1 }
                if scanner.isNamed(tag) { return text }
                isText = false
            }
            guard limits.allows(text) else { throw TableFault.cellTooLong.problem(limit: 32_767) }
        }
    }
}
