public import AnjuCore

/// The program's words in one person's language.
public struct Translator: Sendable {
    public let catalogue: Catalogue
    public let language: LanguageTag

    public init(_ catalogue: Catalogue, _ language: LanguageTag) {
        (self.catalogue, self.language) = (catalogue, language)
    }

    /// The message for `key` with `values` in their places.
    ///
    /// A key that the language lacks is taken from English, then Chinese; one that none has is shown itself, which a test
    /// over the sources keeps from happening.
    public func callAsFunction(_ key: String, _ values: [String: MessageValue] = [:]) -> String {
        found(key, values).text
    }

    /// The message and the language it is really in, for pages that mark foreign words.
    public func found(_ key: String, _ values: [String: MessageValue] = [:]) -> (text: String, language: LanguageTag) {
        var count: Int?
        if case .number(let number) = values["count"] { count = number }
        guard let (message, language) = catalogue.message(key, count: count, language) else { return (key, language) }
        let text = message.filled { name in
            switch values[name] {
            case .text(let text): text
            case .number(let number): self.number(number)
            case nil: nil
            }
        }
        return (text, language)
    }

    /// Whether any language has the key.
    public func has(_ key: String) -> Bool { catalogue.message(key, count: nil, language) != nil }

    /// What is wrong with a field, in words.
    ///
    /// Digits among the details count as numbers, so that plurals work.
    public func violation(_ violation: Violation) -> String {
        explain("violation", violation.code, violation.details)
    }

    /// What went wrong, in words.
    public func problem(_ problem: Problem) -> String { explain("problem", problem.code, problem.details) }

    private func explain(_ group: String, _ code: String, _ details: [String: String]) -> String {
        let key = "\(group).\(code)"
        let count = details["count"].flatMap(Int.init)
        let known = catalogue.message(key, count: count ?? 0, language) != nil
        var values = details.mapValues { MessageValue.text($0) }
        if let count { values["count"] = .number(count) }
        if !known { values["code"] = .text(code) }
        return self(known ? key : "\(group).unknown", values)
    }
}
