/// Numbers as files write them, worked on as text so that no digit is lost.
enum DecimalNumber {
    /// Largest exponent that is written out; a cell of a spreadsheet that says more is no count of anything.
    private static let longestExponent = 40

    /// `1.1010519900307E+17` as `110105199003070000`; text that is no such number stays as it is.
    static func writtenOut(_ raw: String) -> String {
        guard let mark = raw.utf8.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }),
            let exponent = Int(raw[raw.utf8.index(after: mark)...].drop { $0 == "+" }),
            abs(exponent) <= longestExponent
        else { return raw }
        let isNegative = raw.hasPrefix("-")
        let parts = raw[..<mark].drop { $0 == "-" || $0 == "+" }
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts.first.map(String.init) ?? ""
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        guard (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }), !(whole + fraction).isEmpty else {
            return raw
        }
        let moved = shifted(whole: whole, fraction: fraction, by: exponent)
        return (isNegative ? "-" : "") + moved
    }

    private static func shifted(whole: String, fraction: String, by exponent: Int) -> String {
        let digits = Array((whole + fraction).utf8)
        let point = whole.utf8.count + exponent
        let zero = UInt8(ascii: "0")
        var before = point > 0 ? Array(digits.prefix(point)) : []
        if point > digits.count { before += Array(repeating: zero, count: point - digits.count) }
        var after = point < 0 ? Array(repeating: zero, count: -point) + digits : Array(digits.dropFirst(max(0, point)))
        before = Array(before.drop { $0 == zero })
        while after.last == zero { after.removeLast() }
        let left = before.isEmpty ? "0" : String(decoding: before, as: UTF8.self)
        return after.isEmpty ? left : left + "." + String(decoding: after, as: UTF8.self)
    }

    /// How many digits stand before the point, without zeros at the front.
    static func wholeDigits(_ text: String) -> Int {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "0") }
        return digits.prefix { (0x30...0x39).contains($0) }.count
    }
}
