import AnjuDomain
import AnjuVault

/// The code of a printed sheet: sixteen characters of 32 that are hard to confuse, 80 bits, written in fours.
enum SheetCode {
    /// Crockford's letters: I, L, O and U are not among them.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Random bytes that ``make(_:)`` needs.
    static let bytes = 10

    /// Five bits a character, each as likely as another.
    static func make(_ random: [UInt8]) -> String {
        var (text, bits, held) = ("", 0, 0)
        for byte in random.prefix(bytes) {
            held = (held << 8 | Int(byte)) & 0xFFF
            bits += 8
            while bits >= 5 {
                text.append(alphabet[(held >> (bits - 5)) & 31])
                bits -= 5
            }
        }
        return written(text)
    }

    /// In groups of four, whatever it was typed as.
    static func written(_ code: String) -> String {
        let plain = Array(normalized(code))
        return stride(from: 0, to: plain.count, by: 4).map {
            String(plain[$0..<min($0 + 4, plain.count)])
        }.joined(separator: "-")
    }

    /// Keyed: the table alone tells nothing of a code.
    static func hash(_ code: String, _ vault: Vault) -> String {
        vault.blindIndex(normalized(code), group: "sheet-code")
    }

    /// Whether both are one hash, in a time that does not tell how much of it is right.
    static func isSame(_ given: String, _ kept: String) -> Bool {
        let (given, kept) = (Array(given.utf8), Array(kept.utf8))
        guard given.count == kept.count else { return false }
        return zip(given, kept).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Letters and digits alone; what a hand writes for 0 and 1 is taken as meant.
    private static func normalized(_ code: String) -> String {
        String(
            TypedText.code(String(code.prefix(64))).map { character -> Character in
                switch character {
                case "O": "0"
                case "I", "L": "1"
                default: character
                }
            })
    }
}
