import Foundation

/// One language's messages: flat JSON with i18next's keys.
struct CatalogueFile {
    let language: String
    let messages: [String: String]

    init(language: String) throws {
        let text = try SourceTree.text("Catalogues/\(language).json")
        self.init(language: language, try JSONDecoder().decode([String: String].self, from: Data(text.utf8)))
    }

    init(language: String, _ messages: [String: String]) {
        (self.language, self.messages) = (language, messages)
    }

    /// The languages that have a file, in the order of their tags.
    static func languages() throws -> [String] {
        try SourceTree.names(in: "Catalogues").filter { $0.hasSuffix(".json") && $0 != "review.json" }
            .map { String($0.dropLast(".json".count)) }
    }

    /// What this language lacks, has too much or says with other placeholders than `source`.
    func differences(from source: CatalogueFile) -> [String] {
        let (mine, theirs) = (byStem, source.byStem)
        return Set(mine.keys).union(theirs.keys).sorted().compactMap { stem in
            guard let here = mine[stem] else { return "\(stem) is missing" }
            guard let there = theirs[stem] else { return "\(stem) is strange" }
            let (names, wanted) = (places(of: here), source.places(of: there))
            return names == wanted ? nil : "\(stem): placeholders \(names.symmetricDifference(wanted).sorted())"
        }
    }

    /// Plural forms that are missing or never used, markup, and empty messages.
    var faults: [String] {
        let forms = Self.forms[String(language.prefix { $0 != "-" })] ?? ["other"]
        let plurals = byStem.filter { stem, keys in keys != [stem] }
        let missing = plurals.flatMap { stem, keys in
            forms.map { "\(stem)_\($0)" }.filter { !keys.contains($0) }.map { "\($0) is missing" }
        }
        let needless = plurals.flatMap { stem, keys in
            keys.subtracting(forms.map { "\(stem)_\($0)" }).map { "\($0) is never used" }
        }
        let markup = messages.filter { $0.value.contains(/<[A-Za-z\/!]/) }.map { "\($0.key) has markup" }
        let empty = messages.filter { $0.value.allSatisfy(\.isWhitespace) }.map { "\($0.key) is empty" }
        return (missing + needless + markup + empty).sorted()
    }

    /// The plural forms of CLDR that each language uses for whole numbers.
    private static let forms: [String: [String]] = ["en": ["one", "other"], "es": ["one", "many", "other"]]

    /// The keys of each message; a plural has several.
    private var byStem: [String: Set<String>] {
        let plurals = messages.keys.compactMap { key in
            key.wholeMatch(of: /(.+)_other/).map { String($0.output.1) }
        }
        return Dictionary(grouping: messages.keys) { key in
            plurals.first { key.hasPrefix($0 + "_") && Self.endings.contains(String(key.dropFirst($0.count + 1))) }
                ?? key
        }.mapValues(Set.init)
    }

    private static let endings: Set<String> = ["zero", "one", "two", "few", "many", "other"]

    /// The placeholders of a message, `count` aside in a form that writes its number as a word.
    private func places(of keys: Set<String>) -> Set<String> {
        Set(
            keys.flatMap { key in
                (messages[key] ?? "").matches(of: /\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}/).map { String($0.output.1) }
            })
    }
}
