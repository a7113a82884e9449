public import AnjuCore
import Foundation

/// Latin letters as machine lines write them (ICAO 9303-3, section 6).
public enum LatinLetters {
    private static let table: [Character: String] = [
        "Ä": "AE", "Å": "AA", "Æ": "AE", "Ö": "OE", "Ø": "OE", "Ü": "UE", "ẞ": "SS", "ß": "SS", "Ñ": "N", "Ð": "D",
        "Đ": "D", "Þ": "TH", "Œ": "OE", "Ĳ": "IJ", "Ł": "L", "Ħ": "H", "Ŧ": "T", "Ŋ": "N", "ı": "I", "ĸ": "K",
    ]
    private static let dropped = Set("'’‘ʼ`´.\u{00B7}\u{0387}")

    /// A name in capitals with `<` for spaces and hyphens; apostrophes, full stops and middle dots fall away.
    ///
    /// Refuses digits and letters of other scripts: a Burmese, Chinese or Thai name is romanised by its state, in the
    /// passport, and never by us.
    public static func machine(_ name: String, field: String) throws(Problem) -> String {
        var text = ""
        for character in TypedText.halfWidth(name).precomposedStringWithCanonicalMapping {
            // A comma separates the parts of a name as a space does (ICAO 9303-3, 4.6.4).
            if character.isWhitespace || character == "-" || character == "‐" || character == "<" || character == "," {
                text.append("<")
            } else if !dropped.contains(character) {
                guard let letters = letters(character) else {
                    throw .invalid([Violation(field, "mrz.not-latin", ["read": String(character)])])
                }
                text += letters
            }
        }
        return text
    }

    /// The capitals for one letter: the table's, else its base letter's; `nil` where it has none.
    static func letters(_ character: Character) -> String? {
        if let special = table[character] { return special }
        let upper = String(character).uppercased()
        if let special = upper.first.flatMap({ upper.count == 1 ? table[$0] : nil }) { return special }
        let base = upper.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
        }
        guard !base.isEmpty, base.allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
        return String(String.UnicodeScalarView(base))
    }
}
