public import AnjuCore
public import AnjuDomain

/// An item's canonical value as people read it: codes by their names, moments in local time.
public struct ValueText: Sendable {
    let dictionary: DataDictionary

    public init(dictionary: DataDictionary) { self.dictionary = dictionary }

    /// The value in words of `language`; codes without a name stay as they are.
    public func text(_ value: String, of item: Item, in language: LanguageTag, zone: LegalZone) -> String {
        switch item.type {
        case .code: code(value, item, language)
        case .codeMulti: value.split(separator: ",").map { code(String($0), item, language) }.joined(separator: "、")
        case .boolean: boolean(value, language)
        case .datetime: Instant(value).map { "\(zone.day(of: $0)) \(zone.time(of: $0))" } ?? value
        case .string, .text, .integer, .decimal, .date, .phone, .email: value
        }
    }

    private func code(_ value: String, _ item: Item, _ language: LanguageTag) -> String {
        item.codeList.flatMap(dictionary.codeList)?.code(value)?.text[language] ?? value
    }

    private func boolean(_ value: String, _ language: LanguageTag) -> String {
        let words: [LanguageTag: (String, String)] = [.english: ("Yes", "No"), .burmese: ("ဟုတ်ကဲ့", "မဟုတ်ပါ")]
        let (yes, no) = words[language] ?? ("是", "否")
        return value == "true" ? yes : no
    }
}
