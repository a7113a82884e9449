/// Makes a plan of a question: each part with all that it may mean.
struct SearchPlanner {
    let book: TermBook
    let fields: SearchFields
    let people: Int
    private(set) var found: [Found] = []

    struct Found {
        var term: UInt32
        var mask: UInt16
        var how: SearchRelation
        var quality: Double
        var asked: String
    }

    /// So many postings are walked at most for one question, but always those of the best.
    static let budget = 600_000

    init(_ book: TermBook, fields: SearchFields, people: Int) {
        (self.book, self.fields, self.people) = (book, fields, people)
    }

    /// `nil` where nothing in the book has to do with the question.
    mutating func plan(_ question: SearchQuestion) -> SearchPlan? {
        let (units, masks) = units(of: question)
        if fields.contains(.name) {
            for (mask, words) in units { for word in words { addNames(word, mask, alone: units.count == 1) } }
        }
        addLines(question, masks)
        if fields.contains(.tail) {
            for tail in question.tails { addTail(tail, masks, question) }
        }
        return finished(
            question, parts: masks.reduce(0) { $0 + $1.nonzeroBitCount },
            titles: mask(question, masks, where: \.isTitle),
            digits: mask(question, masks) { $0.script == .digits })
    }

    /// The words by the parts that they are, one bit for each syllable: a word run together is one unit, and so is each of
    /// its syllables.
    private func units(of question: SearchQuestion) -> (units: [UInt16: [NameWord]], masks: [UInt16]) {
        var (parts, units, masks): (Int, [UInt16: [NameWord]], [UInt16]) = (0, [:], [])
        for word in question.words {
            let cuts = word.cuts.filter { parts + $0.count <= Self.mostParts }
            let length = cuts.first?.count ?? 1
            guard parts + length <= Self.mostParts else { break }
            let mask = UInt16((1 << length) - 1) << UInt16(parts)
            masks.append(mask)
            units[mask] = [word]
            for cut in cuts {
                for (place, part) in cut.enumerated() { units[1 << UInt16(parts + place), default: []].append(part) }
            }
            parts += length
        }
        return (units, masks)
    }

    /// One bit is left for a date.
    private static let mostParts = 14

    private func mask(_ question: SearchQuestion, _ masks: [UInt16], where isMeant: (NameWord) -> Bool) -> UInt16 {
        zip(question.words, masks).reduce(0) { isMeant($1.0) ? $0 | $1.1 : $0 }
    }

    private mutating func add(
        _ term: UInt32, _ mask: UInt16, _ how: SearchRelation, _ asked: String, quality: Double? = nil
    ) {
        found.append(Found(term: term, mask: mask, how: how, quality: quality ?? how.quality, asked: asked))
    }

    private mutating func addNames(_ word: NameWord, _ mask: UInt16, alone: Bool) {
        let kind = TermKind(word.script)
        if let number = book.number(of: word.text, kind) { add(number, mask, .name(.same), word.text) }
        addSounds(word, mask, alone: alone)
        guard word.script == .letters else { return }
        if let number = book.number(of: word.text, .initials), (2...5).contains(word.text.utf8.count) {
            add(number, mask, .initials, word.text)
        }
        addSlips(word, mask)
        addParts(word, mask)
        addPinyinSlips(word, mask)
    }

    private mutating func addSounds(_ word: NameWord, _ mask: UInt16, alone: Bool) {
        for keyed in word.keys {
            if keyed.relation == .likelyTranscription, alone { continue }
            var hits: [(UInt32, SearchRelation)] = []
            book.chains.forEach(at: TermKeys.key(.sound, UInt64(keyed.key.rawValue))) { term, mark in
                let script: NameWord.Script = book[term].kind == .character ? .characters : .letters
                guard let relation = KeyRelation(rawValue: mark),
                    let joined = keyed.joined(with: relation, to: script, from: word.script)
                else { return }
                if alone, joined == .likelyTranscription { return }
                let isHomophone = word.script == .characters && script == .characters
                hits.append((term, isHomophone ? .homophone : .name(joined)))
            }
            for (term, how) in hits { add(term, mask, how, word.text) }
        }
    }

    private mutating func addSlips(_ word: NameWord, _ mask: UInt16) {
        let (letters, units) = (Array(word.text.utf8), Array(word.text.utf16))
        guard letters.count >= 3 else { return }
        var seen: Set<UInt32> = []
        for length in letters.count - 1...letters.count + 1 {
            var tries = [letters]
            let middle = length / 2
            if length == letters.count, middle > 0 {
                var exchanged = letters
                exchanged.swapAt(middle - 1, middle)
                tries.append(exchanged)
            }
            for key in tries.flatMap({ TermKeys.halves($0, as: length) }) {
                book.chains.forEach(at: key) { term, _ in seen.insert(term) }
            }
        }
        for term in seen {
            let text = book[term].text
            guard Spelling.isOneSlip(units, Array(text.utf16)) else { continue }
            add(term, mask, .slip, word.text, quality: letters.count >= 5 ? 0.75 : letters.count == 4 ? 0.65 : 0.5)
        }
    }

