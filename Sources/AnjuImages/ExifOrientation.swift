/// Tag 0x0112 of the first directory of an Exif block (CIPA DC-008, 4.6.4).
enum ExifOrientation {
    /// 1…8, or `nil` where the block has none or is not to be trusted.
    static func read(_ tiff: [UInt8]) -> Int? {
        let bigEndian: Bool
        if tiff.has("MM", at: 0) {
            bigEndian = true
        } else if tiff.has("II", at: 0) {
            bigEndian = false
        } else {
            return nil
        }
        func number(_ place: Int, _ count: Int) -> Int? {
            tiff.number(at: place, count: count, bigEndian: bigEndian)
        }
        guard number(2, 2) == 42, let directory = number(4, 4), let entries = number(directory, 2) else { return nil }
        for entry in 0..<min(entries, 512) {
            let place = directory + 2 + entry * 12
            guard number(place, 2) == 0x0112 else { continue }
            // A single SHORT, left-aligned in the value field.
            guard number(place + 2, 2) == 3, number(place + 4, 4) == 1, let value = number(place + 8, 2),
                (1...8).contains(value)
            else { return nil }
            return value
        }
        return nil
    }
}
