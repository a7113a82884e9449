/// Why somebody did something, in their own words: what a use case takes where a reason is asked for.
///
/// Spaces, controls and characters that nobody sees are no reason, in whatever script; they do not make one longer either.
public struct WrittenReason: Hashable, Sendable {
    /// The words, without what surrounds them.
    public let text: String

    /// The reason in what was typed.
    public init(_ typed: String) { text = TypedText.trimmed(typed) }

    /// Whether there is nothing that a reader would see.
    public var isEmpty: Bool { text.isEmpty }

    /// Characters that are seen, with one for each gap between them.
    public var length: Int {
        var (length, isGap) = (0, false)
        for character in text {
            if character.unicodeScalars.contains(where: TypedText.isSeen) {
                length += isGap ? 2 : 1
                isGap = false
            } else {
                isGap = true
            }
        }
        return length
    }
}
