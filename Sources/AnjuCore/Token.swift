/// Twenty-six characters of base 32: 48 bits of milliseconds, then 80 random bits.
///
/// The alphabet is Crockford's in lower case (no `i`, `l`, `o`, `u`), so that a token can be read out on the telephone.
public struct Token: Hashable, Sendable {
    /// The 26 characters.
    public let text: String

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Accepts 26 characters of the alphabet.
    public init?(_ text: String) {
        guard text.utf8.count == 26, text.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
        self.text = text
    }

    /// Another token of the same moment: the last character is `places` further on in the alphabet, at most 31.
    public func following(_ places: Int) -> Token {
        let last = Self.alphabet.firstIndex(of: Array(text.utf8)[25]) ?? 0
        let next = Self.alphabet[(last + places) % Self.alphabet.count]
        return Token(text: String(text.dropLast()) + String(decoding: [next], as: UTF8.self))
    }

    private init(text: String) { self.text = text }

    /// A token made at `moment` with ten random bytes, of which the first ten are used.
    public init(at moment: Instant, random: some Sequence<UInt8>) {
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: moment.milliseconds >> (40 - 8 * $0)) }
        bytes += random.prefix(10)
        bytes += Array(repeating: 0, count: 16 - bytes.count)
        // 128 bits in 26 characters: two zero bits lead, so that the text sorts as the number does.
        var characters: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 2
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                characters.append(Self.alphabet[Int(pending >> UInt32(bits) & 31)])
            }
        }
        text = String(decoding: characters, as: UTF8.self)
    }
}
