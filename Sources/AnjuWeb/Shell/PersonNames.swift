import AnjuCore
import AnjuHTML

/// A person's names in the scripts there are; shown with the page's own script first.
struct PersonNames: Hashable, Sendable {
    var chinese: String?
    /// As the machine-readable zone or the visual zone prints it.
    var latin: String?
    /// The name in the person's own script, with its language.
    var native: Words?

    init(chinese: String? = nil, latin: String? = nil, native: Words? = nil) {
        (self.chinese, self.latin, self.native) = (chinese, latin, native)
    }

    /// The names in the order of the page's language; at least one is always there.
    func ordered(for language: LanguageTag) -> [Words] {
        var words: [Words] = []
        if let chinese { words.append(Words(chinese, .chinese)) }
        if let latin { words.append(Words(latin, .english)) }
        if let native, native.text != chinese, native.text != latin { words.append(native) }
        let own = words.firstIndex { $0.language == language }
        if let own { words.insert(words.remove(at: own), at: 0) }
        return words
    }

    /// The name to call the person by on a page in this language.
    func first(for language: LanguageTag) -> Words { ordered(for: language).first ?? Words("–") }

    /// The names after the first.
    func others(for language: LanguageTag) -> [Words] { Array(ordered(for: language).dropFirst()) }

    /// The names as spans, the Latin one in its own class.
    func spans(for language: LanguageTag) -> HTML {
        .joined(
            ordered(for: language).map { words in
                span(.lang(words.language?.rawValue), .when(words.language == .english, .class("lat"))) { words.text }
            }, by: " ")
    }
}
