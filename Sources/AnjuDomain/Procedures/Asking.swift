/// How somebody asked for what only they may ask for, such as the withdrawal of their own application.
public enum Asking: String, Hashable, Sendable, Codable, CaseIterable {
    case inPerson = "in_person"
    case inWriting = "in_writing"
    /// Through somebody whom they have empowered.
    case represented
}
