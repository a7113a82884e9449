public import AnjuCore

/// A passport's number: letters and digits as the state pleases, most often five to nine.
public struct PassportNumber: Identifier {
    public let canonical: String
    public let facts: IdentityFacts

    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<PassportNumber> {
        check(text, issuer: nil)
    }

    /// Reads the number; with an `issuer` (alpha-3) whose pattern is known, an unusual one warns.
    ///
    /// More than nine characters do not fit a passport's machine lines in one piece, so they warn; a card's may be longer.
    public static func check(_ text: String, issuer: String?) -> IdentifierReading<PassportNumber> {
        let compact = TypedText.compact(text)
        let characters = Array(compact)
        if let note = IdentifierRules.length(characters, due: Array(5...22)) {
            let details = note.details.isEmpty ? [:] : ["read": "\(characters.count)", "due": "5-22"]
            return IdentifierReading(compact, violations: [ReadingNote(note.code, details)])
        }
        let faults = IdentifierRules.characters(characters, pattern: String(repeating: "*", count: characters.count))
        guard faults.isEmpty else { return IdentifierReading(compact, violations: faults) }
        var warnings: [ReadingNote] = []
        if characters.count > 9 {
            warnings.append(ReadingNote("identifier.longer-than-usual", ["read": "\(characters.count)", "due": "9"]))
        }
        if issuer == "CHN", !isChinese(characters) {
            warnings.append(ReadingNote("identifier.pattern-unusual", ["read": compact, "issuer": "CHN"]))
        }
        let value = PassportNumber(canonical: compact, facts: IdentityFacts(nationality: issuer))
        return IdentifierReading(compact, value, warnings: warnings)
    }

    /// E and eight digits; since April 2017 E, a letter but I and O, and seven; G and eight before 2012.
    private static func isChinese(_ characters: [Character]) -> Bool {
        guard characters.count == 9, characters[2...].allSatisfy(\.isWholeNumber) else { return false }
        let second = characters[1]
        return switch characters[0] {
        case "E": second.isWholeNumber || (second.isLetter && second != "I" && second != "O")
        case "G": second.isWholeNumber
        default: false
        }
    }
}
