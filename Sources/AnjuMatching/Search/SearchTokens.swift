/// The terms under which a person stands in a store's own index, and what a question asks of it: candidates for
/// ``SearchIndex``, which says who fits and why.
///
/// A token has no separator in it and reads alike in every engine: letters and digits of ASCII, characters and Burmese
/// letters as they are, anything else and every sound as a number.
public enum SearchTokens {
    /// What a store is asked for.
    public indirect enum Asked: Hashable, Sendable {
        case token(String)
        case any([Asked])
        case all([Asked])
    }

    /// The tokens of a person, each once, in order.
    public static func of(_ entry: SearchEntry) -> [String] {
        var book = TermBook()
        var tokens = Set(births(AskedDate.packed(entry.born)))
        for number in EntryTerms(entry).held(in: &book) {
            let term = book[number & SearchShard.number]
            if let token = token(term.text, term.kind) { tokens.insert(token) }
            tokens.formUnion(TermKeys.of(term.text, term.kind).map { token($0.value) })
        }
        return tokens.sorted()
    }

    /// What finds everybody whom the question fits whole, and after it what finds those who miss one word of it.
    ///
    /// Nothing where the question has no part that one of the fields could meet.
    public static func asked(_ text: String, fields: SearchFields) -> [Asked] {
        let question = SearchQuestion(text)
        let lines = question.lines.compactMap { part(of: $0, question, fields) }
        let dates = fields.contains(.birth) ? self.dates(question) : nil
        let whole = lines + (dates.map { [$0] } ?? [])
        guard !whole.isEmpty, whole.count >= question.lines.count else { return [] }
        var asked: [Asked] = [.all(whole)]
        let words = question.words.filter { !$0.isTitle && $0.script != .digits }
        let numbers = question.lines.filter { isNumber($0.text) }.compactMap { part(of: $0, question, fields) }
        let others = numbers + (dates.map { [$0] } ?? [])
        guard fields.contains(.name), words.count + others.count > 1 else { return asked }
        for left in words.indices {
            let rest = words.indices.filter { $0 != left }.map { name(words[$0]) }
            asked.append(.all(rest + others))
        }
        return asked
    }

    /// What proposes people who could be the one of an entry, the closest first: a birth that could be meant beside all words
    /// of one of the names, the same beside one word of a name, and all words of a name whatever the birth.
    ///
    /// Whoever takes no more than so many asks in this order: of a name that thousands have, those of the same birth are seen
    /// before the others take their places.
    public static func alike(_ entry: SearchEntry) -> [Asked] {
        let names = entry.names.map { NameWord.words(of: $0).filter { !$0.isTitle } }
        let sounds: [[Asked]] = names.map { words in
            words.map { word in
                let own = [token(word.text, TermKind(word.script))].compactMap { $0.map { Asked.token($0) } }
                return .any(own + TermKeys.sounds(word).map { .token(token($0.value)) })
            }
        }
        let (wholes, words) = (sounds.filter { $0.count > 1 }.map { Asked.all($0) }, sounds.flatMap(\.self))
        let births = likeBirths(AskedDate.packed(entry.born))
        var ways: [Asked] = []
        // A part that says nothing would let everybody through whom the other part fits.
        for names in [wholes, words] where !births.isEmpty && !names.isEmpty {
            ways.append(.all([.any(births), .any(names)]))
        }
        return wholes.isEmpty ? ways : ways + [.any(wholes)]
    }

    /// Everybody who has all the words of a name, or this birth, or this employer.
    public static func holding(name: String = "", born: String = "", employer: String = "") -> Asked {
        var all = NameWord.words(of: name).compactMap { token($0.text, TermKind($0.script)) }
        if let birth = births(AskedDate.packed(born)).last { all.append(birth) }
        all += TermKeys.grams(FoldedText.of(employer)).map { token(TermKeys.key(.employer, $0)) }
        return .all(all.map { .token($0) })
    }

    /// The same day, the same with day and month exchanged, the same month, and who has only the year.
    private static func likeBirths(_ born: UInt32) -> [Asked] {
        var tokens = births(born).filter { !$0.hasPrefix("y") && !$0.hasPrefix("e") }
        if born % 100 > 0, born % 100 < 13 {
            tokens.append("d\(AskedDate.packed(Int(born / 10_000), Int(born % 100), Int(born / 100 % 100)))")
        }
        if born > 0 { tokens.append("q\(born / 10_000)") }
        return tokens.map { .token($0) }
    }

    private static func part(
        of line: (text: String, words: Range<Int>), _ question: SearchQuestion, _ fields: SearchFields
    ) -> Asked? {
        var ways: [Asked] = []
        let words = question.words[line.words]
        if fields.contains(.name) {
            let meant = words.contains { !$0.isTitle } ? words.filter { !$0.isTitle } : Array(words)
            ways.append(.all(meant.map(name)))
        }
        if fields.contains(.employer), !isNumber(line.text), line.text.unicodeScalars.count > 1 {
            ways.append(.all(TermKeys.grams(line.text).map { .token(token(TermKeys.key(.employer, $0))) }))
        }
        if fields.contains(.tail), question.tails.contains(line.text) {
            ways += [token(String(line.text.suffix(4)), .tail)].compactMap { $0.map { .token($0) } }
        }
        // A year alone may be the end of a number too.
        if fields.contains(.birth), question.dates.contains(where: { $0.month == 0 && $0.text == line.text }) {
            ways.append(.token("y" + line.text))
        }
        return ways.isEmpty ? nil : .any(ways)
    }

