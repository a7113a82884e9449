/// How a word comes by one of its keys: what a reason for a match names, and how much the key is worth.
public enum KeyRelation: UInt8, Hashable, Sendable, CaseIterable, Comparable {
    /// The word itself, folded.
    case same
    /// A character's usual Mandarin reading, or pinyin as it is typed.
    case pinyin
    /// A Burmese syllable's sound, in Burmese script or in any romanisation of it.
    case burmese
    /// A reading that a character has as a surname or beside its usual one.
    case furtherReading
    /// Pinyin's predecessor, as Taiwan and old papers spell.
    case wadeGiles
    /// A romanisation of a southern Chinese language, or the Vietnamese or Korean form of a Chinese surname.
    case dialect
    /// Burmese in characters, by the table of transcriptions.
    case transcription
    /// Burmese in characters whose sound would fit, though no table has them.
    case likelyTranscription

    /// Between 0 and 1: how much less than the same word the key says.
    public var weight: Double {
        switch self {
        case .same: 1
        case .pinyin, .burmese: 0.9
        case .furtherReading: 0.8
        case .wadeGiles, .dialect: 0.75
        case .transcription: 0.8
        case .likelyTranscription: 0.5
        }
    }

    /// The relation of two words that come by one key in these two ways; `nil` where it says nothing.
    ///
    /// A sound that might fit counts against Burmese itself alone: two characters are not one name because both might transcribe it.
    func joined(with other: KeyRelation) -> KeyRelation? {
        let (surer, looser) = (min(self, other), max(self, other))
        if looser == .likelyTranscription, surer != .burmese { return nil }
        return looser
    }

    public static func < (one: KeyRelation, other: KeyRelation) -> Bool { one.rawValue < other.rawValue }
}
