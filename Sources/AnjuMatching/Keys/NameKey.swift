/// What a word of a name may stand for, as a number: two words that have one in common could be the same name.
///
/// The kind is in the upper bits: a spelling (a hash of the folded word), a character, a Mandarin syllable without tone, a
/// Burmese syllable of one sound. A spelling's hash is the same in every process and on every machine.
public struct NameKey: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The folded word as it is written, in any script.
    static func spelling(_ folded: String) -> NameKey {
        var hash: UInt32 = 2_166_136_261
        for byte in folded.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return NameKey(kind: 0, hash ^ hash >> 28)
    }

    /// A simplified character.
    static func character(_ scalar: Unicode.Scalar) -> NameKey { NameKey(kind: 1, scalar.value) }

    /// A syllable of ``PinyinSyllables``.
    static func mandarin(_ syllable: Int) -> NameKey { NameKey(kind: 2, UInt32(syllable)) }

    var isMandarin: Bool { rawValue >> 28 == 2 }

    /// A class of ``BurmeseSound``.
    static func burmese(_ sound: BurmeseSound) -> NameKey { NameKey(kind: 3, UInt32(sound.rawValue)) }

    private init(kind: UInt32, _ value: UInt32) { rawValue = kind << 28 | value & 0x0FFF_FFFF }

    public static func < (one: NameKey, other: NameKey) -> Bool { one.rawValue < other.rawValue }
}
