/// Pinyin's syllables as the Wade-Giles system spells them, without its apostrophes and marks.
enum WadeGiles {
    /// The syllables, by number, that the spelling may stand for; not those that pinyin spells so too.
    static func syllables(spelt word: String) -> [Int] { bySpelling[word] ?? [] }

    private static let bySpelling: [String: [Int]] = {
        var found: [String: [Int]] = [:]
        for (number, syllable) in PinyinSyllables.all.enumerated() {
            for spelling in spellings(of: syllable) where spelling != syllable {
                found[spelling, default: []].append(number)
            }
        }
        return found
    }()

    /// `tsui` for cui and zui, `hsieh` for xie, `chih` for zhi and chi.
    static func spellings(of syllable: String) -> [String] {
        if let whole = wholes[syllable] { return whole }
        let (initial, final) = split(syllable)
        let rest = finals[final] ?? final
        if "jqx".contains(initial) { return [(initial == "x" ? "hs" : "ch") + rest] }
        if final == "e", let start = ["g": "k", "k": "k", "h": "h"][initial] { return [start + "o"] }
        if final == "uo", ["d", "t", "n", "l", "zh", "ch", "r", "z", "c", "s"].contains(initial) {
            return (initials[initial] ?? [initial]).map { $0 + "o" }
        }
        if final == "ui", ["g", "k"].contains(initial) { return ["kuei"] }
        return (initials[initial] ?? [initial]).map { $0 + rest }
    }

    private static func split(_ syllable: String) -> (String, String) {
        for length in [2, 1] {
            let initial = String(syllable.prefix(length))
            if ["zh", "ch", "sh"].contains(initial) || length == 1 && !"aeiouv".contains(initial) {
                return (initial, String(syllable.dropFirst(length)))
            }
        }
        return ("", syllable)
    }

    private static let initials = [
        "b": ["p"], "d": ["t"], "g": ["k"], "zh": ["ch"], "r": ["j"], "z": ["ts", "tz"], "c": ["ts", "tz"],
    ]
    private static let finals = [
        "ian": "ien", "ie": "ieh", "ong": "ung", "iong": "iung", "v": "u", "ve": "ueh", "ue": "ueh", "er": "erh",
    ]
    private static let wholes = [
        "zhi": ["chih"], "chi": ["chih"], "shi": ["shih"], "ri": ["jih"], "zi": ["tzu"], "ci": ["tzu"],
        "si": ["ssu", "szu"], "yi": ["i"], "yan": ["yen"], "you": ["yu"], "yong": ["yung"], "ye": ["yeh"],
        "yue": ["yueh"], "er": ["erh"],
    ]
}
