/// Burmese sounds that a character transcribes, by the table.
enum Transcriptions {
    static func sounds(of scalar: Unicode.Scalar) -> [BurmeseSound] { byCharacter[scalar] ?? [] }

    private static let byCharacter: [Unicode.Scalar: [BurmeseSound]] = {
        var found: [Unicode.Scalar: Set<BurmeseSound>] = [:]
        for row in TableRows.of(TranscriptionTable.text) {
            guard let scalar = row.key.unicodeScalars.first else { continue }
            for spelling in row.values.split(separator: " ") {
                found[scalar, default: []].formUnion(BurmeseSpelling.sounds(of: spelling))
            }
        }
        return found.mapValues(Array.init)
    }()
}