    private mutating func addParts(_ word: NameWord, _ mask: UInt16) {
        let letters = Array(word.text.utf8)
        guard letters.count >= 2 else { return }
        let key =
            letters.count == 2
            ? TermKeys.key(.beginning, TermKeys.hash(letters)) : TermKeys.key(.part, TermKeys.parts(letters)[0])
        var hits: [(UInt32, SearchRelation, Double)] = []
        book.chains.forEach(at: key) { term, _ in
            let text = book[term].text.utf8
            guard text.count > letters.count else { return }
            let share = Double(letters.count) / Double(text.count)
            if text.starts(with: letters) {
                hits.append((term, .beginning, 0.55 + 0.3 * share))
            } else if letters.count > 2, Self.contains(text, letters) {
                hits.append((term, .part, 0.4 + 0.3 * share))
            }
        }
        for (term, how, quality) in hits { add(term, mask, how, word.text, quality: quality) }
    }

    private static func contains(_ text: String.UTF8View, _ letters: [UInt8]) -> Bool {
        var rest = text[...]
        while rest.count >= letters.count {
            if rest.starts(with: letters) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// Characters whose pinyin was typed with a slip, or is only begun.
    private mutating func addPinyinSlips(_ word: NameWord, _ mask: UInt16) {
        let (letters, units) = (Array(word.text.utf8), Array(word.text.utf16))
        guard letters.count >= 2, letters.count <= 7, PinyinSyllables.numbers[word.text] == nil else { return }
        for (number, syllable) in PinyinSyllables.bytes.enumerated() {
            let begins = syllable.starts(with: letters)
            guard begins || letters.count >= 3 && Spelling.isOneSlip(units, syllable.map(UInt16.init)) else {
                continue
            }
            var hits: [UInt32] = []
            book.chains.forEach(at: TermKeys.key(.sound, UInt64(NameKey.mandarin(number).rawValue))) { term, mark in
                if mark == KeyRelation.pinyin.rawValue, book[term].kind == .character { hits.append(term) }
            }
            for term in hits {
                add(term, mask, begins ? .beginning : .pinyinSlip, word.text, quality: begins ? 0.55 : 0.5)
            }
        }
    }

    private mutating func addLines(_ question: SearchQuestion, _ masks: [UInt16]) {
        // A number alone is a year, the end of another number, or says nothing of a house.
        for line in question.lines where !line.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            let mask = line.words.reduce(UInt16(0)) { $1 < masks.count ? $0 | masks[$1] : $0 }
            for (space, kind) in [(TermKeys.Space.place, TermKind.place), (.employer, .employer)]
            where fields.contains(kind.field) {
                for (term, share) in lines(holding: line.text, space) {
                    add(term, mask, share > 0.99 ? .name(.same) : .part, line.text, quality: 0.65 + 0.3 * share)
                }
            }
        }
    }

    /// The lines that hold all pairs of letters of `text`, with the share of theirs that it is.
    private func lines(holding text: String, _ space: TermKeys.Space) -> [(UInt32, Double)] {
        let grams = Set(TermKeys.grams(text))
        guard text.unicodeScalars.count >= 2, !grams.isEmpty else { return [] }
        var counts: [UInt32: Int] = [:]
        for (index, gram) in grams.sorted(by: { shorter($0, $1, space) }).enumerated() {
            book.chains.forEach(at: TermKeys.key(space, gram)) { term, _ in
                if index == 0 || counts[term] != nil { counts[term, default: 0] += 1 }
            }
        }
        return counts.compactMap { term, count in
            guard count == grams.count else { return nil }
            return (term, Double(text.unicodeScalars.count) / Double(max(book[term].text.unicodeScalars.count, 1)))
        }
    }

    private func shorter(_ one: UInt64, _ other: UInt64, _ space: TermKeys.Space) -> Bool {
        !book.chains.exceeds(200, at: TermKeys.key(space, one))
            && book.chains.exceeds(200, at: TermKeys.key(space, other))
    }

    private mutating func addTail(_ tail: String, _ masks: [UInt16], _ question: SearchQuestion) {
        guard let number = book.number(of: String(tail.suffix(4)), .tail),
            let line = question.lines.first(where: { $0.text == tail })
        else { return }
        let mask = line.words.reduce(UInt16(0)) { $1 < masks.count ? $0 | masks[$1] : $0 }
        add(number, mask, .tail, tail)
    }
}
