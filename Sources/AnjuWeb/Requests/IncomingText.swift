/// What text from outside may hold.
enum IncomingText {
    /// Marks that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069): with them a name reads otherwise
    /// than it is stored, and no language of ours needs them.
    static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// The text without such marks; `nil` where it holds a NUL, which no box of a page can send and PostgreSQL cannot keep.
    static func read(_ text: String) -> String? {
        var isPlain = true
        for byte in text.utf8 {
            if byte == 0 { return nil }
            // The first byte of every mark.
            if byte == 0xE2 { isPlain = false }
        }
        if isPlain { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !turnsDirection($0) }))
    }
}
