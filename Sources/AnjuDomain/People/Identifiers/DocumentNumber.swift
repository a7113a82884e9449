public import AnjuCore

/// The number of a paper whose pattern no standard fixes: a household book, an officer's card, a border pass.
public struct DocumentNumber: Identifier {
    public let canonical: String
    public let facts: IdentityFacts

    /// Takes letters of any script, digits and `/ ( ) .`, up to thirty characters, and not signs alone.
    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<DocumentNumber> {
        let compact = TypedText.compact(text)
        let characters = Array(compact)
        if !characters.contains(where: { $0.isLetter || $0.isWholeNumber }) {
            return IdentifierReading(compact, violations: [ReadingNote("identifier.empty")])
        }
        guard characters.count <= 30 else {
            let details = ["read": "\(characters.count)", "due": "1-30"]
            return IdentifierReading(compact, violations: [ReadingNote("identifier.length", details)])
        }
        let faults = characters.enumerated().filter { _, character in
            !character.isLetter && !character.isWholeNumber && !"/().".contains(character)
        }.map { ReadingNote("identifier.character", ["position": "\($0 + 1)", "read": "\($1)", "due": "A-Z 0-9"]) }
        guard faults.isEmpty else { return IdentifierReading(compact, violations: faults) }
        return IdentifierReading(compact, DocumentNumber(canonical: compact, facts: .none))
    }
}
