public import AnjuCore

/// The number of a foreigner's permanent resident card, old (15 characters) or new (18, since December 2023).
///
/// Both are valid for years and name the same person: keep both. The nationality is that of the first application.
public struct PermanentResidentNumber: Identifier {
    /// The card's generation.
    public enum Form: String, Hashable, Sendable { case old, new }

    public let canonical: String
    public let facts: IdentityFacts
    public let form: Form

    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<PermanentResidentNumber> {
        let compact = TypedText.compact(text)
        let characters = Array(compact)
        if let note = IdentifierRules.length(characters, due: [15, 18]) {
            return IdentifierReading(compact, violations: [note])
        }
        return characters.count == 15
            ? old(compact, characters, today: today) : new(compact, characters, today: today)
    }

    /// Nationality (3), province and prefecture (4), birth YYMMDD, order (1), ICAO check digit.
    private static func old(
        _ compact: String, _ characters: [Character], today: CalendarDate
    ) -> IdentifierReading<PermanentResidentNumber> {
        let pattern = "AAA" + String(repeating: "9", count: 12)
        var faults = IdentifierRules.characters(characters, pattern: pattern)
        guard faults.isEmpty else { return IdentifierReading(compact, violations: faults) }
        let short = characters[7..<13].compactMap(\.wholeNumberValue)
        let century = TwoDigitYear.birth(
            year: IdentifierRules.number(short[0..<2]), month: IdentifierRules.number(short[2..<4]),
            day: IdentifierRules.number(short[4..<6]), today: today)
        if century == nil {
            faults.append(
                ReadingNote("identifier.birth-date", ["read": String(characters[7..<13]), "from": "8", "to": "13"]))
        }
        let due = CheckDigit.icao(characters[..<14])
        faults += [IdentifierRules.checkCharacter(characters, due: due)].compactMap(\.self)
        let nationality = String(characters[..<3])
        let region = String(characters[3..<7]) + "00"
        let warnings = [
            countryWarning(nationality, known: CountryCode.named(nationality) != nil),
            IdentifierRules.region(region, known: []), IdentifierRules.age(century?.date.full, today: today),
        ].compactMap(\.self)
        guard faults.isEmpty else { return IdentifierReading(compact, violations: faults, warnings: warnings) }
        let facts = IdentityFacts(
            birth: century?.date.full, otherBirth: century?.other?.full, region: region, nationality: nationality)
        return IdentifierReading(
            compact, PermanentResidentNumber(canonical: compact, facts: facts, form: .old), warnings: warnings)
    }

    /// `9`, province (2), ISO numeric nationality (3), birth YYYYMMDD, order (3), GB 11643's check.
    private static func new(
        _ compact: String, _ characters: [Character], today: CalendarDate
    ) -> IdentifierReading<PermanentResidentNumber> {
        let digits = EighteenDigits.read(characters, today: today)
        var faults = digits.violations
        if characters[0] != "9" {
            faults.insert(ReadingNote("identifier.prefix", ["read": String(characters[0]), "due": "9"]), at: 0)
        }
        let region = String(characters[1..<3]) + "0000"
        let numeric = String(characters[3..<6])
        let country = CountryCode.numbered(numeric)
        let warnings = [
            countryWarning(numeric, known: country != nil), IdentifierRules.region(region, known: []), digits.age,
        ].compactMap(\.self)
        guard faults.isEmpty else { return IdentifierReading(compact, violations: faults, warnings: warnings) }
        let facts = IdentityFacts(
            birth: digits.birth, sex: digits.sex, region: region, nationality: country?.alpha3)
        return IdentifierReading(
            compact, PermanentResidentNumber(canonical: compact, facts: facts, form: .new), warnings: warnings)
    }

    private static func countryWarning(_ code: String, known: Bool) -> ReadingNote? {
        known ? nil : ReadingNote("identifier.country-unknown", ["country": code])
    }
}
