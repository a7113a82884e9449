import Foundation

/// Keys by the transforms of the Unicode CLDR: every script into Latin letters, then the sound of each syllable, coarsely.
///
/// It knows no language: pinyin and characters meet, a transcription meets its original only where the letters say so.
public struct PlainNameKeying: NameKeying {
    public init() {}

    public func words(of name: String) -> [[SoundKey]] {
        var words: [[SoundKey]] = []
        for part in name.split(whereSeparator: { !Self.isOfWord($0) }) {
            if part.unicodeScalars.allSatisfy({ Self.characters.contains($0.value) }) {
                for scalar in part.unicodeScalars {
                    words += Self.readings[Int(scalar.value - Self.characters.lowerBound)]
                }
            } else {
                words += Self.syllables(Self.letters(String(part)))
            }
        }
        return words
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.unicodeScalars.contains { $0.properties.isDiacritic }
    }

    /// The block of unified ideographs.
    private static let characters: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// The keys of each of them, all transformed at once.
    private static let readings: [[[SoundKey]]] = {
        var text = ""
        for value in characters {
            guard let scalar = Unicode.Scalar(value) else { continue }
            text.unicodeScalars.append(scalar)
            text.unicodeScalars.append("|")
        }
        let latin = text.applyingTransform(transform, reverse: false) ?? ""
        let all = latin.split(separator: "|", omittingEmptySubsequences: false).map { syllables(letters(String($0))) }
        return (0..<characters.count).map { $0 < all.count ? all[$0] : [] }
    }()

    private static let transform = StringTransform("Any-Latin; Latin-ASCII")

    private static func letters(_ word: String) -> [UInt8] {
        let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
        let latin = isASCII ? word : word.applyingTransform(transform, reverse: false) ?? word
        return latin.lowercased().utf8.filter { (97...122).contains($0) }
    }

    /// Consonants, then vowels, then what closes the syllable before the next consonant and vowel.
    private static func syllables(_ letters: [UInt8]) -> [[SoundKey]] {
        var keys: [[SoundKey]] = []
        var index = 0
        while index < letters.count {
            let start = index
            while index < letters.count, !isVowel(letters, index) { index += 1 }
            let vowel = index
            while index < letters.count, isVowel(letters, index) { index += 1 }
            var end = index
            while end < letters.count, !isVowel(letters, end) { end += 1 }
            // A closing n or ng, or all that is left.
            if end == letters.count {
                index = end
            } else if index < end - 1, letters[index] == UInt8(ascii: "n") {
                index += letters[index + 1] == UInt8(ascii: "g") && end - index > 2 ? 2 : 1
            }
            let text = Array(letters[start..<index])
            let open = vowel < letters.count && vowel < index ? letters[vowel] : 0
            keys.append([
                SoundKey(hash(text, kind: 1), weight: 1),
                SoundKey(hash([initial(letters[start]), coarse(open)], kind: 2), weight: 0.5),
            ])
        }
        return keys
    }

    /// A y is one where none follows it: Myint, but Ying.
    private static func isVowel(_ letters: [UInt8], _ index: Int) -> Bool {
        switch letters[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        case UInt8(ascii: "y"): index + 1 == letters.count || !"aeiou".utf8.contains(letters[index + 1])
        default: false
        }
    }

    private static func initial(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "g"), UInt8(ascii: "j"), UInt8(ascii: "q"), UInt8(ascii: "c"): UInt8(ascii: "k")
        case UInt8(ascii: "d"): UInt8(ascii: "t")
        case UInt8(ascii: "b"), UInt8(ascii: "f"): UInt8(ascii: "p")
        case UInt8(ascii: "z"), UInt8(ascii: "x"): UInt8(ascii: "s")
        case UInt8(ascii: "r"): UInt8(ascii: "l")
        case UInt8(ascii: "v"): UInt8(ascii: "w")
        case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): UInt8(ascii: "a")
        default: letter
        }
    }

    private static func coarse(_ vowel: UInt8) -> UInt8 {
        switch vowel {
        case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): UInt8(ascii: "i")
        case UInt8(ascii: "o"), UInt8(ascii: "u"): UInt8(ascii: "u")
        default: vowel
        }
    }

    private static func hash(_ bytes: [UInt8], kind: UInt32) -> UInt32 {
        bytes.reduce(2_166_136_261 ^ kind) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
