extension CBOR {
    /// The deterministic encoding of RFC 8949 section 4.2.1.
    ///
    /// Arguments are as short as they can be, lengths are definite, map keys ascend bytewise.
    public var encoded: [UInt8] {
        var out: [UInt8] = []
        write(into: &out)
        return out
    }

    private func write(into out: inout [UInt8]) {
        switch self {
        case .unsigned(let number): Self.head(0, number, into: &out)
        case .negative(let number): Self.head(1, number, into: &out)
        case .bytes(let bytes):
            Self.head(2, UInt64(bytes.count), into: &out)
            out += bytes
        case .text(let text):
            Self.head(3, UInt64(text.utf8.count), into: &out)
            out += text.utf8
        case .array(let items):
            Self.head(4, UInt64(items.count), into: &out)
            for item in items { item.write(into: &out) }
        case .map(let entries):
            Self.head(5, UInt64(entries.count), into: &out)
            let pairs = entries.map { (key: $0.key.encoded, value: $0.value) }
            for pair in pairs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                out += pair.key
                pair.value.write(into: &out)
            }
        case .tagged(let tag, let item):
            Self.head(6, tag, into: &out)
            item.write(into: &out)
        case .bool(let flag): out.append(flag ? 0xF5 : 0xF4)
        case .null: out.append(0xF6)
        }
    }

    private static func head(_ major: UInt8, _ argument: UInt64, into out: inout [UInt8]) {
        let width =
            switch argument {
            case 0...23: 0
            case 24...0xFF: 1
            case 0x100...0xFFFF: 2
            case 0x1_0000...0xFFFF_FFFF: 4
            default: 8
            }
        guard width > 0 else { return out.append(major << 5 | UInt8(argument)) }
        out.append(major << 5 | UInt8(24 + width.trailingZeroBitCount))
        for place in (0..<width).reversed() { out.append(UInt8(truncatingIfNeeded: argument >> UInt64(8 * place))) }
    }
}
