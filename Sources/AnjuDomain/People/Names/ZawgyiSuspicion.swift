/// Signs that Burmese text is in the Zawgyi encoding, which looks right only in its own fonts.
///
/// Rules, not proof: a short name can be well-formed in both, and Shan, Mon and Karen use letters that Zawgyi puts to other
/// ends. So the person is asked before anything is converted.
public struct ZawgyiSuspicion: Hashable, Sendable {
    /// One rule of Unicode's Myanmar spelling that the text breaks.
    public enum Sign: String, Hashable, Sendable, CaseIterable {
        /// The vowel `ေ` stands where no consonant precedes it.
        case vowelBeforeConsonant = "vowel-before-consonant"
        /// A medial consonant sign stands where no consonant precedes it.
        case medialBeforeConsonant = "medial-before-consonant"
        /// U+1039 stacks consonants in Unicode, but no consonant follows.
        case viramaWithoutConsonant = "virama-without-consonant"
        /// U+103A closes a syllable in Unicode, but a vowel follows at once.
        case vowelAfterAsat = "vowel-after-asat"
        /// Letters for Zawgyi's stacked forms, which Burmese proper does not use.
        case stackedForm = "stacked-form"
    }

    /// The rules broken, each once, in the order in which they are met.
    public let signs: [Sign]
    /// Any sign at all: enough to ask, never enough to convert.
    public var isSuspected: Bool { !signs.isEmpty }

    /// Looks for the signs in `text`.
    public init(_ text: String) {
        var signs: [Sign] = []
        let scalars = text.unicodeScalars.map(\.value)
        // Shan, Mon and Karen letters mean that the extended block is used for what it is.
        let isOtherLanguage = scalars.contains { Self.isOtherLanguageOnly($0) }
        for (index, value) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1] : 0
            let after = index + 1 < scalars.count ? scalars[index + 1] : 0
            let sign: Sign? =
                switch value {
                case 0x1031 where !Self.isConsonant(before) && !Self.isMedial(before): .vowelBeforeConsonant
                // After an asat too: `ဒတ်ခ်ျ`, as foreign words are spelt.
                case 0x103B...0x103E where !Self.isConsonant(before) && !Self.isMedial(before) && before != 0x103A:
                    .medialBeforeConsonant
                case 0x1039 where !Self.isConsonant(after): .viramaWithoutConsonant
                case 0x103A where Self.isVowel(after): .vowelAfterAsat
                case 0x1060...0x1064, 0x1066...0x106D, 0x1070...0x1074, 0x1085...0x108F, 0x1092...0x1097:
                    isOtherLanguage ? nil : .stackedForm
                default: nil
                }
            if let sign, !signs.contains(sign) { signs.append(sign) }
        }
        self.signs = signs
    }

    private static func isConsonant(_ value: UInt32) -> Bool {
        switch value {
        case 0x1000...0x1021, 0x1023...0x102A, 0x103F, 0x104E, 0x1050...0x1051, 0x105A...0x105D, 0x1061,
            0x1065...0x1066, 0x106E...0x1070, 0x1075...0x1081, 0x108E, 0xAA60...0xAA7A:
            true
        default: false
        }
    }

    private static func isMedial(_ value: UInt32) -> Bool {
        (0x103B...0x103E).contains(value) || (0x105E...0x1060).contains(value) || value == 0x1082
    }

    private static func isVowel(_ value: UInt32) -> Bool {
        (0x102B...0x1030).contains(value) || value == 0x1032
    }

    /// Shan's letters, which Zawgyi leaves alone or uses only after a consonant.
    private static func isOtherLanguageOnly(_ value: UInt32) -> Bool {
        (0x1075...0x1081).contains(value) || (0x1022 == value) || (0x1028 == value) || (0xAA60...0xAA7F).contains(value)
    }
}
