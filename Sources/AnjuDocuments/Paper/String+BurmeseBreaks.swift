extension String {
    /// The text with a zero-width space before each Burmese syllable but the first of a run.
    ///
    /// Burmese is written without spaces between words, and Debian's pango breaks its lines at spaces only. A syllable begins
    /// at a consonant, an independent vowel or a digit that is neither stacked under the one before (after U+1039) nor
    /// killed itself (before U+103A or U+1039).
    var withBurmeseBreaks: String {
        guard unicodeScalars.contains(where: { Self.beginsSyllable($0) }) else { return self }
        let scalars = Array(unicodeScalars)
        var broken = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if index > 0, Self.beginsSyllable(scalar), Self.isBurmese(scalars[index - 1]),
                !Self.joins(scalars[index - 1]), !Self.isKilled(at: index, in: scalars),
                !(Self.isDigit(scalar) && Self.isDigit(scalars[index - 1]))
            {
                broken.append("\u{200B}")
            }
            broken.append(scalar)
        }
        return String(broken)
    }

    private static func isBurmese(_ scalar: Unicode.Scalar) -> Bool { (0x1000...0x109F).contains(scalar.value) }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x1040...0x1049).contains(scalar.value) }

    /// Consonants, independent vowels, great sa and digits.
    private static func beginsSyllable(_ scalar: Unicode.Scalar) -> Bool {
        (0x1000...0x102A).contains(scalar.value) || scalar.value == 0x103F || isDigit(scalar)
    }

    /// Whether nothing may come between this and the next: a stacker, or kinzi's.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x1039 }

    private static func isKilled(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard index + 1 < scalars.count else { return false }
        let next = scalars[index + 1].value
        if next == 0x103A || next == 0x1039 { return true }
        // A dot below or a tone may be written before the killer.
        return next == 0x1037 && index + 2 < scalars.count && scalars[index + 2].value == 0x103A
    }
}
