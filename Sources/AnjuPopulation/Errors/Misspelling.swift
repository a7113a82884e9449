/// Slips of the hand in one value.
enum Misspelling {
    /// One character left out, doubled, changed, or two that changed places.
    static func typed(_ text: String, _ chance: inout Chance) -> String {
        var letters = Array(text)
        guard letters.count > 1 else { return text }
        let place = chance.below(letters.count)
        switch chance.below(4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2 where place + 1 < letters.count: letters.swapAt(place, place + 1)
        default: letters[place] = other(letters[place], &chance)
        }
        return String(letters)
    }

    /// One digit read or typed as another.
    static func digit(_ text: String, _ chance: inout Chance) -> String {
        var letters = Array(text)
        let places = letters.indices.filter { letters[$0].isASCII && letters[$0].isNumber }
        guard !places.isEmpty else { return text }
        let place = places[chance.below(places.count)]
        if chance.happens(400), place + 1 < letters.count, letters[place + 1].isNumber {
            letters.swapAt(place, place + 1)
        } else {
            letters[place] = other(letters[place], &chance)
        }
        return String(letters)
    }

    private static let keys = Array("QWERTYUIOPASDFGHJKLZXCVBNM")
    private static let digits = Array("0123456789")
    private static let characters = Array("伟维英应华花明敏文玉李林王汪张章平萍梅美红洪")

    private static func other(_ letter: Character, _ chance: inout Chance) -> Character {
        let isLatin = letter.isASCII
        let table = isLatin ? (letter.isNumber ? digits : keys) : letter.isHan ? characters : []
        let drawn = chance.pick(table, orElse: letter)
        return drawn == letter && !table.isEmpty ? table[0] : drawn
    }
}

extension Character {
    /// A Chinese character of the usual block.
    var isHan: Bool { unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false }
}
