import AnjuCore
import AnjuDomain

/// Reads the words of a code list as its codes, in whatever language a file has them.
struct CodeWords {
    private let codes: [String: Set<String>]
    /// A list so short that the beginning of a word says which is meant, as 男 says 男性.
    private let isShort: Bool

    init(_ list: CodeList) {
        var codes: [String: Set<String>] = [:]
        for code in list.codes {
            for word in [code.text.chinese] + code.text.others.values {
                codes[Self.folded(word), default: []].insert(code.code)
            }
        }
        // What is a code is never a word for another.
        for code in list.codes { codes[Self.folded(code.code)] = [code.code] }
        self.codes = codes
        isShort = list.codes.count <= 10
    }

    /// The code that is meant; the text itself where none is, or where two have the word.
    func code(_ text: String) -> String {
        let word = Self.folded(text)
        if word.isEmpty { return text }
        let found = codes[word] ?? (isShort ? begun(by: word) : [])
        return found.count == 1 ? found.first ?? text : text
    }

    private func begun(by word: String) -> Set<String> {
        codes.reduce(into: []) { found, entry in if entry.key.hasPrefix(word) { found.formUnion(entry.value) } }
    }

    /// What is shown for a choice: words that lead back to one code, else the code itself.
    func choice(_ code: CodeList.Code, _ language: LanguageTag) -> String {
        let word = code.text[language]
        return self.code(word) == code.code ? word : code.code
    }

    private static func folded(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}
