/// Characters that a Latin word spells in a southern language, in Vietnamese or in Korean.
enum Dialects {
    static func characters(spelt word: String) -> Set<Unicode.Scalar> {
        Set(CantoneseSpelling.characters(spelt: word)).union(listed[word] ?? [])
    }

    private static let listed: [String: [Unicode.Scalar]] = Dictionary(
        TableRows.of(DialectTable.text).map { ($0.key, Array($0.values.unicodeScalars)) }
    ) { $0 + $1 }
}
