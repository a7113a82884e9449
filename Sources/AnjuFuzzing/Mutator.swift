/// Makes inputs of inputs.
struct Mutator {
    private var random: FuzzRandom
    private let words: [[UInt8]]
    private let longest: Int

    /// Bytes at the edges of what lengths, counts and characters can be.
    private static let edges: [UInt8] = [0, 1, 2, 3, 4, 7, 8, 0x0A, 0x0D, 0x20, 0x7F, 0x80, 0xBF, 0xC0, 0xFE, 0xFF]
    private static let numbers = [
        "0", "-1", "00", "1e9", "65536", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "99999999999999999999",
    ].map { Array($0.utf8) }

    init(seed: UInt64, words: [[UInt8]], longest: Int) {
        (random, self.words, self.longest) = (FuzzRandom(seed: seed), words, longest)
    }

    /// One of `inputs`.
    mutating func choice<T>(of inputs: [T]) -> T? { inputs.isEmpty ? nil : inputs[random.below(inputs.count)] }

    /// Whether a chance of one in `count` came up.
    mutating func once(in count: Int) -> Bool { random.once(in: count) }

    /// A few changes after each other; `other` gives pieces.
    mutating func changed(_ input: [UInt8], with other: [UInt8]) -> [UInt8] {
        var bytes = input
        // Mostly one change or two, at times very many.
        let count = 1 << random.below(random.once(in: 8) ? 6 : 3)
        for _ in 0..<count { change(&bytes, with: other) }
        return bytes.count > longest ? Array(bytes.prefix(longest)) : bytes
    }

    private mutating func change(_ bytes: inout [UInt8], with other: [UInt8]) {
        let place = random.below(bytes.count)
        switch random.below(14) {
        case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(random.below(8))
        case 1 where !bytes.isEmpty: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 2 where !bytes.isEmpty: bytes[place] = Self.edges[random.below(Self.edges.count)]
        case 3 where !bytes.isEmpty: bytes[place] &+= UInt8(truncatingIfNeeded: random.below(9) - 4)
        case 4: bytes.removeSubrange(span(of: bytes))
        case 5: insert(Array(bytes[span(of: bytes)]), into: &bytes)
        case 6: insert(Array(other[span(of: other)]), into: &bytes)
        case 7: bytes.replaceSubrange(span(of: bytes), with: other[span(of: other)])
        case 8, 9: insert(choice(of: words) ?? Self.edges, into: &bytes)
        case 10: replaceNumber(in: &bytes)
        case 11: insert(Array(repeating: bytes.isEmpty ? 0 : bytes[place], count: 1 << random.below(10)), into: &bytes)
        case 12: bytes.removeSubrange(place...)
        default: bytes.append(UInt8(truncatingIfNeeded: random.next()))
        }
    }

    /// A piece, most often a short one.
    private mutating func span(of bytes: [UInt8]) -> Range<Int> {
        let start = random.below(bytes.count + 1)
        let most = random.once(in: 4) ? bytes.count : 16
        return start..<min(bytes.count, start + random.below(most + 1))
    }

    private mutating func insert(_ piece: [UInt8], into bytes: inout [UInt8]) {
        let place = random.below(bytes.count + 1)
        // A word stands in another's place as often as beside it.
        let end = random.once(in: 2) ? min(bytes.count, place + piece.count) : place
        bytes.replaceSubrange(place..<end, with: piece)
    }

    private mutating func replaceNumber(in bytes: inout [UInt8]) {
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
        let start = random.below(bytes.count)
        guard let first = bytes[start...].firstIndex(where: isDigit) else { return }
        let end = bytes[first...].firstIndex { !isDigit($0) } ?? bytes.count
        bytes.replaceSubrange(first..<end, with: choice(of: Self.numbers) ?? [])
    }
}
