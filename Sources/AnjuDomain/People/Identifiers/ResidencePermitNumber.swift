public import AnjuCore

/// The number of a residence permit for residents of Hong Kong, Macao or Taiwan: GB 11643's layout, regions 81 to 83.
public struct ResidencePermitNumber: Identifier {
    /// Where the holder is a resident; the raw value is the number's first six digits.
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        case hongKong = "810000"
        case macao = "820000"
        case taiwan = "830000"
    }

    public let canonical: String
    public let facts: IdentityFacts
    public let origin: Origin

    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<ResidencePermitNumber> {
        let compact = TypedText.compact(text)
        let characters = Array(compact)
        if let note = IdentifierRules.length(characters, due: [18]) {
            return IdentifierReading(compact, violations: [note])
        }
        let digits = EighteenDigits.read(characters, today: today)
        guard let origin = Origin(rawValue: digits.head) else {
            let due = Origin.allCases.map(\.rawValue).joined(separator: "/")
            let note = ReadingNote("identifier.prefix", ["read": digits.head, "due": due])
            return IdentifierReading(compact, violations: [note] + digits.violations)
        }
        return digits.reading(compact, known: [digits.head]) {
            ResidencePermitNumber(canonical: $0, facts: $1, origin: origin)
        }
    }
}
