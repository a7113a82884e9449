public import AnjuCore

/// A person's names in every script they have, as papers print them: Chinese, own script, Latin.
public struct PrintedNames: Hashable, Sendable {
    public var chinese: String?
    /// In the person's own script, where that is neither Chinese nor Latin.
    public var native: String?
    /// What `native` is written in.
    public var nativeLanguage: LanguageTag
    /// As the travel document has it.
    public var latin: String?

    public init(
        chinese: String? = nil, native: String? = nil, nativeLanguage: LanguageTag = .burmese, latin: String? = nil
    ) {
        (self.chinese, self.native, self.nativeLanguage, self.latin) = (chinese, native, nativeLanguage, latin)
    }

    /// Every name that is more than blanks, in the order of a Chinese page.
    var all: [(text: String, language: LanguageTag)] {
        [(chinese, .chinese), (native, nativeLanguage), (latin, .english)].compactMap { text, language in
            let words = (text ?? "").printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return words.isEmpty ? nil : (words, language)
        }
    }
}
