import AnjuCore

/// How one line of text is typed.
struct TextStyle: Hashable, Sendable {
    /// Equal widths, for numbers that are compared character by character.
    var isCode: Bool
    /// The keyboard a phone shows: `numeric`, `tel`, `email`.
    var keyboard: String?
    /// What the browser may fill in (WCAG 1.3.5); `off` for other people's data.
    var autocomplete: String
    /// The language of the value, where it is not the page's.
    var language: LanguageTag?
    var maximum: Int?

    init(
        isCode: Bool = false, keyboard: String? = nil, autocomplete: String = "off", language: LanguageTag? = nil,
        maximum: Int? = nil
    ) {
        (self.isCode, self.keyboard, self.autocomplete) = (isCode, keyboard, autocomplete)
        (self.language, self.maximum) = (language, maximum)
    }
}
