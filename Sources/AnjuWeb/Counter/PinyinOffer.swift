import AnjuDomain
import AnjuI18n

/// A Latin spelling of a Chinese name, for its bearer to confirm against their papers.
struct PinyinOffer: Hashable {
    /// The name in Chinese characters stands here.
    var item: String
    var primary: String
    var secondary: String

    /// As the page's button sends it.
    var proposal: String {
        secondary.isEmpty
            ? "name_latin_primary=" + primary : "name_latin_primary=\(primary);name_latin_secondary=\(secondary)"
    }

    /// Whether a spelling may be asked for: nobody gave one, and the name is not known to be spelt otherwise.
    ///
    /// Only mainland papers spell by pinyin: a passport of another state, and a zone that was read, say themselves how. One
    /// name that is not divided, as in Burmese, is never divided here.
    static func isWanted(_ form: IntakeForm) -> Bool {
        form["name_latin_primary"].isEmpty && form["name_latin_secondary"].isEmpty && form.content.zone.isEmpty
            && ["", "CHN"].contains(form["nationality"]) && form["name_structure"] != "3"
    }

    /// The usual spelling first, then the surname's other readings; empty where none is wanted or the name is no Chinese one.
    static func all(_ form: IntakeForm) -> [PinyinOffer] {
        guard isWanted(form) else { return [] }
        for item in ["name_zh", "name_native_script"] {
            guard let pinyin = PinyinProposal(form[item].filter { !$0.isWhitespace }) else { continue }
            let others = pinyin.surnameAlternatives.map { $0.replacing("ü", with: "yu").uppercased() }
            return ([pinyin.passportPrimary] + others).map {
                PinyinOffer(item: item, primary: $0, secondary: pinyin.passportSecondary)
            }
        }
        return []
    }
}
