public import AnjuCore

/// The number of a person or a body, where the form does not ask whose and of which document: its shape says it.
public struct PartyNumber: Identifier {
    public let canonical: String
    public let facts: IdentityFacts

    /// Reads a unified social credit code, a number of GB 11643's kind, or another document's number.
    ///
    /// A faulty one is judged as what it looks like most: eighteen characters with a letter before the last are a credit
    /// code; many digits and nothing else are a citizen's number, whole or not.
    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<PartyNumber> {
        let characters = Array(TypedText.compact(text))
        if characters.count == 18, characters.allSatisfy({ $0.isASCIIDigit || $0.isASCIICapital }) {
            let credit = UnifiedSocialCreditCode.check(text, today: today)
            guard characters.dropLast().allSatisfy(\.isASCIIDigit) else { return named(credit) }
            let personal = personal(text, today: today)
            return personal.value == nil && credit.value != nil ? named(credit) : personal
        }
        if (13...22).contains(characters.count), characters.dropLast().allSatisfy(\.isASCIIDigit) {
            return personal(text, today: today)
        }
        if characters.count == 15, characters.prefix(3).allSatisfy(\.isASCIICapital),
            characters.dropFirst(3).allSatisfy(\.isASCIIDigit)
        {
            return named(PermanentResidentNumber.check(text, today: today))
        }
        guard characters.count >= 5 else { return short(characters) }
        return named(DocumentNumber.check(text, today: today))
    }

    /// Reads a citizen's number, that of a residence permit of Hong Kong, Macao or Taiwan, or of a permanent resident: eighteen
    /// characters, which say themselves what they are, or a citizen's old fifteen.
    public static func personal(_ text: String, today: CalendarDate) -> IdentifierReading<PartyNumber> {
        let compact = TypedText.compact(text)
        if compact.count == 18, ResidencePermitNumber.Origin(rawValue: String(compact.prefix(6))) != nil {
            return named(ResidencePermitNumber.check(text, today: today))
        }
        if compact.count == 18, compact.hasPrefix("9") {
            return named(PermanentResidentNumber.check(text, today: today))
        }
        return named(CitizenNumber.check(text, today: today))
    }

    private static func named(_ reading: IdentifierReading<some Identifier>) -> IdentifierReading<PartyNumber> {
        reading.map { PartyNumber(canonical: $0.canonical, facts: $0.facts) }
    }

    private static func short(_ characters: [Character]) -> IdentifierReading<PartyNumber> {
        let note =
            characters.isEmpty
            ? ReadingNote("identifier.empty")
            : ReadingNote("identifier.length", ["read": "\(characters.count)", "due": "5-30"])
        return IdentifierReading(String(characters), violations: [note])
    }
}
