import Foundation

/// The cleaning that names need before they are stored or compared.
public enum NameText {
    /// NFC, one space between words, none around, no control and no invisible characters.
    ///
    /// U+200C and U+200D stay: some scripts spell with them.
    public static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) { scalars.append(scalar) }
        return String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .precomposedStringWithCanonicalMapping
    }

    /// The text of a name item as it is kept: clean, `·` between the parts of a name in characters, half-width where the item
    /// is in Latin letters.
    public static func kept(_ text: String, of item: String) -> String {
        let cleaned = clean(item.hasPrefix("name_latin") ? TypedText.halfWidth(text) : text)
        return cleaned.contains(where: ScriptRun.isHan) ? dotted(cleaned) : cleaned
    }

    /// `·` (U+00B7) for the bullets and dots that keyboards and old files put between the parts of a name.
    public static func dotted(_ text: String) -> String {
        let parts = text.split(omittingEmptySubsequences: false) { dots.contains($0) }
        guard parts.count > 1 else { return text }
        return parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "·")
    }

    /// U+00B7, U+2022, U+30FB, U+FF65, U+2027, U+2219, U+22C5, U+16EB, U+FF0E.
    static let dots: Set<Character> = [
        "\u{00B7}", "\u{2022}", "\u{30FB}", "\u{FF65}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{16EB}", "\u{FF0E}",
    ]

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0xAD: true
        case 0x09, 0x0A, 0x0D: false
        default: scalar.properties.generalCategory == .control
        }
    }
}
