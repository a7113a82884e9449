import AnjuI18n
import AnjuServices

/// What was found in a picture, in words.
enum FindingWords {
    /// One line, with what was measured and what is wanted.
    static func line(_ finding: PictureFinding, _ t: Translator) -> PictureField.Finding {
        let values: [String: MessageValue] = ["measured": .text(finding.measured), "wanted": .text(finding.wanted)]
        let key = "finding.\(finding.code)" + (finding.isMet ? "-good" : "")
        return PictureField.Finding(
            isGood: finding.isMet, words: t.has(key) ? t(key, values) : t("finding." + finding.code, values))
    }
}
