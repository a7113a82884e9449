/// Traditional and variant characters as simplified ones.
enum SimplifiedCharacters {
    /// The simplified character, or the character itself.
    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let place = Int(scalar.value) - first
        guard table.indices.contains(place), table[place] != 0 else { return scalar }
        return Unicode.Scalar(UInt32(table[place])) ?? scalar
    }

    private static let first = 0x3400
    /// By place from U+3400; 0 where the character stays.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0xA000 - first)
        var old: Unicode.Scalar?
        for scalar in SimplifiedTable.text.unicodeScalars where scalar.value >= 0x3400 {
            if let traditional = old {
                table[Int(traditional.value) - first] = UInt16(truncatingIfNeeded: scalar.value)
                old = nil
            } else {
                old = scalar
            }
        }
        return table
    }()
}
