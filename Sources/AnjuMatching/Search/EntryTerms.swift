/// The terms by which a person is found.
///
/// What can be said of an entry alone is worked out first, so that nobody waits for it.
struct EntryTerms: Sendable {
    private struct Word: Sendable {
        var text: String
        var kind: TermKind
        var opens: Bool
        var isTitle: Bool
        /// The first letters of a character's readings.
        var letters: [String]
    }

    private struct Beside: Hashable, Sendable {
        var text: String
        var kind: TermKind
    }

    private var words: [Word] = []
    private var beside: Set<Beside> = []

    init(_ entry: SearchEntry) {
        for name in entry.names {
            for (place, word) in NameWord.words(of: name).enumerated() {
                words.append(
                    Word(
                        text: word.text, kind: TermKind(word.script), opens: place == 0, isTitle: word.isTitle,
                        letters: word.script == .characters ? Self.letters(of: word.text) : []))
            }
        }
        add(entry.tails.map { String(FoldedText.of($0).suffix(4)) }, .tail)
        add(entry.places.map(FoldedText.of), .place)
        add(entry.employers.map(FoldedText.of), .employer)
    }

    private mutating func add(_ texts: [String], _ kind: TermKind) {
        for text in texts where !text.isEmpty { beside.insert(Beside(text: text, kind: kind)) }
    }

    private static func letters(of character: String) -> [String] {
        guard let scalar = character.unicodeScalars.first else { return [] }
        return MandarinReadings.of(scalar).prefix(2).map { String(PinyinSyllables.all[$0.syllable].prefix(1)) }
    }

    /// The numbers of the terms, each held once more: the words of the names in order, then what is found beside them.
    func held(in book: inout TermBook) -> [UInt32] {
        var numbers: [UInt32] = []
        var beside = beside
        var initials: [String] = []
        for word in words {
            let number = book.hold(word.text, word.kind)
            numbers.append(number | (word.opens ? SearchShard.opens : 0))
            let parts = book[number].parts
            for part in parts { beside.insert(Beside(text: part, kind: .word)) }
            if word.opens {
                add(initials, to: &beside)
                initials = [""]
            }
            if !word.isTitle { initials = extended(initials, word, parts) }
        }
        add(initials, to: &beside)
        for word in words { beside.remove(Beside(text: word.text, kind: word.kind)) }
        return numbers + beside.map { book.hold($0.text, $0.kind) | SearchShard.beside }
    }

    /// The first letters so far with those of one more word; none where a word has none.
    private func extended(_ initials: [String], _ word: Word, _ parts: [String]) -> [String] {
        var letters = word.letters
        if word.kind == .word {
            letters = [String(word.text.prefix(1))]
            if !parts.isEmpty, parts.count <= 4 { letters.append(parts.map { $0.prefix(1) }.joined()) }
        }
        let extended = initials.flatMap { start in letters.map { start + $0 } }
        return extended.count > 8 ? [] : extended
    }

    private func add(_ initials: [String], to beside: inout Set<Beside>) {
        for text in initials where (2...5).contains(text.utf8.count) {
            beside.insert(Beside(text: text, kind: .initials))
        }
    }
}
