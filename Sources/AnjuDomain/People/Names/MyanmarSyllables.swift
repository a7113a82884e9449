/// Burmese text cut into syllables, as it is written without spaces between words.
public enum MyanmarSyllables {
    /// The syllables in order: a new one begins at a consonant or independent vowel that neither is stacked under the one
    /// before nor closes its syllable with an asat.
    public static func of(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var syllables: [String] = []
        var current = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if begins(scalars, at: index), !current.isEmpty {
                syllables.append(String(current))
                current = String.UnicodeScalarView()
            }
            current.append(scalar)
        }
        if !current.isEmpty { syllables.append(String(current)) }
        return syllables
    }

    private static func begins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard isBase(scalars[index].value) else { return false }
        if index > 0, scalars[index - 1].value == 0x1039 { return false }
        // A consonant with an asat, or stacking another, ends the syllable before it: `င်`, `န္`.
        guard index + 1 < scalars.count else { return true }
        let next = scalars[index + 1].value
        if next == 0x103A || next == 0x1039 { return false }
        // With the dot below between: `န့်`.
        return !(next == 0x1037 && index + 2 < scalars.count && scalars[index + 2].value == 0x103A)
    }

    private static func isBase(_ value: UInt32) -> Bool {
        switch value {
        case 0x1000...0x102A, 0x103F, 0x104C...0x1055, 0x105A...0x105D, 0x1061, 0x1065, 0x1066, 0x106E...0x1070,
            0x1075...0x1081, 0x108E, 0xAA60...0xAA7A:
            true
        default: false
        }
    }
}
