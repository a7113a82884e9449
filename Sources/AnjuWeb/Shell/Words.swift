import AnjuCore
import AnjuHTML

/// Words with the language they are in, where that may differ from the page's.
struct Words: Hashable, Sendable, ExpressibleByStringLiteral {
    var text: String
    /// `nil` for the page's own language.
    var language: LanguageTag?

    init(_ text: String, _ language: LanguageTag? = nil) { (self.text, self.language) = (text, language) }

    init(stringLiteral value: String) { self.init(value) }

    /// The words, in a span that names their language where there is one to name.
    var html: HTML {
        guard let language else { return .text(text) }
        return span(.lang(language.rawValue)) { text }
    }
}
