/// Cantonese as Hong Kong and Macao spell names: by use, with several spellings of one sound.
///
/// The rules are unreviewed; the readings of the characters are Unihan's.
enum CantoneseSpelling {
    /// The characters that a Latin word may spell.
    static func characters(spelt word: String) -> [Unicode.Scalar] { bySpelling[word] ?? [] }

    private static let bySpelling: [String: [Unicode.Scalar]] = {
        var found: [String: [Unicode.Scalar]] = [:]
        for row in TableRows.of(CantoneseTable.text) {
            for spelling in spellings(of: row.key) { found[spelling, default: []] += row.values.unicodeScalars }
        }
        return found
    }()

    /// The spellings of one syllable of Jyutping: `chan` of `can`, `leung` of `loeng`.
    static func spellings(of jyutping: String) -> Set<String> {
        if jyutping == "m" || jyutping == "ng" { return ["ng"] }
        let onset = onsets.first { jyutping.hasPrefix($0.0) } ?? ("", [""])
        let rime = String(jyutping.dropFirst(onset.0.count))
        if onset.0 == "j", rime.hasPrefix("yu") { return Set((rimes[rime] ?? [rime]).map { "y" + $0 }) }
        var found: Set<String> = []
        for start in onset.1 {
            for end in rimes[rime] ?? [rime] { found.insert(start + end) }
        }
        if onset.0 == "j", rime.hasPrefix("i") { found.insert(rime) }
        return found
    }

    private static let onsets: [(String, [String])] = [
        ("gw", ["kw", "gw"]), ("kw", ["kw"]), ("ng", ["ng", ""]), ("b", ["p", "b"]), ("p", ["p"]), ("m", ["m"]),
        ("f", ["f"]), ("d", ["t", "d"]), ("t", ["t"]), ("n", ["n"]), ("l", ["l"]), ("g", ["k", "g"]), ("k", ["k"]),
        ("h", ["h"]), ("w", ["w"]), ("z", ["ch", "ts", "j", "c"]), ("c", ["ch", "ts", "c"]), ("s", ["s", "sh"]),
        ("j", ["y"]),
    ]
    private static let rimes: [String: [String]] = [
        "aa": ["a", "ah"], "aai": ["ai"], "aau": ["au"], "aam": ["am"], "aan": ["an"], "aang": ["ang"], "aap": ["ap"],
        "aat": ["at"], "aak": ["ak"], "ai": ["ai"], "au": ["au", "ow"], "am": ["am", "um"], "an": ["an", "un"],
        "ap": ["ap", "up"], "at": ["at", "ut"], "e": ["e", "eh"], "ei": ["ei", "i", "ee", "ay"], "i": ["i", "ee", "e"],
        "ou": ["o", "ou"], "oeng": ["eung", "eong"], "oek": ["euk", "eok"], "eoi": ["ui", "eui"], "eon": ["un", "eun"],
        "eot": ["ut"], "u": ["u", "oo"], "un": ["un", "oon"], "yu": ["u", "ue"], "yun": ["uen", "un", "uan"],
        "yut": ["uet"], "o": ["o", "or"], "iu": ["iu"], "im": ["im"], "oi": ["oi"],
    ]
}
