/// Burmese text that was typed in the Zawgyi encoding, as Unicode spells it.
///
/// For keys alone, and only where the text breaks Unicode's spelling; what somebody typed is kept as typed until they are asked.
/// The places of the letters are those of the transform `Zawgyi-my` of the Unicode CLDR.
enum Zawgyi {
    /// The text, converted where it can only be Zawgyi.
    static func unicode(_ text: String) -> String {
        let values = text.unicodeScalars.map(\.value)
        guard isZawgyi(values) else { return text }
        var scalars = String.UnicodeScalarView()
        var letters = reordered(values.flatMap(letters))
        // The vowel below comes last in Unicode: `ို`.
        for index in letters.indices.dropFirst() where isUpper(letters[index]) && isLower(letters[index - 1]) {
            letters.swapAt(index - 1, index)
        }
        for value in letters { Unicode.Scalar(value).map { scalars.append($0) } }
        return String(scalars)
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

    /// One sign of Zawgyi in Unicode's letters, in the order in which they were typed.
    private static func letters(_ value: UInt32) -> [UInt32] {
        switch value {
        case 0x1039: [0x103A]
        case 0x103A, 0x107D: [0x103B]
        case 0x103B, 0x107E...0x1084: [0x103C]
        case 0x103C, 0x108A: value == 0x108A ? [0x103D, 0x103E] : [0x103D]
        case 0x103D, 0x1087: [0x103E]
        case 0x1033: [0x102F]
        case 0x1034: [0x1030]
        case 0x105A: [0x102B, 0x103A]
        case 0x1064: kinzi
        case 0x106A: [0x1009]
        case 0x106B: [0x100A]
        case 0x1086: [0x103F]
        case 0x1088: [0x103E, 0x102F]
        case 0x1089: [0x103E, 0x1030]
        case 0x108E: [0x102D, 0x1036]
        case 0x108F: [0x1014]
        case 0x1090: [0x101B]
        case 0x1094, 0x1095: [0x1037]
        case 0x1060...0x1063: [0x1039, 0x1000 + value - 0x1060]
        case 0x1065...0x1068: [0x1039, [0x1005, 0x1006, 0x1006, 0x1007][Int(value - 0x1065)]]
        case 0x1070...0x107C: [0x1039, stacked[Int(value - 0x1070)]]
        case 0x1085: [0x1039, 0x101C]
        default: [value]
        }
    }

    private static let kinzi: [UInt32] = [0x1004, 0x103A, 0x1039]
    private static let stacked: [UInt32] = [
        0x100F, 0x1010, 0x1010, 0x1011, 0x1011, 0x1012, 0x1013, 0x1014, 0x1015, 0x1016, 0x1017, 0x1018, 0x1019,
    ]

    /// The vowel `ေ` and the medial `ြ` stand before their consonant in Zawgyi, and behind it in Unicode, after other medials.
    private static func reordered(_ letters: [UInt32]) -> [UInt32] {
        var out: [UInt32] = []
        var (vowel, medial) = (false, false)
        var index = 0
        while index < letters.count {
            let value = letters[index]
            index += 1
            if value == 0x1031 { vowel = true; continue }
            if value == 0x103C { medial = true; continue }
            out.append(value)
            guard isConsonant(value) else { continue }
            // The sign over a consonant that stands for a nasal before it.
            if letters[index...].starts(with: kinzi) {
                out.insert(contentsOf: kinzi, at: out.count - 1)
                index += kinzi.count
            }
            var signs: [UInt32] = medial ? [0x103C] : []
            while index < letters.count {
                let next = letters[index]
                if next == 0x1039, index + 1 < letters.count {
                    out += [next, letters[index + 1]]
                    index += 2
                } else if isMedial(next) {
                    signs.append(next)
                    index += 1
                } else {
                    break
                }
            }
            out += signs.sorted()
            if vowel { out.append(0x1031) }
            (vowel, medial) = (false, false)
        }
        return out
    }

    private static func isUpper(_ value: UInt32) -> Bool { value == 0x102D || value == 0x102E || value == 0x1032 }
    private static func isLower(_ value: UInt32) -> Bool { value == 0x102F || value == 0x1030 }
    private static func isConsonant(_ value: UInt32) -> Bool { (0x1000...0x102A).contains(value) || value == 0x103F }
    private static func isMedial(_ value: UInt32) -> Bool { (0x103B...0x103E).contains(value) }
}
