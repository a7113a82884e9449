/// GB18030: one byte, two, or four; bytes that end or part fields are never the second of two.
struct GB18030Shape: ByteShape {
    private var place = 0

    var isWhole: Bool { place == 0 }

    mutating func takes(_ byte: UInt8) -> Bool {
        switch (place, byte) {
        case (0, 1...0x7F): return true
        case (0, 0x81...0xFE): place = 1
        case (1, 0x40...0x7E), (1, 0x80...0xFE): place = 0
        case (1, 0x30...0x39): place = 2
        case (2, 0x81...0xFE): place = 3
        case (3, 0x30...0x39): place = 0
        default: return false
        }
        return true
    }
}
