public import AnjuCore

/// A registration that somebody at a counter has begun and not ended: theirs alone, and for a few days.
public struct RegistrationDraft: Hashable, Sendable, Identified {
    public static let idPrefix = "dft"

    public var id: ID<RegistrationDraft>
    /// The account that keeps it; nobody else sees it.
    public var account: String
    /// Where it was kept: an account that has moved on leaves it behind.
    public var office: String
    public var procedure: String
    /// A person who has a file, where it is about one.
    public var person: ID<Person>?
    /// The form's own key: what is kept under it again takes its place, and the registration made of it ends it.
    public var formKey: String
    public var content: DraftContent
    public var createdAt: Instant
    public var keptAt: Instant
    /// When it is removed; the retention of the pack decides.
    public var expiresAt: Instant
    /// Grows each time it is kept.
    public var version: Int

    public init(
        id: ID<RegistrationDraft>, account: String, office: String, procedure: String, person: ID<Person>?,
        formKey: String, content: DraftContent, createdAt: Instant, keptAt: Instant,
        expiresAt: Instant, version: Int
    ) {
        (self.id, self.account, self.office, self.procedure) = (id, account, office, procedure)
        (self.person, self.formKey, self.content) = (person, formKey, content)
        (self.createdAt, self.keptAt, self.expiresAt, self.version) = (createdAt, keptAt, expiresAt, version)
    }

    /// Names of the blobs that it uses, by the key of their ``ImageSlot``.
    public var blobs: [String: String] { (content.images ?? [:]).mapValues(\.blob) }
}
