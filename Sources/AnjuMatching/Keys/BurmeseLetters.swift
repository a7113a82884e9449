/// Burmese script cut into syllables, and their sounds.
enum BurmeseLetters {
    /// One written syllable, and what it may sound like.
    struct Syllable: Hashable {
        var text: String
        var sounds: [BurmeseSound]
    }

    /// The syllables of a word in Burmese letters.
    static func syllables(of word: Substring) -> [Syllable] {
        var parts: [[UInt32]] = []
        let values = word.unicodeScalars.map(\.value)
        for (index, value) in values.enumerated() {
            if begins(values, at: index) || parts.isEmpty { parts.append([]) }
            parts[parts.count - 1].append(value)
        }
        return parts.map { Syllable(text: text(of: $0), sounds: sounds(of: $0)) }
    }

    private static func text(of values: [UInt32]) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: values.compactMap(Unicode.Scalar.init))
        return String(scalars)
    }

    /// A base begins a syllable unless an asat or a stacked consonant behind it says that it closes the one before; one that is
    /// stacked begins the next.
    private static func begins(_ values: [UInt32], at index: Int) -> Bool {
        guard (0x1000...0x102A).contains(values[index]) || values[index] == 0x103F else { return false }
        guard index + 1 < values.count else { return true }
        let next = values[index + 1]
        if next == 0x103A || next == 0x1039 { return false }
        return !(next == 0x1037 && index + 2 < values.count && values[index + 2] == 0x103A)
    }

    /// The sounds of one syllable's letters.
    private static func sounds(of values: [UInt32]) -> [BurmeseSound] {
        guard let base = values.first else { return [] }
        var signs = Set(values.dropFirst())
        let closing = closing(values)
        if let vowel = independent[base] { signs.insert(vowel) }
        if base == 0x1029 || base == 0x102A { signs.formUnion([0x1031, 0x102C]) }
        let glides = signs.contains(0x103D)
        return onsets(base, signs).flatMap { onset in
            rimes(signs, closing: closing, afterGlide: glides).map { rime in
                let isRound = rime == .un || rime == .ut
                return BurmeseSound(onset: onset, hasGlide: glides && !isRound, rime: rime)
            }
        }
    }

    /// The consonant that closes the syllable, whether by an asat or by another stacked under it.
    private static func closing(_ values: [UInt32]) -> UInt32? {
        for index in values.indices.dropFirst() where (0x1000...0x1021).contains(values[index]) {
            if values[(index + 1)...].contains(where: { $0 == 0x103A || $0 == 0x1039 }) { return values[index] }
        }
        return nil
    }

    private static let independent: [UInt32: UInt32] = [
        0x1023: 0x102D, 0x1024: 0x102E, 0x1025: 0x102F, 0x1026: 0x1030, 0x1027: 0x1031,
    ]

    private static func onsets(_ base: UInt32, _ signs: Set<UInt32>) -> [BurmeseSound.Onset] {
        let isPalatal = signs.contains(0x103B) || signs.contains(0x103C)
        let isBreathed = signs.contains(0x103E)
        return switch base {
        case 0x1000, 0x1001: isPalatal ? [.ky] : [.k]
        case 0x1002, 0x1003: isPalatal ? [.ky] : [.g]
        case 0x1004: isPalatal ? [.ny] : [.ng]
        case 0x1005, 0x1006: [.s]
        case 0x1007, 0x1008: [.z]
        case 0x1009, 0x100A: [.ny]
        case 0x100B, 0x100C, 0x1010, 0x1011: [.t]
        case 0x100D...0x100E, 0x1012, 0x1013: [.d]
        case 0x100F, 0x1014: [.n]
        case 0x1015, 0x1016: isPalatal ? [.py] : [.p]
        case 0x1017: isPalatal ? [.py] : [.b]
        case 0x1018: isPalatal ? [.py] : [.b, .p]
        case 0x1019: isPalatal ? [.my] : [.m]
        case 0x101A, 0x101B: isBreathed ? [.sh] : [.y]
        case 0x101C, 0x1020: isPalatal && isBreathed ? [.sh] : [.l]
        case 0x101D: [.w]
        case 0x101E, 0x103F: isPalatal && isBreathed ? [.sh] : [.th]
        case 0x101F: [.h]
        default: [.none]
        }
    }

    private static func rimes(
        _ signs: Set<UInt32>, closing: UInt32?, afterGlide: Bool
    ) -> [BurmeseSound.Rime] {
        let (high, low) = (
            signs.contains(0x102D) || signs.contains(0x102E), signs.contains(0x102F) || signs.contains(0x1030)
        )
        let front = signs.contains(0x1031)
        let back = front && (signs.contains(0x102C) || signs.contains(0x102B))
        if signs.contains(0x1036) { return low ? [.un] : high ? [.ein] : afterGlide ? [.un] : [.an] }
        switch closing ?? 0 {
        case 0x1004: return back ? [.aung] : high && low ? [.aing] : [.in]
        case 0x1009: return [.in]
        case 0x100A: return [.i, .e]
        case 0x1014, 0x100F, 0x1019: return low ? [.un] : high ? [.ein] : afterGlide ? [.un] : [.an]
        case 0x1000, 0x1001, 0x1002: return back ? [.auk] : high && low ? [.aik] : [.et]
        case 0x1005, 0x1006, 0x1007: return [.it]
        case 0x100B...0x100E, 0x1010...0x1013, 0x1015...0x1018:
            return low ? [.ok] : high ? [.eik] : afterGlide ? [.ut] : [.at]
        case 0x101A: return [.e]
        default: break
        }
        if high && low { return [.o] }
        if back { return [.aw] }
        if front || signs.contains(0x1032) { return [.e] }
        return high ? [.i] : low ? [.u] : [.a]
    }
}
