public import AnjuCore

/// One filled form: immutable, with who, when, where and through which channel.
public struct Submission: Hashable, Sendable, Identified {
    public static let idPrefix = "sub"

    public var id: ID<Submission>
    /// Such as `F12`.
    public var form: String
    /// Identifier of the subject it is filed under.
    public var subject: String
    /// Subjects by kind that its items reach.
    public var subjects: [String: String]
    /// Identifier of the case, where it has one.
    public var caseID: ID<Case>?
    public var actor: Actor
    /// Code of the list `collection_channel`.
    public var channel: String
    public var language: LanguageTag
    public var at: Instant
    /// Hash of the pack whose form and code lists it used.
    public var pack: String
    /// Canonical values by item key, the collection items included.
    public var values: [String: String]

    public init(
        id: ID<Submission>, form: String, subject: String, subjects: [String: String], caseID: ID<Case>?, actor: Actor,
        channel: String, language: LanguageTag, at: Instant, pack: String, values: [String: String]
    ) {
        (self.id, self.form, self.subject, self.subjects, self.caseID) = (id, form, subject, subjects, caseID)
        (self.actor, self.channel, self.language, self.at) = (actor, channel, language, at)
        (self.pack, self.values) = (pack, values)
    }
}
