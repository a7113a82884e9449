public import AnjuCore

/// An organisation's unified social credit code by GB 32100-2015.
public struct UnifiedSocialCreditCode: Identifier {
    public let canonical: String
    /// ``IdentityFacts/region`` alone: where the body is registered.
    public let facts: IdentityFacts

    /// `1` staffing, `5` civil affairs, `9` market regulation, `Y` others.
    public var authority: Character { canonical.first ?? "9" }
    /// The kind of body under that authority: `2` of `9` is a private trader, `3` a cooperative.
    public var kind: Character { Array(canonical)[1] }
    /// The nine characters of GB 11714.
    public var bodyCode: String { String(Array(canonical)[8..<17]) }

    public static func check(_ text: String, today: CalendarDate) -> IdentifierReading<UnifiedSocialCreditCode> {
        check(text, regions: [])
    }

    /// Reads the eighteen characters; an unknown region or authority, or a body code of another making, warns.
    public static func check(_ text: String, regions: Set<String>) -> IdentifierReading<UnifiedSocialCreditCode> {
        let compact = TypedText.compact(text)
        let characters = Array(compact)
        if let note = IdentifierRules.length(characters, due: [18]) {
            return IdentifierReading(compact, violations: [note])
        }
        var faults = IdentifierRules.characters(characters, pattern: "**999999**********")
        let known = Set(faults.compactMap { $0.details["position"] })
        faults += characters.enumerated().compactMap { index, read in
            guard !known.contains("\(index + 1)"), !CheckDigit.socialCreditAlphabet.contains(read) else { return nil }
            var details = ["position": "\(index + 1)", "read": String(read), "due": "0-9 A-Y -IOSVZ"]
            if let likely = Misreading.likeliest(read, digit: true) { details["likely"] = String(likely) }
            return ReadingNote("identifier.character", details)
        }
        guard faults.isEmpty else { return IdentifierReading(compact, violations: faults) }
        let region = String(characters[2..<8])
        let warnings = warnings(characters, region: region, regions: regions)
        if let due = CheckDigit.socialCredit(characters[..<17]),
            let note = IdentifierRules.checkCharacter(characters, due: due)
        {
            return IdentifierReading(compact, violations: [note], warnings: warnings)
        }
        let value = UnifiedSocialCreditCode(canonical: compact, facts: IdentityFacts(region: region))
        return IdentifierReading(compact, value, warnings: warnings)
    }

    private static func warnings(_ characters: [Character], region: String, regions: Set<String>) -> [ReadingNote] {
        // 100000 is the state itself, no division.
        var notes = region == "100000" ? [] : [IdentifierRules.region(region, known: regions)].compactMap(\.self)
        if !"159Y".contains(characters[0]) {
            notes.append(ReadingNote("identifier.authority-unknown", ["read": String(characters[0])]))
        }
        if let due = CheckDigit.bodyCode(characters[8..<16]), due != characters[16] {
            notes.append(
                ReadingNote(
                    "identifier.body-code",
                    ["position": "17", "read": String(characters[16]), "due": String(due)]))
        }
        return notes
    }
}
