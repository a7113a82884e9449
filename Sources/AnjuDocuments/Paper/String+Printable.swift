extension String {
    /// The text without what must never reach a paper: control characters, bidirectional overrides that could make a name
    /// read as another, noncharacters; and with a place to break lines after each Burmese syllable.
    var printable: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0A: kept.append(scalar)
            case 0x09, 0x0D, 0x2028, 0x2029: kept.append(" ")
            case 0..<0x20, 0x7F...0x9F: continue
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            // Tag characters and annotation anchors draw nothing and hide text in copies.
            case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: continue
            case 0xFDD0...0xFDEF: continue
            case let value where value & 0xFFFE == 0xFFFE: continue
            default: kept.append(scalar)
            }
        }
        return String(kept).withBurmeseBreaks
    }
}
