public import AnjuCore

/// The number of a mainland travel permit for residents of Hong Kong and Macao: H or M and eight digits.
public struct HongKongMacaoPermitNumber: Identifier {
    public let canonical: String
    public let facts: IdentityFacts
    /// The two digits that count reissues, where they were typed; no part of the identity.
    public let reissue: String?

    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<HongKongMacaoPermitNumber> {
        let compact = TypedText.compact(text)
        let characters = Array(compact)
        if let note = IdentifierRules.length(characters, due: [9, 11]) {
            return IdentifierReading(compact, violations: [note])
        }
        var faults = IdentifierRules.characters(characters, pattern: "A9999999999")
        if faults.isEmpty, characters[0] != "H", characters[0] != "M" {
            faults = [ReadingNote("identifier.character", ["position": "1", "read": "\(characters[0])", "due": "H M"])]
        }
        guard faults.isEmpty else { return IdentifierReading(compact, violations: faults) }
        let reissue = characters.count == 11 ? String(characters[9...]) : nil
        let value = HongKongMacaoPermitNumber(
            canonical: String(characters[..<9]), facts: IdentityFacts(nationality: "CHN"), reissue: reissue)
        return IdentifierReading(compact, value, warnings: ReissueCount.note(reissue))
    }
}
