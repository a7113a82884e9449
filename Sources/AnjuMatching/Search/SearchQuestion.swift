/// A question as it is typed, taken apart: dates, numbers, and words in any script.
struct SearchQuestion: Sendable {
    /// Words of a name, an address or an employer; at most ``most``.
    var words: [NameWord] = []
    /// Runs of text between spaces, with the places of their words, for addresses and employers.
    var lines: [(text: String, words: Range<Int>)] = []
    var dates: [AskedDate] = []
    /// Last characters of numbers.
    var tails: [String] = []

    static let most = 12

    init(_ text: String) {
        let cut = AskedDate.cut(String(text.prefix(200)))
        dates = cut.dates
        for part in FoldedText.of(cut.rest).split(separator: " ") {
            if Self.isTail(part) { tails.append(String(part)) }
            let found = NameWord.words(of: String(part)).prefix(Self.most - words.count)
            if found.isEmpty { continue }
            lines.append((String(part), words.count..<words.count + found.count))
            words += found
        }
        retitle(text)
    }

    /// Titles are told by the whole of the question, not by each part.
    private mutating func retitle(_ text: String) {
        let whole = NameWord.words(of: AskedDate.cut(text).rest)
        for index in words.indices where index < whole.count && whole[index].text == words[index].text {
            words[index] = whole[index]
        }
    }

    /// Two to eight characters with a digit among them, and nothing but letters and digits of ASCII.
    private static func isTail(_ part: Substring) -> Bool {
        (2...8).contains(part.utf8.count) && part.utf8.contains { (0x30...0x39).contains($0) }
            && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }
}
