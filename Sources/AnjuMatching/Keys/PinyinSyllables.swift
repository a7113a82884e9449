/// The syllables of Mandarin in pinyin without tones, with `v` for ü, and words cut into them.
enum PinyinSyllables {
    /// In the order of the alphabet; a syllable's number is its place.
    static let all: [String] = {
        var found: Set<String> = []
        for row in TableRows.of(MandarinTable.text) { found.insert(row.key) }
        for row in TableRows.of(MandarinFurtherTable.text) { found.insert(row.key) }
        return found.filter { $0.contains(where: isVowel) }.sorted()
    }()

    static let bytes = all.map { Array($0.utf8) }

    static let numbers: [String: Int] = Dictionary(all.enumerated().map { ($1, $0) }) { first, _ in first }

    /// The syllables that a typed one may be: `lv`, `lu` and `lyu` are all written for 吕.
    static func numbers(typed: Substring) -> [Int] {
        var spellings = [String(typed)]
        switch typed {
        case "lu", "nu": spellings.append(typed.prefix(1) + "v")
        case "lyu", "nyu": spellings = [typed.prefix(1) + "v"]
        case "lue", "nue", "lyue", "nyue": spellings = [typed.prefix(1) + "ve"]
        default: break
        }
        return spellings.compactMap { numbers[$0] }
    }

    private static let longest = 6

    /// The word cut into two to four syllables, in the ways that have fewest; empty where it is one syllable or no pinyin.
    static func cuts(of word: String) -> [[Substring]] {
        guard word.utf8.count <= 24, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
        var cuts: [[Substring]] = []
        extend([], with: word[...], into: &cuts)
        let fewest = cuts.map(\.count).min() ?? 0
        return fewest > 1 ? cuts.filter { $0.count == fewest } : []
    }

    private static func extend(_ cut: [Substring], with rest: Substring, into cuts: inout [[Substring]]) {
        if rest.isEmpty { return cuts.append(cut) }
        guard cut.count < 4, cuts.count < 8 else { return }
        for length in stride(from: min(longest, rest.utf8.count), to: 0, by: -1) {
            let part = rest.prefix(length)
            // One letter behind others is no syllable that anybody types: `moe` is one word.
            if part.utf8.count == 1, !cut.isEmpty { continue }
            if !numbers(typed: part).isEmpty { extend(cut + [part], with: rest.dropFirst(length), into: &cuts) }
        }
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiouv".contains(letter) }
}
