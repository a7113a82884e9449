/// One thing that a word of a name may stand for, and how sure that is.
public struct SoundKey: Hashable, Sendable {
    /// Two words that have a key in common could be the same.
    public var key: UInt32
    /// Above 0, at most 1: 1 for the same word, less the further the writings are from each other.
    public var weight: Float

    public init(_ key: UInt32, weight: Float) { (self.key, self.weight) = (key, weight) }
}
