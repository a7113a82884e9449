/// The prefixes that Burmese usage puts before a name.
///
/// They are no part of it, though some are also names; so they fall away in search alone, and only at the front.
public enum BurmeseTitles {
    /// Always titles: `U` for men, `Daw` for women, `Saya` and `Sayama` for teachers.
    private static let titles = ["u", "daw", "saya", "sayama", "ဦး", "ဒေါ်", "ဆရာ", "ဆရာမ"].map(MyanmarSyllables.of)
    /// Titles that are names as well.
    private static let titlesOrNames = [
        "ko", "ma", "maung", "mg", "bo", "sai", "nang", "nai", "naw", "saw", "ကို", "မ", "မောင်", "ဗိုလ်", "စိုင်း", "နန်း", "နိုင်",
        "နော်",
        "စော",
    ].map(MyanmarSyllables.of)

    /// What the words of a name may be without its titles, the whole among them.
    ///
    /// All titles at the front fall away, and after them one word that may be a name as well. A name and a question about it
    /// have a spelling in common however each was called. `words` are folded: Latin words, or Burmese syllables, of which a title
    /// may have several. One word always stays.
    public static func spellings(of words: [String]) -> [[String]] {
        var rest = words[...]
        while let length = length(of: titles, before: rest) { rest = rest.dropFirst(length) }
        var found = [words]
        if rest.count < words.count { found.append(Array(rest)) }
        if let length = length(of: titlesOrNames, before: rest) { found.append(Array(rest.dropFirst(length))) }
        return found
    }

    /// How many of the words the longest of `titles` at the front takes; `nil` where there is none, or nothing behind it.
    private static func length(of titles: [[String]], before words: ArraySlice<String>) -> Int? {
        titles.filter { words.count > $0.count && words.starts(with: $0) }.map(\.count).max()
    }
}
