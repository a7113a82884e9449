/// The different values of a column as they are compared: folded, in UTF-16, one after the other.
struct TextForms: Sendable {
    private var units: [UInt16] = []
    private var ends: [Int] = [0]

    /// Adds the next value, and answers what can be said of it without reading it.
    mutating func append(_ text: String) -> TextMark {
        let start = units.count
        for unit in text.utf16 {
            // Lower case and the full-width forms of ASCII, which hands and machines mix.
            let narrow = (0xFF01...0xFF5E).contains(unit) ? unit - 0xFEE0 : unit
            units.append((97...122).contains(narrow) ? narrow - 32 : narrow)
        }
        ends.append(units.count)
        return TextMark(units.span.extracting(start..<units.count))
    }

    func isOneSlip(_ one: UInt32, _ other: UInt32) -> Bool {
        let span = units.span
        return Spelling.isOneSlip(span.extracting(range(one)), span.extracting(range(other)))
    }

    /// The similarity of Jaro; with `startCounts`, as Winkler extends it by a common start.
    func similarity(_ one: UInt32, _ other: UInt32, startCounts: Bool) -> Float {
        let span = units.span
        let (mine, theirs) = (span.extracting(range(one)), span.extracting(range(other)))
        return startCounts ? Spelling.jaroWinkler(mine, theirs) : Spelling.jaro(mine, theirs)
    }

    /// A number for the first so many units.
    func start(_ code: UInt32, _ count: Int) -> UInt64 {
        let (from, to) = (ends[Int(code) - 1], ends[Int(code)])
        return units[from..<min(to, from + count)].reduce(UInt64(count)) { Mixing.joined($0, UInt64($1)) }
    }

    private func range(_ code: UInt32) -> Range<Int> { ends[Int(code) - 1]..<ends[Int(code)] }
}
