public import AnjuCore

/// What a file says about itself: title, language and the moment it stands for.
///
/// The moment is given, so that the same content makes the same bytes.
public struct PaperIdentity: Hashable, Sendable {
    /// Shown in the reader's title bar and read out first.
    public var title: String
    /// The language that binds; screen readers begin in it.
    public var language: LanguageTag
    /// Both the file's dates.
    public var made: Instant

    public init(title: String, language: LanguageTag = .chinese, made: Instant) {
        (self.title, self.language, self.made) = (title, language, made)
    }
}
