public import AnjuCore

/// A person's live session with their own file, or with the file of somebody whose guardian they are.
public struct OwnSession: Hashable, Sendable {
    /// Whose file it is.
    public var person: ID<Person>
    /// Who signed in.
    public var holder: ID<Person>
    /// By what the holder acts for another; `nil` in the own file.
    public var guardianship: ID<Guardianship>?
    /// What the person is called, where the holder acts for them.
    public var ward: String?
    /// The sheet that opened it.
    public var sheet: ID<OwnSheet>
    /// When its use was last noted.
    public var seenAt: Instant
    /// The holder's language.
    public var language: LanguageTag

    public init(
        person: ID<Person>, holder: ID<Person>? = nil, guardianship: ID<Guardianship>? = nil, sheet: ID<OwnSheet>,
        seenAt: Instant, language: LanguageTag
    ) {
        (self.person, self.holder, self.guardianship) = (person, holder ?? person, guardianship)
        (self.sheet, self.seenAt, self.language) = (sheet, seenAt, language)
    }

    /// Who acts in it: who signed in, whosever file it is.
    public var actor: Actor { Actor(kind: .person, id: holder.rawValue, name: "", department: "applicant") }
}
