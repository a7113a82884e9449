/// A named thing's words in several languages; Chinese is always there (`decisions` 5).
public struct LocalizedText: Hashable, Sendable {
    /// The Chinese words, which bind.
    public let chinese: String
    /// The other languages.
    public let others: [LanguageTag: String]
    /// Languages whose words a speaker has reviewed; the rest are marked so where they are shown.
    public let reviewed: Set<LanguageTag>

    public init(_ chinese: String, _ others: [LanguageTag: String] = [:], reviewed: Set<LanguageTag> = [.chinese]) {
        (self.chinese, self.others, self.reviewed) = (chinese, others, reviewed)
    }

    /// The words in `language` and the language they are really in: that one, else English, else Chinese.
    public func resolved(_ language: LanguageTag) -> (text: String, language: LanguageTag) {
        if language == .chinese { return (chinese, .chinese) }
        if let text = others[language] { return (text, language) }
        if language != .english, let text = others[.english] { return (text, .english) }
        return (chinese, .chinese)
    }

    /// The words in `language`, or the nearest there are.
    public subscript(_ language: LanguageTag) -> String { resolved(language).text }
}
