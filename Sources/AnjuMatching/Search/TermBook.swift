/// Every term that somebody has, once, and the ways to it.
///
/// A term that nobody has any more is forgotten, text and keys; its number is not given again.
struct TermBook: Sendable {
    struct Term {
        var text: String
        var kind: TermKind
        var holders: Int
        /// The syllables of a Latin word that runs several together.
        var parts: [String] = []
    }

    private struct Name: Hashable {
        var text: String
        var kind: TermKind
    }

    private var numbers: [Name: UInt32] = [:]
    /// By number; one that nobody holds has no text.
    private var terms: [Term] = []
    private(set) var chains = KeyChains()

    /// The number of a term that one more holds.
    mutating func hold(_ text: String, _ kind: TermKind) -> UInt32 {
        let name = Name(text: text, kind: kind)
        if let number = numbers[name] {
            terms[Int(number)].holders += 1
            return number
        }
        let number = UInt32(terms.count)
        numbers[name] = number
        terms.append(Term(text: text, kind: kind, holders: 1, parts: parts(of: text, kind)))
        for key in TermKeys.of(text, kind) { chains.add(number, mark: key.mark, at: key.value) }
        return number
    }

    /// One holder less.
    mutating func release(_ number: UInt32) {
        terms[Int(number)].holders -= 1
        let term = terms[Int(number)]
        if term.holders > 0 { return }
        terms[Int(number)] = Term(text: "", kind: term.kind, holders: 0)
        numbers[Name(text: term.text, kind: term.kind)] = nil
        for key in TermKeys.of(term.text, term.kind) { chains.remove(number, at: key.value) }
    }

    private func parts(of text: String, _ kind: TermKind) -> [String] {
        guard kind == .word else { return [] }
        return NameWord(text: text, script: .letters, isTitle: false).cuts.joined().map(\.text)
    }

    func number(of text: String, _ kind: TermKind) -> UInt32? { numbers[Name(text: text, kind: kind)] }
    subscript(number: UInt32) -> Term { terms[Int(number)] }
    var count: Int { numbers.count }

    /// Bytes held, without those of texts longer than fifteen bytes.
    var bytes: Int {
        numbers.capacity * (MemoryLayout<Name>.stride + 5) + terms.capacity * MemoryLayout<Term>.stride + chains.bytes
    }
}
