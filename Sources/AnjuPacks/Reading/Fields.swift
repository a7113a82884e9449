import AnjuCore
import AnjuDomain

/// Reads the keys of one mapping, and says at the end which nobody read.
final class Fields {
    let source: Marked
    let findings: Findings
    /// The procedure within which names of steps, papers and facts are looked up.
    let procedure: String
    private var known: Set<String> = []

    init(_ source: Marked, _ findings: Findings, procedure: String = "") {
        (self.source, self.findings, self.procedure) = (source, findings, procedure)
        if case .map = source.content { return }
        findings.note(
            source.place, "shape.not-a-mapping", "keys and values are expected here", mend: "write `key: value`")
    }

    /// Where the mapping begins.
    var place: Place { source.place }

    /// Where a key stands, or the mapping.
    func place(_ key: String) -> Place { source.entries.first { $0.key == key }?.place ?? place }

    /// The value of a key, `null` included.
    func value(_ key: String) -> Marked? {
        known.insert(key)
        return source[key]
    }

    /// Whether the key is there and says something.
    func has(_ key: String) -> Bool { value(key).map { !$0.isNull } ?? false }

    /// Keys that are for readers of the file, and are not kept.
    func accept(_ keys: String...) { known.formUnion(keys) }

    /// A text, where there is one.
    func text(_ key: String) -> String? {
        guard let value = value(key), !value.isNull else { return nil }
        if let text = value.text { return text }
        findings.note(value.place, "shape.not-a-text", "`\(key)` is a text", mend: "write one text after the colon")
        return nil
    }

    /// A text that has to be there.
    func required(_ key: String, rule: String = "shape.missing-key", mend: String? = nil) -> String {
        if let text = text(key) { return text }
        if case .list = source[key]?.content { return "" }
        if case .map = source[key]?.content { return "" }
        findings.note(place, rule, "`\(key)` is missing", mend: mend ?? "add `\(key)`")
        return ""
    }

    /// A text that names something else of the pack.
    func name(_ key: String, of kind: Reference.Kind) -> String? {
        guard let text = text(key) else { return nil }
        findings.use(kind, text, place(key), inside: procedure)
        return text
    }

    /// A name that has to be there.
    func requiredName(_ key: String, of kind: Reference.Kind) -> String {
        let text = required(key)
        if !text.isEmpty { findings.use(kind, text, place(key), inside: procedure) }
        return text
    }

    /// The members of a list, none where it is absent.
    func list(_ key: String) -> [Marked] {
        guard let value = value(key), !value.isNull else { return [] }
        if case .list(let members) = value.content { return members }
        findings.note(value.place, "shape.not-a-list", "`\(key)` is a list", mend: "write `[a, b]`, or a dash a line")
        return []
    }

    /// A list of texts.
    func texts(_ key: String) -> [String] { texts(key) { _, _ in } }

    private func texts(_ key: String, _ use: (String, Place) -> Void) -> [String] {
        list(key).compactMap { member in
            if let text = member.text {
                use(text, member.place)
                return text
            }
            findings.note(member.place, "shape.not-a-text", "`\(key)` is a list of texts", mend: "write one text here")
            return nil
        }
    }

    /// A list of names of other things of the pack.
    func names(_ key: String, of kind: Reference.Kind) -> [String] {
        texts(key) { findings.use(kind, $0, $1, inside: procedure) }
    }

    /// The fields of a mapping below, where there is one.
    func fields(_ key: String) -> Fields? {
        guard let value = value(key), !value.isNull else { return nil }
        return Fields(value, findings, procedure: procedure)
    }

    /// True or false.
    func flag(_ key: String, default standard: Bool = false) -> Bool {
        guard let value = value(key), !value.isNull else { return standard }
        switch value.content {
        case .text("true", plain: true): return true
        case .text("false", plain: true): return false
        case .text, .list, .map:
            findings.note(
                value.place, "shape.not-true-or-false", "`\(key)` is true or false", mend: "write true or false")
            return standard
        }
    }

    /// A whole number, `nil` where it is `null` or absent.
    func number(_ key: String) -> Int? {
        guard let value = value(key), !value.isNull else { return nil }
        if let text = value.text, let number = Int(text) { return number }
        findings.note(value.place, "shape.not-a-number", "`\(key)` is a whole number", mend: "write digits alone")
        return nil
    }

    /// A day, where there is one.
    func day(_ key: String) -> CalendarDate? {
        guard let value = value(key), !value.isNull else { return nil }
        return Self.day(value, findings)
    }

    /// A day that exists.
    static func day(_ value: Marked, _ findings: Findings) -> CalendarDate? {
        if let day = value.text.flatMap({ CalendarDate($0) }) { return day }
        findings.note(
            value.place, "shape.not-a-date", "`\(value.text ?? "")` is not a day",
            mend: "write a day such as '2026-03-02'")
        return nil
    }

    /// One of a few words.
    func one<Word: RawRepresentable & CaseIterable>(_ key: String, _: Word.Type, default standard: Word) -> Word
    where Word.RawValue == String {
        guard let text = text(key) else {
            findings.note(place, "shape.missing-key", "`\(key)` is missing", mend: "add `\(key)`")
            return standard
        }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        findings.note(
            place(key), "shape.wrong-word", "`\(key)` cannot be `\(text)`",
            mend: Nearest.mend(text, among: words, instead: "write one of \(words.joined(separator: ", "))"))
        return standard
    }

    /// Says which keys nobody knows.
    func close() {
        for entry in source.entries where !known.contains(entry.key) {
            findings.note(
                entry.place, "shape.unknown-key", "nobody reads the key `\(entry.key)`",
                mend: Nearest.mend(entry.key, among: known, instead: "remove it, or write it as a comment"))
        }
    }
}