    private static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    private static func name(_ word: NameWord) -> Asked {
        var ways = [token(word.text, TermKind(word.script))].compactMap { $0.map { Asked.token($0) } }
        ways += TermKeys.sounds(word).map { .token(token($0.value)) }
        guard word.script == .letters else { return .any(ways) }
        let letters = Array(word.text.utf8)
        if (2...5).contains(letters.count) {
            ways += [token(word.text, .initials)].compactMap { $0.map { .token($0) } }
        }
        ways += fragments(letters).map { .token(token($0)) }
        ways += slips(letters).map { .token(token($0)) }
        ways += pinyinSlips(word.text, letters).map { .token(token($0)) }
        ways += word.cuts.map { .all($0.map(name)) }
        return .any(ways)
    }

    private static func fragments(_ letters: [UInt8]) -> [UInt64] {
        switch letters.count {
        case ..<2: []
        case 2: [TermKeys.key(.beginning, TermKeys.hash(letters))]
        default: [TermKeys.key(.part, TermKeys.parts(letters)[0])]
        }
    }

    /// The halves that a word with one slip would have left whole.
    private static func slips(_ letters: [UInt8]) -> [UInt64] {
        guard letters.count >= 3 else { return [] }
        var keys: [UInt64] = []
        for length in letters.count - 1...letters.count + 1 {
            keys += TermKeys.halves(letters, as: length)
            let middle = length / 2
            guard length == letters.count, middle > 0 else { continue }
            var exchanged = letters
            exchanged.swapAt(middle - 1, middle)
            keys += TermKeys.halves(exchanged, as: length)
        }
        return keys
    }

    /// Syllables that are begun, or typed with one slip.
    private static func pinyinSlips(_ text: String, _ letters: [UInt8]) -> [UInt64] {
        guard (2...7).contains(letters.count), PinyinSyllables.numbers[text] == nil else { return [] }
        let units = letters.map(UInt16.init)
        return PinyinSyllables.bytes.enumerated().compactMap { number, syllable in
            let fits =
                syllable.starts(with: letters)
                || letters.count >= 3 && Spelling.isOneSlip(units, syllable.map(UInt16.init))
            return fits ? TermKeys.key(.sound, UInt64(NameKey.mandarin(number).rawValue)) : nil
        }
    }

    private static func dates(_ question: SearchQuestion) -> Asked? {
        var tokens: [String] = []
        for date in question.dates {
            let year = String(date.year)
            if date.day > 0 {
                tokens += ["d\(date.packed)", "e\(date.packed % 10_000 + 10_000)", "q" + year]
                tokens.append("d\(AskedDate.packed(date.year, date.day, date.month))")
            } else if date.month > 0 {
                tokens.append("n\(date.packed / 100)")
            } else if !question.lines.contains(where: { $0.text == date.text }) {
                tokens.append("y" + year)
            }
        }
        return tokens.isEmpty ? nil : .any(tokens.map { .token($0) })
    }

    private static func births(_ born: UInt32) -> [String] {
        if born == 0 { return [] }
        let year = "\(born / 10_000)"
        if born % 10_000 == 0 { return ["y" + year, "q" + year] }
        if born % 100 == 0 { return ["y" + year, "n\(born / 100)"] }
        return ["y" + year, "n\(born / 100)", "d\(born)", "e\(born % 10_000 + 10_000)"]
    }

    /// A word as itself; addresses and employers stand under their keys alone.
    private static func token(_ text: String, _ kind: TermKind) -> String? {
        let mark: String
        switch kind {
        case .word: mark = "w"
        case .character: mark = "c"
        case .burmese: mark = "m"
        case .initials: mark = "i"
        case .tail: mark = "t"
        case .place, .employer: return nil
        }
        if text.unicodeScalars.allSatisfy(isPlain) { return mark + text }
        return "x" + mark + String(TermKeys.hash(text.utf8), radix: 36)
    }

    /// The space of a key and thirty-two bits of the rest: two that meet there only propose one candidate more.
    private static func token(_ key: UInt64) -> String {
        let rest = key & 0x00FF_FFFF_FFFF_FFFF
        return String(key >> 56) + String(UInt32(truncatingIfNeeded: rest ^ rest >> 32), radix: 36)
    }

    /// What every engine takes for a part of a word, in the version of Unicode that it knows.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0x1000...0x1049, 0x1050...0x109D, 0x3400...0x4DB5, 0x4E00...0x9FCB: true
        default: false
        }
    }
}
