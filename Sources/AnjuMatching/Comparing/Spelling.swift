/// How alike two spellings are, over their UTF-16 units.
enum Spelling {
    /// The similarity of Jaro as Winkler extends it: a common start of up to four counts a tenth of what is missing each.
    static func jaroWinkler(_ one: Span<UInt16>, _ other: Span<UInt16>) -> Float {
        let jaro = jaro(one, other)
        var prefix = 0
        while prefix < min(4, one.count, other.count), one[prefix] == other[prefix] { prefix += 1 }
        return jaro + Float(prefix) * 0.1 * (1 - jaro)
    }

    /// The similarity of Jaro: 1 for the same, 0 for nothing in common.
    ///
    /// Beyond 64 units the first 64 are compared.
    static func jaro(_ one: Span<UInt16>, _ other: Span<UInt16>) -> Float {
        let (first, second) = (min(one.count, 64), min(other.count, 64))
        guard first > 0, second > 0 else { return first == second ? 1 : 0 }
        let window = max(max(first, second) / 2 - 1, 0)
        var (mine, theirs): (UInt64, UInt64) = (0, 0)
        var common = 0
        for index in 0..<first {
            let unit = one[index]
            var place = max(index - window, 0)
            let last = min(index + window, second - 1)
            while place <= last {
                if other[place] == unit, theirs & (1 << UInt64(place)) == 0 {
                    mine |= 1 << UInt64(index)
                    theirs |= 1 << UInt64(place)
                    common += 1
                    break
                }
                place += 1
            }
        }
        guard common > 0 else { return 0 }
        var transposed = 0
        while mine != 0 {
            if one[mine.trailingZeroBitCount] != other[theirs.trailingZeroBitCount] { transposed += 1 }
            mine &= mine - 1
            theirs &= theirs - 1
        }
        let matched = Float(common)
        return (matched / Float(first) + matched / Float(second) + (matched - Float(transposed / 2)) / matched) / 3
    }

    /// Whether one slip makes one of the other: a unit changed, left out or added, or two neighbours in the other order.
    static func isOneSlip(_ one: Span<UInt16>, _ other: Span<UInt16>) -> Bool {
        let (short, long) = (min(one.count, other.count), max(one.count, other.count))
        guard long - short <= 1, long > 1 else { return false }
        var start = 0
        while start < short, one[start] == other[start] { start += 1 }
        if start == short { return long != short }
        var end = 0
        while end < short - start, one[one.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
        let (mine, theirs) = (one.count - start - end, other.count - start - end)
        if mine <= 1, theirs <= 1 { return true }
        return mine == 2 && theirs == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
    }

    /// The same of whole words.
    @inline(never) static func isOneSlip(_ one: [UInt16], _ other: [UInt16]) -> Bool {
        isOneSlip(one.span, other.span)
    }
}
