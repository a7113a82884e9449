/// The check characters of the standards that identity numbers follow.
public enum CheckDigit {
    /// ISO 7064 MOD 11-2 over decimal digits, as GB 11643 uses it: `0`…`9` or `X`.
    public static func mod11x2(_ digits: some Sequence<Int>) -> Character {
        let product = digits.reduce(0) { ($0 + $1) * 2 % 11 }
        let value = (12 - product) % 11
        return value == 10 ? "X" : digit(value)
    }

    /// ICAO 9303-3, 4.9: digits as they are, A…Z as 10…35, the filler as 0, weights 7, 3, 1 repeating, modulo 10.
    public static func icao(_ text: some Sequence<Character>) -> Character {
        var sum = 0
        for (index, character) in text.enumerated() {
            sum += (icaoValue(character) ?? 0) * [7, 3, 1][index % 3]
        }
        return digit(sum % 10)
    }

    /// What a character of a machine-readable zone counts; `nil` outside its alphabet.
    public static func icaoValue(_ character: Character) -> Int? {
        guard let ascii = character.asciiValue else { return nil }
        switch ascii {
        case 48...57: return Int(ascii) - 48
        case 65...90: return Int(ascii) - 55
        case UInt8(ascii: "<"): return 0
        default: return nil
        }
    }

    /// The unified social credit code's alphabet: no I, O, S, V, Z (GB 32100-2015).
    static let socialCreditAlphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// GB 32100-2015: weights 3^(i−1) mod 31 over the first 17 characters; `nil` outside the alphabet.
    public static func socialCredit(_ text: some Sequence<Character>) -> Character? {
        var (sum, weight) = (0, 1)
        for character in text {
            guard let value = socialCreditAlphabet.firstIndex(of: character) else { return nil }
            sum += value * weight
            weight = weight * 3 % 31
        }
        return socialCreditAlphabet[(31 - sum % 31) % 31]
    }

    /// GB 11714, over the eight characters of a body code: weights 3 7 9 10 5 8 4 2.
    public static func bodyCode(_ text: some Sequence<Character>) -> Character? {
        var sum = 0
        for (character, weight) in zip(text, [3, 7, 9, 10, 5, 8, 4, 2]) {
            guard let value = icaoValue(character), character != "<" else { return nil }
            sum += value * weight
        }
        let value = 11 - sum % 11
        return value == 10 ? "X" : digit(value % 11)
    }

    private static func digit(_ value: Int) -> Character {
        Character(Unicode.Scalar(UInt8(48 + value % 10)))
    }
}
