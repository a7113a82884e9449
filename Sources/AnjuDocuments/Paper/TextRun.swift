import AnjuCore

/// Text of one language in one style, made printable.
struct TextRun {
    let text: String
    let language: LanguageTag
    var style: TextStyle

    init(_ text: String, _ language: LanguageTag, _ style: TextStyle) {
        (self.text, self.language, self.style) = (text.printable, language, style)
    }

    /// The language as fontconfig knows it, which picks the regional forms of Han characters.
    var fontLanguage: String {
        switch language.rawValue {
        case "zh-Hans", "zh": "zh-cn"
        case "zh-Hant": "zh-tw"
        default: language.rawValue
        }
    }
}
