extension CBOR {
    /// How deep arrays, maps and tags may lie in each other.
    public static let deepest = 16

    /// Reads exactly one item in the deterministic encoding and refuses every other spelling of it.
    ///
    /// What it accepts, ``encoded`` writes back byte for byte.
    public init(_ bytes: [UInt8]) throws(CBORError) {
        var reader = CBORReader(bytes: bytes)
        self = try reader.item(depth: 0)
        guard reader.position == bytes.count else { throw .trailingBytes }
    }
}

struct CBORReader {
    let bytes: [UInt8]
    private(set) var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var left: UInt64 { UInt64(bytes.count - position) }

    mutating func item(depth: Int) throws(CBORError) -> CBOR {
        let first = try byte()
        let major = first >> 5
        guard major < 7 else { return try simple(first) }
        let argument = try argument(first)
        if major >= 4 && depth >= CBOR.deepest { throw .tooDeep }
        switch major {
        case 0: return .unsigned(argument)
        case 1: return .negative(argument)
        case 2: return .bytes(Array(try take(argument)))
        case 3:
            guard let text = String(validating: try take(argument), as: UTF8.self) else { throw .notText }
            return .text(text)
        case 4: return .array(try array(argument, depth: depth))
        case 5: return .map(try map(argument, depth: depth))
        default: return .tagged(argument, try item(depth: depth + 1))
        }
    }

    private mutating func byte() throws(CBORError) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func take(_ count: UInt64) throws(CBORError) -> ArraySlice<UInt8> {
        guard count <= left else { throw .lengthBeyondInput }
        defer { position += Int(count) }
        return bytes[position..<position + Int(count)]
    }

    private mutating func argument(_ first: UInt8) throws(CBORError) -> UInt64 {
        let short = first & 31
        guard short >= 24 else { return UInt64(short) }
        if short == 31 { throw .indefiniteLength }
        guard short <= 27 else { throw .unsupported(first) }
        let width = 1 << Int(short - 24)
        guard left >= UInt64(width) else { throw .truncated }
        let value = try take(UInt64(width)).reduce(0) { $0 << 8 | UInt64($1) }
        let least: UInt64 = width == 1 ? 24 : 1 << UInt64(4 * width)
        guard value >= least else { throw .notShortest }
        return value
    }

    private func simple(_ first: UInt8) throws(CBORError) -> CBOR {
        switch first {
        case 0xF4: return .bool(false)
        case 0xF5: return .bool(true)
        case 0xF6: return .null
        case 0xFF: throw .indefiniteLength
        default: throw .unsupported(first)
        }
    }

    private mutating func array(_ count: UInt64, depth: Int) throws(CBORError) -> [CBOR] {
        guard count <= left else { throw .lengthBeyondInput }
        var items: [CBOR] = []
        for _ in 0..<count { items.append(try item(depth: depth + 1)) }
        return items
    }

    private mutating func map(_ count: UInt64, depth: Int) throws(CBORError) -> [CBOR: CBOR] {
        guard count <= left / 2 else { throw .lengthBeyondInput }
        var entries: [CBOR: CBOR] = [:]
        var previous: ArraySlice<UInt8> = []
        for _ in 0..<count {
            let start = position
            let key = try item(depth: depth + 1)
            let spelling = bytes[start..<position]
            if spelling == previous { throw .duplicateKey }
            guard previous.lexicographicallyPrecedes(spelling) else { throw .unorderedKeys }
            previous = spelling
            let value = try item(depth: depth + 1)
            // Two spellings that Unicode holds to be one text differ bytewise and yet are one key to us.
            guard entries.updateValue(value, forKey: key) == nil else { throw .duplicateKey }
        }
        return entries
    }
}
