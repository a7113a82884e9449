import Foundation

/// Readings of names in Latin letters, for search alone.
///
/// Never to fill a name in: a person's romanisation is what their passport says, and `aaungkyaw` is nobody's.
public enum LatinReading {
    /// The readings of a name: the words, and run together; for Chinese by surname and given name as well.
    ///
    /// Empty for text that is Latin already.
    public static func forSearch(_ text: String) -> [String] {
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic && $0.value > 0x24F }) else {
            return latinOnly(text)
        }
        if let proposal = PinyinProposal(text) {
            let syllables = proposal.syllables.map(PinyinSyllable.plain)
            let passport = proposal.passportPrimary + " " + proposal.passportSecondary
            let readings = [
                proposal.syllables.joined(separator: " "), proposal.standard, passport.lowercased(),
                syllables.joined(separator: " "), syllables.joined(),
            ]
            let given = syllables.suffix(proposal.given.count)
            let others = proposal.surnameAlternatives.flatMap { surname in
                [
                    surname + " " + given.joined(separator: " "), surname + " " + given.joined(),
                    surname + given.joined(),
                ]
            }
            return readings + others
        }
        let latin = ascii(text)
        return [latin, latin.filter { !$0.isWhitespace }].filter { !$0.isEmpty }
    }

    /// Letters such as `ø`, which have no marks to strip, as the ASCII they are typed with.
    private static func latinOnly(_ text: String) -> [String] {
        let plain = ascii(text)
        return plain == text ? [] : [plain]
    }

    private static func ascii(_ text: String) -> String {
        let spaced = text.map { $0 == "·" ? " " : $0 }
        return
            (String(spaced).applyingTransform(StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false) ?? "")
            .filter { $0.isLetter || $0.isNumber || $0.isWhitespace }
    }
}
