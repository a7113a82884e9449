/// How characters are read in Mandarin.
enum MandarinReadings {
    struct Reading: Hashable {
        var syllable: Int
        var isUsual: Bool
    }

    /// The usual reading first, then those that the character has beside it or as a surname.
    static func of(_ scalar: Unicode.Scalar) -> [Reading] {
        let value = Int(scalar.value) - first
        guard usual.indices.contains(value) else { return [] }
        let main = usual[value] == 0 ? [] : [Reading(syllable: Int(usual[value]) - 1, isUsual: true)]
        return main + (further[scalar] ?? []).map { Reading(syllable: $0, isUsual: false) }
    }

    /// The characters that are read so, their usual reading or another.
    static func characters(read syllable: Int) -> [Unicode.Scalar] { bySyllable[syllable] ?? [] }

    private static let first = 0x3400
    /// By place from U+3400: the number of the usual syllable, and one more; 0 where the character has no reading.
    private static let usual: [UInt16] = {
        var usual = [UInt16](repeating: 0, count: 0xA000 - first)
        for row in TableRows.of(MandarinTable.text) {
            guard let number = PinyinSyllables.numbers[row.key] else { continue }
            for scalar in row.values.unicodeScalars { usual[Int(scalar.value) - first] = UInt16(number + 1) }
        }
        return usual
    }()

    private static let further: [Unicode.Scalar: [Int]] = {
        var further: [Unicode.Scalar: [Int]] = [:]
        for row in TableRows.of(MandarinFurtherTable.text) + TableRows.of(SurnameReadings.text) {
            guard let number = PinyinSyllables.numbers[row.key] else { continue }
            for scalar in row.values.unicodeScalars where further[scalar]?.contains(number) != true {
                further[scalar, default: []].append(number)
            }
        }
        return further
    }()

    private static let bySyllable: [Int: [Unicode.Scalar]] = {
        var found: [Int: [Unicode.Scalar]] = [:]
        for (place, number) in usual.enumerated() where number > 0 {
            if let scalar = Unicode.Scalar(UInt32(place + first)) { found[Int(number) - 1, default: []].append(scalar) }
        }
        return found
    }()
}
