/// Base45 (RFC 9285): two bytes as three characters of the alphabet that QR's alphanumeric mode knows.
public enum Base45 {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

    private static let values: [UInt8: Int] = Dictionary(
        uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, $0.offset) })

    /// The characters for `bytes`.
    public static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 2 * 3 + 2)
        for start in stride(from: 0, to: bytes.count, by: 2) {
            let pair = start + 1 < bytes.count
            var number = pair ? Int(bytes[start]) << 8 | Int(bytes[start + 1]) : Int(bytes[start])
            for _ in 0..<(pair ? 3 : 2) {
                out.append(alphabet[number % 45])
                number /= 45
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The bytes that `text` stands for.
    ///
    /// Refuses a character outside the alphabet (lower case too), a lone last character, and a group whose number is
    /// above 65,535 (above 255 for a last pair), so each sequence of bytes has one text only.
    public static func decode(_ text: String) throws(Base45Error) -> [UInt8] { try decode(text.utf8[...]) }

    static func decode(_ text: Substring.UTF8View) throws(Base45Error) -> [UInt8] {
        var digits: [Int] = []
        digits.reserveCapacity(text.count)
        for character in text {
            guard let value = values[character] else { throw .notInAlphabet }
            digits.append(value)
        }
        guard digits.count % 3 != 1 else { throw .loneCharacter }
        var out: [UInt8] = []
        out.reserveCapacity(digits.count / 3 * 2 + 1)
        for start in stride(from: 0, to: digits.count, by: 3) {
            let triple = start + 2 < digits.count
            let number = digits[start] + 45 * digits[start + 1] + (triple ? 2_025 * digits[start + 2] : 0)
            guard number <= (triple ? 0xFFFF : 0xFF) else { throw .overflow }
            if triple { out.append(UInt8(number >> 8)) }
            out.append(UInt8(number & 0xFF))
        }
        return out
    }
}
