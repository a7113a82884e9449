/// The texts that the cells of a workbook share, one behind the other in one piece of memory.
struct SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// The text of that number.
    func text(_ number: Int) throws -> String {
        guard ends.indices.contains(number) else { throw TableFault.damaged.problem() }
        let start = number == 0 ? 0 : ends[number - 1]
        return String(decoding: bytes[start..<ends[number]], as: UTF8.self)
    }

    /// Reads `sharedStrings.xml`: runs of one text are put together, readings for pronunciation left away.
    static func read(_ scanner: XMLScanner, limits: TableLimits) throws -> SharedTexts {
        var scanner = scanner
        var shared = SharedTexts()
        while true {
            switch try scanner.next() {
            case .finish: return shared
            case .text, .end: continue
            case .start:
                guard scanner.isNamed("si") else { continue }
                let text = scanner.isEmptyTag ? "" : try RichText.read(&scanner, until: "si", limits: limits)
                shared.bytes += Array(text.utf8)
                shared.ends.append(shared.bytes.count)
                guard shared.bytes.count + 8 * shared.ends.count <= limits.sharedBytes else {
                    throw TableFault.unpacksTooFar.problem(limit: limits.sharedBytes)
                }
            }
        }
    }
}
