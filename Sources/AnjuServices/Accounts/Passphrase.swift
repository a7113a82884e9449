/// Passwords and keys that are made here and shown once.
public enum Passphrase {
    /// Thirty-one characters that are hard to take for one another.
    private static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz")

    /// Four groups of four characters: 79 bits.
    public static func fresh(_ random: (_ count: Int) -> [UInt8]) -> String {
        whole(half(random), half(random))
    }

    /// Two groups of four characters: 39 bits, of which a sign-in lets nobody try more than a few.
    static func half(_ random: (_ count: Int) -> [UInt8]) -> String {
        var characters: [Character] = []
        while characters.count < 8 {
            // 248 is the largest multiple of 31 in a byte: above it some characters would come more often.
            characters += random(32).filter { $0 < 248 }.map { alphabet[Int($0) % alphabet.count] }
        }
        return String(characters[..<4]) + "-" + String(characters[4..<8])
    }

    /// Both halves, as they are typed.
    static func whole(_ first: String, _ second: String) -> String { first + "-" + second }
}
