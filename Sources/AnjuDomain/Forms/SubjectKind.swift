public import AnjuCore

/// What an item can say something about: a person, a stay, an employment and so on.
public struct SubjectKind: Hashable, Sendable {
    /// What becomes of a subject in the next case of the same person.
    public enum Carried: String, Hashable, Sendable, CaseIterable {
        /// It is known there and not asked again.
        case always
        /// It is shown there, and either confirmed or replaced by a new one.
        case confirmed
        /// The next case begins without one.
        case never
    }

    public var key: String
    public var text: LocalizedText
    /// The kinds it hangs on.
    public var of: [String]
    /// Whether one file can hold several, at once or one after another.
    public var repeats: Bool
    /// Items by which two captures are known to mean the same one.
    public var identifiedBy: [String]
    public var carried: Carried
    /// The item after whose day a held subject is over and offered to no new case.
    public var until: String?

    public init(
        key: String, text: LocalizedText, of: [String], repeats: Bool, identifiedBy: [String],
        carried: Carried = .never, until: String? = nil
    ) {
        (self.key, self.text, self.of, self.repeats, self.identifiedBy) = (key, text, of, repeats, identifiedBy)
        (self.carried, self.until) = (carried, until)
    }

    /// Whether it comes to every counter with the person: who they are, what they show, how they entered.
    public var comesAlong: Bool { carried == .always || carried == .confirmed && of == ["person"] }
}
