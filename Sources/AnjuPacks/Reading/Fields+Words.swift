import AnjuCore
import AnjuDomain

extension Fields {
    /// The words of the thing itself: `zh` and the pack's other languages, beside its key.
    func words() -> LocalizedText {
        let chinese = text("zh") ?? ""
        if chinese.isEmpty {
            findings.note(place, "text.missing-chinese", "`zh` is missing", mend: "add the Chinese words, which bind")
        }
        var others: [LanguageTag: String] = [:]
        for language in findings.languages {
            if let words = text(language.rawValue), !words.isEmpty {
                others[language] = words
            } else {
                findings.lacks(language, place)
            }
        }
        for language in findings.languagesBelow { accept(language) }
        return LocalizedText(chinese, others, reviewed: findings.reviewed(in: place.file))
    }

    /// Words under a key of their own.
    func words(_ key: String) -> LocalizedText? {
        guard let fields = fields(key) else { return nil }
        let words = fields.words()
        fields.accept("law", "note", "certainty")
        if let law = fields.text("law") { Law.use(law, fields.place("law"), findings) }
        fields.close()
        return words
    }

    /// Words under a key that has to be there.
    func requiredWords(_ key: String) -> LocalizedText {
        if let words = words(key) { return words }
        findings.note(place, "shape.missing-key", "`\(key)` is missing", mend: "add `\(key)` with `zh`")
        return LocalizedText("")
    }

    /// The law that the thing rests on; it has to be there.
    func law(_ key: String = "law") -> String {
        guard let law = text(key), !law.isEmpty else {
            findings.note(
                place, "law.missing", "nothing says which law this rests on",
                mend: "add `\(key)` with a key of sources.yaml and the article")
            return ""
        }
        Law.use(law, place(key), findings)
        return law
    }

    /// How sure it is.
    func certainty() -> Certainty { one("certainty", Certainty.self, default: .proposal) }
}

/// Reads citations such as `EEAL Art.90; R637 Art.25`.
enum Law {
    /// The sources that a citation names.
    static func sources(_ law: String) -> [String] {
        law.split(separator: ";").map { part in
            let words = part.split(separator: " ")
            let article = words.firstIndex { $0.hasPrefix("Art.") } ?? words.endIndex
            return words[..<article].joined(separator: " ")
        }
    }

    /// Looks every source up when all has been read.
    static func use(_ law: String, _ place: Place, _ findings: Findings) {
        for source in sources(law) { findings.use(.source, source, place) }
    }
}
