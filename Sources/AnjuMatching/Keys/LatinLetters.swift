/// Latin letters with marks, and the plain ones.
enum LatinLetters {
    static let plain: [Unicode.Scalar: String] = {
        var plain: [Unicode.Scalar: String] = [:]
        for row in TableRows.of(LetterTable.text) {
            for scalar in row.values.unicodeScalars { plain[scalar] = row.key }
        }
        return plain
    }()
}
