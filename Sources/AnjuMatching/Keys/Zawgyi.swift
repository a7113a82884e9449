import Foundation

/// Burmese text that was typed in the Zawgyi encoding, as Unicode spells it.
///
/// For keys alone, and only where the text breaks Unicode's spelling; what somebody typed is kept as typed until they are asked.
enum Zawgyi {
    /// The text, converted by the transform `Zawgyi-my` of the Unicode CLDR where it can only be Zawgyi.
    static func unicode(_ text: String) -> String {
        guard isZawgyi(text.unicodeScalars.map(\.value)) else { return text }
        return text.applyingTransform(StringTransform("Zawgyi-my"), reverse: false) ?? text
    }

    private static func isZawgyi(_ values: [UInt32]) -> Bool {
        var before: UInt32 = 0
        for (index, value) in values.enumerated() {
            let after = index + 1 < values.count ? values[index + 1] : 0
            switch value {
            case 0x1031 where !isConsonant(before) && !isMedial(before): return true
            case 0x103B where !isConsonant(before) && before != 0x103A: return true
            case 0x1039 where !isConsonant(after): return true
            case 0x103A where (0x102B...0x1030).contains(after) || after == 0x1032: return true
            case 0x1060...0x1064, 0x1066...0x106D, 0x1070...0x1074, 0x1085, 0x108A...0x108D, 0x108F, 0x1094, 0x1095:
                return true
            default: break
            }
            before = value
        }
        return false
    }

    private static func isConsonant(_ value: UInt32) -> Bool { (0x1000...0x102A).contains(value) || value == 0x103F }
    private static func isMedial(_ value: UInt32) -> Bool { (0x103B...0x103E).contains(value) }
}
