/// Passwords and keys that are made here and shown once.
public enum Passphrase {
    /// Thirty-one characters that are hard to take for one another.
    private static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz")

    /// Four groups of four characters: 79 bits.
    public static func fresh(_ random: (_ count: Int) -> [UInt8]) -> String {
        var characters: [Character] = []
        while characters.count < 16 {
            // 248 is the largest multiple of 31 in a byte: above it some characters would come more often.
            characters += random(32).filter { $0 < 248 }.map { alphabet[Int($0) % alphabet.count] }
        }
        return stride(from: 0, to: 16, by: 4).map { String(characters[$0..<($0 + 4)]) }.joined(separator: "-")
    }
}
