public import AnjuCore

extension Rulebook {
    /// Sources and articles in words, `EEAL Art.90; local rule` as a paper prints it in every language.
    public func named(law: String) -> LocalizedText {
        let parts = law.split(separator: ";").map { String($0.drop { $0 == " " }) }
        func words(_ language: LanguageTag) -> String {
            parts.map { part in
                guard let key = sources.keys.filter(part.hasPrefix).max(by: { $0.count < $1.count }) else {
                    return part
                }
                let name = sources[key]?.name[language] ?? key
                let article = part.dropFirst(key.count).replacing("Art.", with: "").drop { $0 == " " }
                if article.isEmpty { return name }
                return language == .chinese ? "\(name)第\(article)条" : "\(name), Art. \(article)"
            }.joined(separator: language == .chinese ? "、" : "; ")
        }
        return LocalizedText(words(.chinese), [.english: words(.english), .burmese: words(.burmese)])
    }
}
