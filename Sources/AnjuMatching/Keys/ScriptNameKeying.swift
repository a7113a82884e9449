/// Keys by what is known of scripts: readings and transcriptions of characters, romanisations, Burmese spellings.
///
/// What search finds a name by, linkage compares it by. A sound that might only fit is left out here: what nobody writes
/// joins strangers, and a proposal is read by a person who has many to read.
public struct ScriptNameKeying: NameKeying {
    /// Needs nothing; the tables are the module's own.
    public init() {}

    public func words(of name: String) -> [[SoundKey]] {
        NameWord.words(of: name).flatMap { word in Self.parts(of: word).map(Self.keys) }
    }

    /// The syllables of a word that runs several together; the word itself where it is one, or where nothing is known of it.
    private static func parts(of word: NameWord) -> [NameWord] {
        if word.keys.contains(where: { $0.relation != .same }) { return [word] }
        return word.cuts.first ?? [word]
    }

    private static func keys(of word: NameWord) -> [SoundKey] {
        word.keys.filter { $0.relation != .likelyTranscription }
            .sorted { ($1.relation.weight, $0.key) < ($0.relation.weight, $1.key) }
            .map { SoundKey($0.key.rawValue, weight: Float($0.relation.weight)) }
    }
}
