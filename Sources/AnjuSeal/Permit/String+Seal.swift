extension UInt8 {
    var isCapital: Bool { (65...90).contains(self) }
    var isDigit: Bool { (48...57).contains(self) }
    var isFiller: Bool { self == UInt8(ascii: "<") }
}

extension String {
    /// Whether the text is of so many bytes and has no control, format or line characters.
    ///
    /// Those could make a reader's screen show something else than what was signed.
    func isPlain(in length: ClosedRange<Int>) -> Bool {
        guard length.contains(utf8.count) else { return false }
        return unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
            default: true
            }
        }
    }

    /// Whether the text can be an address: at most 200 of the printing ASCII characters (RFC 3986).
    var isAddress: Bool { (1...200).contains(utf8.count) && utf8.allSatisfy { (33...126).contains($0) } }

    /// Whether the text is of the letters that names have in a machine-readable zone (ICAO 9303-3, 4.6), at most 64.
    var isName: Bool { utf8.count <= 64 && utf8.allSatisfy { $0.isCapital || $0.isFiller } }
}
