/// The keys under which the book finds a term: sounds, halves for a slip, beginnings and parts.
enum TermKeys {
    enum Space: UInt64 {
        case sound = 1, firstHalf, secondHalf, beginning, part, place, employer
    }

    struct Key: Hashable {
        var value: UInt64
        var mark: UInt8 = 0
    }

    static func of(_ text: String, _ kind: TermKind) -> [Key] {
        switch kind {
        case .word: words(text)
        case .character: sounds(NameWord(text: text, script: .characters, isTitle: false))
        case .burmese: sounds(NameWord(text: text, script: .burmese, isTitle: false))
        case .place: Set(grams(text)).map { Key(value: key(.place, $0)) }
        case .employer: Set(grams(text)).map { Key(value: key(.employer, $0)) }
        case .initials, .tail: []
        }
    }

    private static func words(_ text: String) -> [Key] {
        var keys = sounds(NameWord(text: text, script: .letters, isTitle: false))
        let letters = Array(text.utf8)
        guard letters.count >= 2 else { return keys }
        keys.append(Key(value: key(.beginning, hash(letters.prefix(2)))))
        if letters.count >= 3 {
            keys += Set(parts(letters)).map { Key(value: key(.part, $0)) }
            keys += halves(letters, as: letters.count).map { Key(value: $0) }
        }
        return keys
    }

    static func sounds(_ word: NameWord) -> [Key] {
        word.keys.filter { $0.relation != .same || $0.key != .spelling(word.text) }
            .map { Key(value: key(.sound, UInt64($0.key.rawValue)), mark: $0.relation.rawValue) }
    }

    /// The two halves that a word of `length` letters would have: one of them is left whole by a slip.
    static func halves(_ letters: [UInt8], as length: Int) -> [UInt64] {
        let (first, second) = (length / 2, length - length / 2)
        guard letters.count >= max(first, second) else { return [] }
        let length = UInt64(length) &* 0x9E37_79B9_7F4A_7C15
        return [
            key(.firstHalf, hash(letters.prefix(first)) ^ length),
            key(.secondHalf, hash(letters.suffix(second)) ^ length),
        ]
    }

    /// Every three letters in a row.
    static func parts(_ letters: [UInt8]) -> [UInt64] {
        guard letters.count >= 3 else { return [] }
        return (0...letters.count - 3).map { hash(letters[$0..<$0 + 3]) }
    }

    /// Every two characters in a row of a folded line without its spaces; a line of one is its own.
    static func grams(_ line: String) -> [UInt64] {
        let scalars = line.unicodeScalars.filter { $0 != " " }.map { UInt64($0.value) }
        if scalars.count < 2 { return scalars }
        return zip(scalars, scalars.dropFirst()).map { $0 << 21 | $1 }
    }

    static func key(_ space: Space, _ value: UInt64) -> UInt64 { space.rawValue << 56 | value & 0x00FF_FFFF_FFFF_FFFF }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
}
