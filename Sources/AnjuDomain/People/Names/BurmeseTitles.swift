/// The prefixes that Burmese usage puts before a name.
///
/// They are no part of it, though some are also names; so they fall away in search alone, and only at the front.
public enum BurmeseTitles {
    /// Always titles: `U` for men, `Daw` for women, `Saya` and `Sayama` for teachers.
    static let titles: Set<String> = ["u", "daw", "saya", "sayama", "ဦး", "ဒေါ်", "ဆရာ", "ဆရာမ"]
    /// Titles that are names as well.
    static let titlesOrNames: Set<String> = [
        "ko", "ma", "maung", "mg", "bo", "sai", "nang", "nai", "naw", "saw", "ကို", "မ", "မောင်", "ဗိုလ်", "စိုင်း", "နန်း", "နိုင်",
        "နော်",
        "စော",
    ]

    /// The words of a name without the titles at its front, in any case.
    ///
    /// `ambiguous` decides about words that are names as well: a question drops them, a record keeps them. One word always
    /// stays.
    public static func dropped(_ words: [String], ambiguous: Bool) -> [String] {
        let isTitle = { (word: String) in
            titles.contains(word.lowercased()) || (ambiguous && titlesOrNames.contains(word.lowercased()))
        }
        let rest = Array(words.drop(while: isTitle))
        return rest.isEmpty ? Array(words.suffix(1)) : rest
    }
}
