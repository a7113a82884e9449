import Foundation

/// One syllable of pinyin in the spellings that papers use.
enum PinyinSyllable {
    /// Without tones, and with `ü` kept: `lü`.
    static func toneless(_ syllable: String) -> String {
        tonelessLetters.text(of: syllable) ?? wholeToneless(syllable)
    }

    /// Letters with a tone's mark, of which each stands for itself; marks by themselves are not among them.
    private static let tonelessLetters = ScalarTable([0...0x24F, 0x1E00...0x1EFF], make: wholeToneless)

    /// The same of any text.
    static func wholeToneless(_ syllable: String) -> String {
        let scalars = syllable.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            // All marks but the diaeresis, which is part of the letter.
            !(0x300...0x36F).contains($0.value) || $0.value == 0x308
        }
        return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
    }

    /// As people type it without a diaeresis: `lu`.
    static func plain(_ syllable: String) -> String { toneless(syllable).replacing("ü", with: "u") }

    /// As passports print it since 2012: capitals, `YU` for `ü`.
    static func passport(_ syllable: String) -> String { toneless(syllable).replacing("ü", with: "yu").uppercased() }

    /// The first letter in upper case.
    static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
