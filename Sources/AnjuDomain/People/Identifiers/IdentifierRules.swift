import AnjuCore

/// The steps that the eighteen-character numbers share.
enum IdentifierRules {
    /// The oldest age that passes without a word.
    static let plausibleAge = 120

    /// Refuses an empty text or one of another length.
    static func length(_ characters: [Character], due: [Int]) -> ReadingNote? {
        if characters.isEmpty { return ReadingNote("identifier.empty") }
        if due.contains(characters.count) { return nil }
        return ReadingNote(
            "identifier.length",
            ["read": "\(characters.count)", "due": due.map(String.init).joined(separator: "/")])
    }

    /// Every place where the pattern asks for a digit (`9`) or a capital letter (`A`) and something else stands.
    ///
    /// `X` in the pattern takes a digit or the letter X, `*` a digit or a letter.
    static func characters(_ characters: [Character], pattern: String) -> [ReadingNote] {
        zip(characters, pattern).enumerated().compactMap { index, pair in
            let (read, due) = pair
            let isDigit = read.isASCIIDigit
            let isLetter = read.isASCIICapital
            let fits =
                switch due {
                case "9": isDigit
                case "A": isLetter
                case "X": isDigit || read == "X"
                case "*": isDigit || isLetter
                default: read == due
                }
            if fits { return nil }
            var details = ["position": "\(index + 1)", "read": String(read), "due": dueName(due)]
            if let likely = Misreading.likeliest(read, digit: due != "A") { details["likely"] = String(likely) }
            return ReadingNote("identifier.character", details)
        }
    }

    private static func dueName(_ due: Character) -> String {
        switch due {
        case "9": "0-9"
        case "A": "A-Z"
        case "X": "0-9 X"
        case "*": "0-9 A-Z"
        default: String(due)
        }
    }

    /// Says which check character was read and which was due.
    static func checkCharacter(_ characters: [Character], due: Character) -> ReadingNote? {
        guard let read = characters.last, read != due else { return nil }
        return ReadingNote(
            "identifier.check-digit",
            ["position": "\(characters.count)", "read": String(read), "due": String(due)])
    }

    /// The day that eight digits name, or why they cannot be a birth.
    static func birth(_ digits: ArraySlice<Character>, today: CalendarDate) -> (CalendarDate?, ReadingNote?) {
        let values = digits.compactMap(\.wholeNumberValue)
        let (year, month) = (number(values[0..<4]), number(values[4..<6]))
        let details = ["read": String(digits), "from": "\(digits.startIndex + 1)", "to": "\(digits.endIndex)"]
        guard let date = CalendarDate(year: year, month: month, day: number(values[6..<8])) else {
            return (nil, ReadingNote("identifier.birth-date", details))
        }
        guard date <= today else {
            return (nil, ReadingNote("identifier.birth-future", details.merging(["today": "\(today)"]) { $1 }))
        }
        return (date, nil)
    }

    /// A birth so long ago that a digit may be wrong.
    static func age(_ birth: CalendarDate?, today: CalendarDate) -> ReadingNote? {
        guard let birth else { return nil }
        let age = birth.age(on: today)
        return age > plausibleAge
            ? ReadingNote("identifier.age-implausible", ["age": "\(age)", "birth": "\(birth)"]) : nil
    }

    /// A region that the divisions of today do not list; retired and new codes are both lawful, so it only warns.
    static func region(_ code: String, known: Set<String>) -> ReadingNote? {
        if known.isEmpty ? Provinces.codes.contains(String(code.prefix(2))) : known.contains(code) { return nil }
        return ReadingNote("identifier.region-unknown", ["region": code])
    }

    static func number(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
