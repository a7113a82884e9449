/// Text brought to the one form in which names are compared, by tables of this program.
///
/// Compatible forms to plain ones, traditional characters to simplified ones, lower case, marks of Latin letters and tone marks of
/// Thai and Lao off, digits of the scripts in use to ASCII. Burmese vowels stay: a name without them is another name.
public enum FoldedText {
    /// The folded text; what separates words is one space each.
    public static func of(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in Zawgyi.unicode(text).unicodeScalars { append(scalar, to: &folded) }
        return String(folded)
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        let value = scalar.value
        switch value {
        case 0x30...0x39, 0x61...0x7A: folded.append(scalar)
        case 0x41...0x5A: append(value + 0x20, to: &folded)
        case 0x27, 0x60, 0xB4, 0x2BB...0x2BD, 0x2018, 0x2019, 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD: break
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0xFE00...0xFE0F: break
        case 0xE47...0xE4E, 0xEC8...0xECE: break
        case 0x1040...0x1049: append(value - 0x1040 + 0x30, to: &folded)
        case 0x660...0x669: append(value - 0x660 + 0x30, to: &folded)
        case 0x6F0...0x6F9: append(value - 0x6F0 + 0x30, to: &folded)
        case 0xE50...0xE59: append(value - 0xE50 + 0x30, to: &folded)
        case 0xED0...0xED9: append(value - 0xED0 + 0x30, to: &folded)
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0).map { append($0, to: &folded) }
        case 0x3400...0x9FFF: folded.append(SimplifiedCharacters.simplified(scalar))
        case 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: appendBurmese(scalar, to: &folded)
        default: appendOther(scalar, to: &folded)
        }
    }

    private static func append(_ value: UInt32, to folded: inout String.UnicodeScalarView) {
        if let scalar = Unicode.Scalar(value) { folded.append(scalar) }
    }

    private static func appendBurmese(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        if scalar.value == 0x104A || scalar.value == 0x104B { return separate(&folded) }
        // The dot below stands before the asat, in whichever order they were typed.
        if scalar.value == 0x1037, let last = folded.last, last.value == 0x103A {
            folded.removeLast()
            folded.append(scalar)
            folded.append(last)
        } else {
            folded.append(scalar)
        }
    }

    private static func appendOther(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        if let plain = LatinLetters.plain[scalar] { return folded.append(contentsOf: plain.unicodeScalars) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter:
            folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber:
            folded.append(scalar)
        default: separate(&folded)
        }
    }

    private static func separate(_ folded: inout String.UnicodeScalarView) {
        if let last = folded.last, last != " " { folded.append(" ") }
    }
}
