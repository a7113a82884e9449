extension TypedText {
    /// Without white space, controls and invisible spaces at both ends; empty where nothing of it would be seen.
    ///
    /// Joiners and variation selectors at an end stay with what they belong to: in some scripts they are part of the last
    /// letter.
    public static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if let first = text.utf8.first, let last = text.utf8.last, isPlain(first), isPlain(last) { return text }
        guard scalars.contains(where: isSeen) else { return "" }
        var slice = scalars[...]
        while let first = slice.first, isEdge(first) { slice.removeFirst() }
        while let last = slice.last, isEdge(last) { slice.removeLast() }
        return String(String.UnicodeScalarView(slice))
    }

    /// Whether a reader sees it: neither white space, nor a control, nor a character that is there to change others.
    static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return false }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .unassigned: return false
        // The braille pattern without a dot is drawn as a space.
        default: return scalar.value != 0x2800
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

    private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
        if isSeen(scalar) { return false }
        let isJoining = scalar.value == 0x200C || scalar.value == 0x200D || scalar.properties.isVariationSelector
        return !isJoining
    }
}
