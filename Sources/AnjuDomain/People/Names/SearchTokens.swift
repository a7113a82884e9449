/// The terms under which a name is found, the same for both engines (`decisions` 15).
public enum SearchTokens {
    /// The terms of a record: every spelling folded and cut, and its readings in Latin letters; sorted, each once.
    ///
    /// Titles at the front that cannot be names fall away.
    public static func of(_ name: PersonName, folding: SearchFolding) -> [String] {
        var found: Set<String> = []
        for spelling in [name.primary + " " + name.secondary, name.native, name.chinese] {
            let folded = folding.fold(spelling)
            found.formUnion(terms(of: folded, ambiguousTitles: false))
            for reading in folding.latin(folded) { found.formUnion(words(folding.fold(reading))) }
        }
        return found.sorted()
    }

    /// The terms of a question, all of which a record must have.
    ///
    /// Words that may be titles fall away at the front. Of characters, pairs are asked for where there are two or more.
    public static func query(_ text: String, folding: SearchFolding) -> [String] {
        let folded = folding.fold(text)
        return pieces(of: folded, ambiguousTitles: true).flatMap { run, words in
            switch run {
            case .ideographs: words.flatMap { $0.count < 2 ? [$0] : pairs($0) }
            case .myanmar, .letters: words
            }
        }.uniqued()
    }

    /// Every term of a folded text.
    private static func terms(of folded: String, ambiguousTitles: Bool) -> [String] {
        pieces(of: folded, ambiguousTitles: ambiguousTitles).flatMap { run, words in
            run == .ideographs ? words.flatMap { $0.map(String.init) + pairs($0) } : words
        }
    }

    /// The runs of one script each; Burmese ones as syllables, Latin ones as words, both without leading titles.
    private static func pieces(of folded: String, ambiguousTitles: Bool) -> [(ScriptRun, [String])] {
        var runs: [(script: ScriptRun, words: [String])] = []
        for word in folded.split(whereSeparator: { ScriptRun.of($0) == nil }) {
            for (script, text) in cut(word) {
                if script == runs.last?.script, script != .ideographs {
                    runs[runs.count - 1].words.append(text)
                } else {
                    runs.append((script, [text]))
                }
            }
        }
        return runs.map { run in
            switch run.script {
            case .ideographs: (run.script, run.words)
            case .letters: (run.script, BurmeseTitles.dropped(run.words, ambiguous: ambiguousTitles))
            case .myanmar:
                (run.script, BurmeseTitles.dropped(run.words.flatMap(MyanmarSyllables.of), ambiguous: ambiguousTitles))
            }
        }
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

    private static func words(_ text: String) -> [String] {
        text.split { ScriptRun.of($0) == nil }.map(String.init)
    }

    private static func pairs(_ text: String) -> [String] {
        zip(text, text.dropFirst()).map { String([$0, $1]) }
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of its first place.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
