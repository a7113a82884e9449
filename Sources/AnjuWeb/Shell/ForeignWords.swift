import AnjuCore
import AnjuHTML

/// Words that may not be in the page's language: a name of a law that nobody has translated, what an official wrote.
///
/// WCAG 2.2, 3.1.2: a part in another language says which, so that it is read aloud in it. The script tells: of the three
/// languages of the pages no two share one.
enum ForeignWords {
    /// The words, in a span with their language where it is not the page's.
    static func html(_ text: String, on page: LanguageTag) -> HTML { Words(text, language(of: text, on: page)).html }

    /// `nil` where the words are in the page's language, or too short to be in any: a number, a name, a code.
    static func language(of text: String, on page: LanguageTag) -> LanguageTag? {
        let letters = Letters(text)
        let (most, count) =
            [
                (LanguageTag.chinese, letters.chinese), (.burmese, letters.burmese), (.english, letters.english),
            ].max { $0.1 < $1.1 } ?? (page, 0)
        if most == page || count == 0 { return nil }
        // A Latin name or code in other words is no English.
        if most == .english, letters.words < 3 { return nil }
        return most
    }

    private struct Letters {
        var chinese = 0
        var burmese = 0
        var english = 0
        /// Runs of Latin letters.
        var words = 0

        init(_ text: String) {
            var isInWord = false
            for scalar in text.unicodeScalars {
                let isLatin = (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
                if isLatin, !isInWord { words += 1 }
                isInWord = isLatin
                switch scalar.value {
                // A Chinese character says about as much as three letters.
                case 0x4E00...0x9FFF, 0x3400...0x4DBF: chinese += 3
                case 0x1000...0x109F, 0xAA60...0xAA7F, 0xA9E0...0xA9FF: burmese += 1
                default: if isLatin { english += 1 }
                }
            }
        }
    }
}
