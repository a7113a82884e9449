public import AnjuCore

/// The printed sheet with which a person without e-mail or telephone signs in to their own file.
public struct OwnSheet: Hashable, Sendable, Identified {
    public static let idPrefix = "osh"

    /// How one ended before its time.
    public enum Ending: String, Hashable, Sendable, CaseIterable {
        /// A new one was made.
        case replaced
        /// An office ended it: at the counter, or because something of the person was blocked.
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
    /// Account of the second official, where the sheet took two.
    public var allowedBy: String?

    public init(
        id: ID<OwnSheet>, person: ID<Person>, codeHash: String, madeAt: Instant, madeBy: String, office: String,
        expiresAt: Instant, allowedBy: String? = nil
    ) {
        (self.id, self.person, self.codeHash) = (id, person, codeHash)
        (self.madeAt, self.madeBy, self.office, self.expiresAt) = (madeAt, madeBy, office, expiresAt)
        self.allowedBy = allowedBy
    }
}
