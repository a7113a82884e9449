import Foundation

/// Names brought to the one form in which search compares them.
public enum NameFolding {
    /// NFKC, traditional to simplified Chinese, lower case, Myanmar digits as ASCII, marks of Latin letters stripped.
    ///
    /// Marks of other scripts stay: Burmese vowels are marks, and a name without them is another name.
    public static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        return alone.text(of: text) ?? whole(text)
    }

    /// Characters that become the same whatever stands beside them: ideographs and Latin letters with their marks.
    private static let alone = ScalarTable([0...0x24F, 0x1E00...0x1EFF, ScalarTable.ideographs], make: whole)

    /// The same of any text.
    static func whole(_ text: String) -> String {
        let compatible = text.precomposedStringWithCompatibilityMapping
        let simplified =
            compatible.unicodeScalars.contains(where: \.properties.isIdeographic)
            ? compatible.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? compatible : compatible
        var scalars = String.UnicodeScalarView()
        for scalar in simplified.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x300...0x36F: continue
            case 0x1040...0x1049: scalars.append(Unicode.Scalar(scalar.value - 0x1040 + 0x30) ?? scalar)
            case 0xDF: scalars.append(contentsOf: "ss".unicodeScalars)
            default: scalars.append(scalar)
            }
        }
        return String(scalars).precomposedStringWithCanonicalMapping
    }
}
