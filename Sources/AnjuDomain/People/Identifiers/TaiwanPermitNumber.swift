public import AnjuCore

/// The number of a mainland travel permit for residents of Taiwan: eight digits.
public struct TaiwanPermitNumber: Identifier {
    public let canonical: String
    public let facts: IdentityFacts
    /// The two digits that count reissues, where they were typed; no part of the identity.
    public let reissue: String?

    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<TaiwanPermitNumber> {
        let compact = TypedText.compact(text)
        let characters = Array(compact)
        if let note = IdentifierRules.length(characters, due: [8, 10]) {
            return IdentifierReading(compact, violations: [note])
        }
        let faults = IdentifierRules.characters(characters, pattern: "9999999999")
        guard faults.isEmpty else { return IdentifierReading(compact, violations: faults) }
        let reissue = characters.count == 10 ? String(characters[8...]) : nil
        let value = TaiwanPermitNumber(
            canonical: String(characters[..<8]), facts: IdentityFacts(nationality: "CHN"), reissue: reissue)
        return IdentifierReading(compact, value, warnings: ReissueCount.note(reissue))
    }
}
