/// Which way a character is cut into what search compares.
public enum ScriptRun: Hashable, Sendable {
    /// Characters: Han, kana, Hangul.
    case ideographs
    /// Syllables.
    case myanmar
    /// Words.
    case letters

    /// Whether any of the text is in Burmese letters.
    public static func isBurmese(_ text: String) -> Bool { text.contains(where: isMyanmar) }

    /// `nil` for what separates words.
    static func of(_ character: Character) -> ScriptRun? {
        if isHan(character) || isKanaOrHangul(character) { return .ideographs }
        if isMyanmar(character) { return .myanmar }
        let isJoined = character.unicodeScalars.contains { $0.properties.generalCategory == .spacingMark }
        return character.isLetter || character.isNumber || isJoined ? .letters : nil
    }

    static func isHan(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007: return true
        default: return false
        }
    }

    static func isMyanmar(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        switch value {
        // Not the digits, which are folded to ASCII, nor the two full stops.
        case 0x1000...0x103F, 0x104C...0x108F, 0x109A...0x109F, 0xAA60...0xAA7F, 0xA9E0...0xA9EF, 0xA9FA...0xA9FE:
            return true
        default: return false
        }
    }

    private static func isKanaOrHangul(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        switch value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xAC00...0xD7A3, 0x1100...0x11FF:
            return true
        default: return false
        }
    }
}
