/// The different names of a column as keys: what each word may stand for, all keys of a name in their order.
struct NameForms: Sendable {
    /// One key of a name, and the word it stands for.
    private struct Entry: Sendable {
        var key: UInt32
        var word: UInt8
        var weight: UInt8
    }

    private var entries: [Entry] = []
    /// For each name, where its entries end.
    private var ends: [Int32] = [0, 0]
    private var wordCounts: [UInt8] = [0]
    private var signatures: [UInt64] = [0]

    var count: Int { signatures.count }

    /// Names of more words are compared by the first of them; words of more keys likewise.
    static let mostWords = 8
    static let mostKeys = 12
    /// Weights are kept in hundredths.
    private static let whole: Float = 100

    mutating func append(_ words: [[SoundKey]]) {
        var signature: UInt64 = 0
        var own: [Entry] = []
        for (place, word) in words.prefix(Self.mostWords).enumerated() {
            for key in word.prefix(Self.mostKeys) {
                own.append(
                    Entry(key: key.key, word: UInt8(place), weight: UInt8(min(max(key.weight, 0), 1) * Self.whole)))
                signature |= 1 << (Mixing.mixed(UInt64(key.key)) >> 58)
            }
        }
        own.sort { ($0.key, $0.word) < ($1.key, $1.word) }
        entries += own
        ends.append(Int32(entries.count))
        wordCounts.append(UInt8(min(words.count, Self.mostWords)))
        signatures.append(signature)
    }

    /// The keys of a name, each once, in order.
    func keys(of code: UInt32) -> [UInt32] {
        var keys: [UInt32] = []
        for entry in entries[range(code)] where keys.last != entry.key { keys.append(entry.key) }
        return keys
    }

    /// How much of the longer name is in the other: each word once, with the weight of the surest key in common.
    ///
    /// The same whichever of the two is asked.
    @inline(__always)
    func shared(_ one: UInt32, with others: borrowing NameForms, _ other: UInt32) -> Float {
        guard signatures[Int(one)] & others.signatures[Int(other)] != 0 else { return 0 }
        let isFirst =
            (wordCounts[Int(one)], signatures[Int(one)]) <= (
                others.wordCounts[Int(other)], others.signatures[Int(other)]
            )
        return isFirst ? merged(one, others, other) : others.merged(other, self, one)
    }

    /// Walks both rows of keys together, and gives each pair of words the weight of the surest key that they share.
    private func merged(_ one: UInt32, _ others: borrowing NameForms, _ other: UInt32) -> Float {
        let (mine, theirs) = (entries.span, others.entries.span)
        let (first, second) = (range(one), others.range(other))
        var (place, otherPlace) = (first.lowerBound, second.lowerBound)
        var table = InlineArray<64, UInt8>(repeating: 0)
        var met = false
        while place < first.upperBound, otherPlace < second.upperBound {
            let (key, otherKey) = (mine[place].key, theirs[otherPlace].key)
            if key < otherKey {
                place += 1
            } else if key > otherKey {
                otherPlace += 1
            } else {
                var index = otherPlace
                while index < second.upperBound, theirs[index].key == key {
                    let cell = Int(mine[place].word) * 8 + Int(theirs[index].word)
                    table[cell] = max(table[cell], min(mine[place].weight, theirs[index].weight))
                    index += 1
                }
                met = true
                place += 1
            }
        }
        guard met else { return 0 }
        let most = max(wordCounts[Int(one)], others.wordCounts[Int(other)])
        return Float(Self.assigned(&table)) / (Self.whole * Float(most))
    }

    /// The surest pairs of words first, each word once.
    private static func assigned(_ table: inout InlineArray<64, UInt8>) -> Int {
        var sum = 0
        while true {
            var (best, at) = (UInt8(0), 0)
            for cell in 0..<64 where table[cell] > best { (best, at) = (table[cell], cell) }
            guard best > 0 else { return sum }
            sum += Int(best)
            for step in 0..<8 {
                table[at / 8 * 8 + step] = 0
                table[step * 8 + at % 8] = 0
            }
        }
    }

    private func range(_ code: UInt32) -> Range<Int> { Int(ends[Int(code)])..<Int(ends[Int(code) + 1]) }
}
