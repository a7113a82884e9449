import AnjuCore

/// What the eighteen characters of GB 11643's layout say: six, a birth date, three, a check character.
struct EighteenDigits {
    let characters: [Character]
    let violations: [ReadingNote]
    let birth: CalendarDate?
    let age: ReadingNote?

    /// The first six digits.
    var head: String { String(characters.prefix(6)) }

    /// By the parity of the seventeenth digit.
    var sex: Sex { Sex.ofOrder(characters[16].wholeNumberValue ?? 0) }

    static func read(_ characters: [Character], today: CalendarDate) -> EighteenDigits {
        var faults = IdentifierRules.characters(characters, pattern: String(repeating: "9", count: 17) + "X")
        guard faults.isEmpty else {
            return EighteenDigits(characters: characters, violations: faults, birth: nil, age: nil)
        }
        if characters[0] == "0" {
            faults.append(ReadingNote("identifier.character", ["position": "1", "read": "0", "due": "1-9"]))
        }
        let (birth, fault) = IdentifierRules.birth(characters[6..<14], today: today)
        let due = CheckDigit.mod11x2(characters[..<17].compactMap(\.wholeNumberValue))
        faults += [fault, IdentifierRules.checkCharacter(characters, due: due)].compactMap(\.self)
        return EighteenDigits(
            characters: characters, violations: faults, birth: birth,
            age: IdentifierRules.age(birth, today: today))
    }

    /// The finished reading, with the region looked up among `known`.
    func reading<Value>(
        _ text: String, warnings: [ReadingNote] = [], known: Set<String>, make: (String, IdentityFacts) -> Value
    ) -> IdentifierReading<Value> {
        let warnings = warnings + [IdentifierRules.region(head, known: known), age].compactMap(\.self)
        guard violations.isEmpty else {
            return IdentifierReading(text, violations: violations, warnings: warnings)
        }
        let facts = IdentityFacts(birth: birth, sex: sex, region: head, nationality: "CHN")
        return IdentifierReading(text, make(String(characters), facts), warnings: warnings)
    }
}
