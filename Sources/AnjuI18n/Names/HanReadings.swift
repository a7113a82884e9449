import Foundation

/// Chinese characters read in pinyin with tones, in lower case, one syllable a character.
enum HanReadings {
    /// The syllables of a given name.
    static func given(_ text: String) -> [String] {
        if text.unicodeScalars.count > 1, text.unicodeScalars.contains(where: neighbourly.contains) {
            return whole(text, "Han-Latin")
        }
        return anywhere.each(of: text) ?? whole(text, "Han-Latin")
    }

    /// The syllable of a surname of one character.
    static func surname(_ character: String) -> [String] {
        surnames.each(of: character) ?? whole(character, "Han-Latin/Names")
    }

    /// As the system's transform reads a whole text: it puts a space between syllables.
    static func whole(_ text: String, _ transform: String) -> [String] {
        guard let latin = text.applyingTransform(StringTransform(transform), reverse: false) else { return [] }
        return latin.split(separator: " ").map { $0.lowercased() }
    }

    private static let anywhere = ScalarTable([ScalarTable.ideographs]) { whole($0, "Han-Latin").joined() }
    private static let surnames = ScalarTable([ScalarTable.ideographs]) { whole($0, "Han-Latin/Names").joined() }

    /// Characters whose reading hangs on what stands beside them: 藏 is zàng before 文 and 语, 重 chóng before 庆, 秘 bì before 鲁.
    private static let neighbourly: Set<Unicode.Scalar> = ["藏", "重", "秘"]
}
