/// The words of a name as search compares them.
public enum NameWords {
    /// What a folded text may be found by: for each script in it, the name with and without its titles.
    ///
    /// Latin words stand in the order of the alphabet, as papers disagree about it; characters and Burmese syllables stand as
    /// written and without spaces, as those are put or left out at will. A reading of a Chinese name has no titles: `Ma` is a
    /// surname there.
    public static func keys(of folded: String, withTitles: Bool = true) -> Set<String> {
        var (letters, syllables, characters): ([String], [String], String) = ([], [], "")
        for word in folded.split(whereSeparator: { ScriptRun.of($0) == nil }) {
            for (script, text) in cut(word) {
                switch script {
                case .letters: letters.append(text)
                case .myanmar: syllables += MyanmarSyllables.of(text)
                case .ideographs: characters += text
                }
            }
        }
        let words = withTitles ? BurmeseTitles.spellings(of: letters) : [letters]
        let latin = words.map { $0.sorted().joined(separator: " ") }
        let burmese = BurmeseTitles.spellings(of: syllables).map { $0.joined() }
        return Set(latin + burmese + [characters]).subtracting([""])
    }

    /// One word cut where its script changes.
    private static func cut(_ word: Substring) -> [(ScriptRun, String)] {
        var parts: [(ScriptRun, String)] = []
        for character in word {
            guard let script = ScriptRun.of(character) else { continue }
            if parts.last?.0 == script {
                parts[parts.count - 1].1.append(character)
            } else {
                parts.append((script, String(character)))
            }
        }
        return parts
    }
}
