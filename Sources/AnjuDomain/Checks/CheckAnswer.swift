/// What an authority answers; nothing else of its record is kept.
public enum CheckAnswer: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing there that speaks of this person.
    case clear
    /// A record that may be this person's: people look before anything follows.
    case possible
}
