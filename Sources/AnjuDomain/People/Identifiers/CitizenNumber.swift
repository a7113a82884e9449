public import AnjuCore

/// A citizen's identity number by GB 11643: region, birth, order, check.
public struct CitizenNumber: Identifier {
    public let canonical: String
    public let facts: IdentityFacts

    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<CitizenNumber> {
        check(text, today: today, regions: [])
    }

    /// Reads 18 characters, or 15 of the form before 1999.
    ///
    /// `regions` are the six-digit codes that are known; without any the province alone is looked at. A code that is not
    /// among them warns and never refuses: codes are retired, and newer ones come.
    public static func check(
        _ text: String, today: CalendarDate, regions: Set<String>
    ) -> IdentifierReading<CitizenNumber> {
        let compact = TypedText.compact(text)
        var characters = Array(compact)
        if let note = IdentifierRules.length(characters, due: [18, 15]) {
            return IdentifierReading(compact, violations: [note])
        }
        var warnings: [ReadingNote] = []
        if characters.count == 15 {
            let faults = IdentifierRules.characters(characters, pattern: String(repeating: "9", count: 15))
            guard faults.isEmpty else { return IdentifierReading(compact, violations: faults) }
            switch converted(characters) {
            case .doubtful(let note): return IdentifierReading(compact, violations: [note])
            case .long(let long):
                characters = long
                warnings.append(ReadingNote("identifier.converted", ["read": compact, "value": String(long)]))
            }
        }
        if let kind = otherKind(characters) {
            return IdentifierReading(compact, violations: [kind], warnings: warnings)
        }
        return EighteenDigits.read(characters, today: today).reading(compact, warnings: warnings, known: regions) {
            CitizenNumber(canonical: $0, facts: $1)
        }
    }

    enum Conversion {
        case long([Character])
        case doubtful(ReadingNote)
    }

    /// The eighteen characters of a fifteen-digit number: `19` after the region, and the check appended.
    ///
    /// Orders 996 to 999 were kept for people who were a hundred years old already, so their century is asked for.
    static func converted(_ short: [Character]) -> Conversion {
        func long(_ century: String) -> [Character] {
            let body = Array(short[0..<6]) + Array(century) + Array(short[6...])
            return body + [CheckDigit.mod11x2(body.compactMap(\.wholeNumberValue))]
        }
        if String(short[12...]) >= "996" {
            return .doubtful(
                ReadingNote(
                    "identifier.century-ambiguous",
                    ["order": String(short[12...]), "with18": String(long("18")), "with19": String(long("19"))]))
        }
        return .long(long("19"))
    }

    /// Numbers of the same shape that belong to another document.
    private static func otherKind(_ characters: [Character]) -> ReadingNote? {
        switch String(characters.prefix(6)) {
        case "810000", "820000": return ReadingNote("identifier.other-document", ["documentType": "A01"])
        case "830000": return ReadingNote("identifier.other-document", ["documentType": "A02"])
        default:
            return characters.first == "9"
                ? ReadingNote("identifier.other-document", ["documentType": "553"]) : nil
        }
    }
}
