/// What can be said of a text without reading it: its length, and which characters it may have, in 32 bits.
struct TextMark: Hashable, Sendable {
    var raw: UInt32

    init(raw: UInt32) { self.raw = raw }

    /// Six bits of the length, 26 over which the characters are spread.
    init(_ units: Span<UInt16>) {
        var bits: UInt32 = 0
        for index in units.indices { bits |= 1 << UInt32((UInt64(units[index]) &* 0x9E37_79B9_7F4A_7C15 >> 40) % 26) }
        raw = UInt32(min(units.count, Self.long)) << 26 | bits
    }

    /// From here on the length is not known.
    private static let long = 63

    private var length: Int { Int(raw >> 26) }
    private var characters: UInt32 { raw & 0x03FF_FFFF }

    /// Whether one slip could make one of the other.
    func couldBeOneSlip(_ other: TextMark) -> Bool {
        abs(length - other.length) <= 1 && (characters ^ other.characters).nonzeroBitCount <= 2
    }

    /// The greatest similarity of Jaro that the two could have.
    func mostJaro(_ other: TextMark) -> Float {
        guard length < Self.long, other.length < Self.long else { return 1 }
        let mine = length - (characters & ~other.characters).nonzeroBitCount
        let theirs = other.length - (other.characters & ~characters).nonzeroBitCount
        let common = Float(min(mine, theirs))
        return common <= 0 ? 0 : (common / Float(length) + common / Float(other.length) + 1) / 3
    }
}
