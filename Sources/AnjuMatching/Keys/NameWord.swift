/// One word of a name: a Latin word, one character, one Burmese syllable; folded, with its keys.
public struct NameWord: Hashable, Sendable {
    /// Which way the text was cut.
    public enum Script: UInt8, Hashable, Sendable {
        case letters, characters, burmese, digits
    }

    /// The folded text.
    public let text: String
    public let script: Script
    /// A title at the front of a Burmese name, which is no part of it, though it may be a name too.
    public let isTitle: Bool

    /// What the word may stand for, the surest relation of each key, in the order of the keys.
    ///
    /// Worked out when it is asked for: keep it with the word where the word is kept.
    public var keys: [KeyedRelation] { WordKeys.of(self) }

    /// The keys of a word that two names must share before anything else of them is compared.
    ///
    /// Those that rest on a sound that might fit are left out.
    public var sureKeys: [NameKey] { keys.filter { $0.relation != .likelyTranscription }.map(\.key) }

    /// The syllables of a Latin word that runs several together, `weiming` or `aungkyaw`, in every way that has fewest; empty for
    /// any other word.
    public var cuts: [[NameWord]] {
        guard script == .letters else { return [] }
        var cuts = PinyinSyllables.cuts(of: text)
        let burmese = BurmeseSpelling.cut(text)
        if !burmese.isEmpty, !cuts.contains(burmese) { cuts.append(burmese) }
        let fewest = cuts.map(\.count).min() ?? 0
        return cuts.filter { $0.count == fewest }.map { cut in
            cut.map { NameWord(text: String($0), script: .letters, isTitle: false) }
        }
    }

    /// One key, and how the word comes by it.
    public struct KeyedRelation: Hashable, Sendable {
        public let key: NameKey
        public let relation: KeyRelation

        /// How the two words are related by this key, which the other has by `relation`.
        ///
        /// A dialect spells characters: that one of those sounds in Mandarin like another character joins two spellings alone.
        func joined(with relation: KeyRelation, to other: Script, from own: Script) -> KeyRelation? {
            let isSpelt =
                self.relation == .dialect && other == .characters || relation == .dialect && own == .characters
            if isSpelt, key.isMandarin { return nil }
            return self.relation.joined(with: relation)
        }
    }

    /// How two words could be the same name, by the best of the keys that they have in common; `nil` where they have none.
    public static func relation(of one: NameWord, and other: NameWord) -> KeyRelation? {
        let others = Dictionary(other.keys.map { ($0.key, $0.relation) }) { min($0, $1) }
        let shared = one.keys.compactMap { mine in
            others[mine.key].flatMap { mine.joined(with: $0, to: other.script, from: one.script) }
        }
        return shared.max { $0.weight < $1.weight }
    }

    /// The words of a name in any scripts, in the order in which they are written.
    public static func words(of name: String) -> [NameWord] { NameCutter.words(of: name) }
}
