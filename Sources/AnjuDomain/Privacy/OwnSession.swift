public import AnjuCore

/// A person's live session with their own file.
public struct OwnSession: Hashable, Sendable {
    public var person: ID<Person>
    /// The sheet that opened it.
    public var sheet: ID<OwnSheet>
    /// When its use was last noted.
    public var seenAt: Instant
    /// The person's language.
    public var language: LanguageTag

    public init(person: ID<Person>, sheet: ID<OwnSheet>, seenAt: Instant, language: LanguageTag) {
        (self.person, self.sheet, self.seenAt, self.language) = (person, sheet, seenAt, language)
    }

    /// Who acts in it: the person, about their own data.
    public var actor: Actor { Actor(kind: .person, id: person.rawValue, name: "", department: "applicant") }
}
