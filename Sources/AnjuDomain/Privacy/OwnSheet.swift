public import AnjuCore

/// The printed sheet with which a person without e-mail or telephone signs in to their own file.
public struct OwnSheet: Hashable, Sendable, Identified {
    public static let idPrefix = "osh"

    /// How one ended before its time.
    public enum Ending: String, Hashable, Sendable, CaseIterable {
        /// A new one was made.
        case replaced
        case atCounter = "at_counter"
        case byPerson = "by_person"
    }

    public var id: ID<OwnSheet>
    public var person: ID<Person>
    /// Keyed hash of the code; the code itself is said once and kept nowhere.
    public var codeHash: String
    public var madeAt: Instant
    /// Account of the official who made it.
    public var madeBy: String
    /// Key of that official's office.
    public var office: String
    public var expiresAt: Instant

    public init(
        id: ID<OwnSheet>, person: ID<Person>, codeHash: String, madeAt: Instant, madeBy: String, office: String,
        expiresAt: Instant
    ) {
        (self.id, self.person, self.codeHash) = (id, person, codeHash)
        (self.madeAt, self.madeBy, self.office, self.expiresAt) = (madeAt, madeBy, office, expiresAt)
    }
}
