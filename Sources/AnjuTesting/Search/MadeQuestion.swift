import AnjuMatching

/// The ways in which somebody at a counter asks after a person; the raw value is the name in the printed table.
enum MadeQuestion: String, CaseIterable, Sendable {
    case asHeld = "as held"
    case characters = "characters, held in pinyin"
    case traditional = "traditional characters"
    case pinyin = "pinyin, held in characters"
    case pinyinJoined = "pinyin run together"
    case pinyinTones = "pinyin with tones"
    case pinyinSlip = "pinyin with a slip"
    case initials = "initials and year"
    case cantonese = "Cantonese spelling"
    case dialectSurname = "dialect surname, given name in pinyin"
    case twoCharacters = "two characters and birth date"
    case burmeseLatin = "Burmese in letters, held in characters"
    case burmeseOther = "another romanisation of Burmese"
    case burmeseScript = "Burmese script, held in letters"
    case burmeseFromScript = "Burmese in letters, held in script"
    case burmeseCharacters = "Burmese in characters, held in letters"
    case burmeseCross = "Burmese in characters, held in script"
    case titled = "Burmese with a title"
    case joined = "Burmese letters run together"
    case order = "other order of words"
    case slip = "one slip"
    case fragment = "fragments of two words"
    case tail = "last four and a word"
    case date = "birth date written otherwise, and a word"
    case year = "name and year"
    case place = "address and a word"
    case employer = "employer and a word"

    /// What would be typed; `nil` where it does not fit the person.
    func text(_ person: MadeRegister.Person, slip draw: (Int) -> Int) -> String? {
        let held = person.entry.names[0]
        let isLatin = held.utf8.allSatisfy { $0 < 0x80 }
        if let surname = person.surname, let text = chinese(person, surname, isLatin, draw) { return text }
        if !person.burmese.isEmpty, let text = burmese(person, held, isLatin, draw) { return text }
        let word = isLatin ? String(held.split(separator: " ")[0]) : String(held.prefix(2))
        let born = person.entry.born.split(separator: "-")
        switch self {
        case .asHeld: return "\(held) \(person.year)"
        case .slip: return isLatin ? slipped(held, draw) + " \(person.year)" : nil
        case .tail: return "\(person.entry.tails[0]) \(word)"
        case .date:
            let ways = [
                born.joined(), "\(born[2])/\(born[1])/\(born[0])",
                "\(born[0])年\(Int(born[1]) ?? 0)月\(Int(born[2]) ?? 0)日", born.joined(separator: "."),
            ]
            return "\(ways[draw(ways.count)]) \(word)"
        case .year: return "\(held) \(person.year)"
        case .place: return "\(person.entry.places[0].dropFirst(3)) \(word)"
        case .employer: return "\(person.entry.employers[0].prefix(4)) \(word) \(person.year)"
        default: return nil
        }
    }

    private func chinese(
        _ person: MadeRegister.Person, _ surname: MadeNames.Surname, _ isLatin: Bool, _ draw: (Int) -> Int
    ) -> String? {
        let given = person.given
        let letters = given.map(\.pinyin)
        let year = person.year
        switch self {
        case .characters: return isLatin ? surname.character + given.map(\.character).joined() + " \(year)" : nil
        case .traditional: return isLatin ? nil : surname.traditional + given.map(\.traditional).joined() + " \(year)"
        case .pinyin: return isLatin ? nil : "\(surname.pinyin.lowercased()) \(letters.joined(separator: " ")) \(year)"
        case .pinyinJoined: return isLatin ? nil : surname.pinyin.lowercased() + letters.joined() + " \(year)"
        case .pinyinTones: return isLatin ? nil : "\(surname.pinyin) \(given.map(\.toned).joined()) \(year)"
        case .pinyinSlip:
            return isLatin ? nil : "\(slipped(surname.pinyin.lowercased(), draw)) \(letters.joined()) \(year)"
        case .initials:
            return "\(surname.pinyin.prefix(1))\(letters.map { $0.prefix(1) }.joined()) \(person.entry.born)"
                .lowercased()
        case .cantonese: return "\(surname.dialect) \(given.map(\.cantonese).joined(separator: " ")) \(year)"
        case .dialectSurname: return "\(surname.dialect) \(letters.joined(separator: " ")) \(year)"
        case .twoCharacters: return isLatin ? nil : given.map(\.character).joined() + " \(person.entry.born)"
        default: return nil
        }
    }

    private func burmese(
        _ person: MadeRegister.Person, _ held: String, _ isLatin: Bool, _ draw: (Int) -> Int
    ) -> String? {
        let words = person.burmese
        let isScript = held == words.map(\.script).joined()
        let latin = words.map(\.latin)
        let characters = words.map(\.characters).joined() + " \(person.year)"
        switch self {
        case .burmeseLatin: return isLatin || isScript ? nil : latin.joined(separator: " ") + " \(person.year)"
        case .burmeseOther: return isLatin ? words.map(\.other).joined(separator: " ") + " \(person.year)" : nil
        case .burmeseScript: return isLatin ? words.map(\.script).joined() + " \(person.year)" : nil
        case .burmeseFromScript: return isScript ? latin.joined(separator: " ") + " \(person.year)" : nil
        case .burmeseCharacters: return isLatin ? characters : nil
        case .burmeseCross: return isScript ? characters : nil
        case .titled: return isLatin ? "\(person.title) \(held) \(person.year)" : nil
        case .joined: return isLatin ? latin.joined().lowercased() + " \(person.year)" : nil
        case .order: return isLatin ? latin.reversed().joined(separator: " ") + " \(person.year)" : nil
        case .fragment: return isLatin ? "\(latin[0].prefix(3)) \(latin[1].prefix(3)) \(person.entry.born)" : nil
        default: return nil
        }
    }

    /// One letter left out, doubled, or exchanged with its neighbour, in the longest word.
    private func slipped(_ text: String, _ draw: (Int) -> Int) -> String {
        var words = text.split(separator: " ").map { Array($0) }
        guard let place = words.indices.max(by: { words[$0].count < words[$1].count }) else { return text }
        let letter = 1 + draw(words[place].count - 1)
        switch draw(3) {
        case 0: words[place].remove(at: letter)
        case 1: words[place].insert(words[place][letter], at: letter)
        default: words[place].swapAt(letter - 1, letter)
        }
        return words.map { String($0) }.joined(separator: " ")
    }
}
