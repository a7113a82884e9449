/// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF, and no zero byte.
struct UTF8Shape: ByteShape {
    private var left = 0
    private var bounds: ClosedRange<UInt8> = 0x80...0xBF

    var isWhole: Bool { left == 0 }

    mutating func takes(_ byte: UInt8) -> Bool {
        if left > 0 {
            guard bounds.contains(byte) else { return false }
            (left, bounds) = (left - 1, 0x80...0xBF)
            return true
        }
        switch byte {
        case 1...0x7F: return true
        case 0xC2...0xDF: left = 1
        case 0xE0: (left, bounds) = (2, 0xA0...0xBF)
        case 0xED: (left, bounds) = (2, 0x80...0x9F)
        case 0xE1...0xEF: left = 2
        case 0xF0: (left, bounds) = (3, 0x90...0xBF)
        case 0xF1...0xF3: left = 3
        case 0xF4: (left, bounds) = (3, 0x80...0x8F)
        default: return false
        }
        return true
    }
}
