/// Burmese sounds that a Mandarin syllable would be taken for, whoever transcribes: a wide net for characters of no table.
///
/// Own rules, unreviewed; alone they say little, and two syllables of a name together much.
enum LikelyTranscription {
    static func sounds(of pinyin: String) -> [BurmeseSound] {
        let length =
            ["zh", "ch", "sh"].first { pinyin.hasPrefix($0) }?.count ?? (initials[pinyin.prefix(1)] == nil ? 0 : 1)
        guard let onsets = initials[pinyin.prefix(length)], let rimes = finals[pinyin.dropFirst(length)] else {
            return []
        }
        return onsets.flatMap { onset in
            rimes.flatMap { rime in
                [BurmeseSound(onset: onset, rime: rime)]
                    + (glides.contains(pinyin.dropFirst(length))
                        ? [BurmeseSound(onset: onset, hasGlide: true, rime: rime)] : [])
            }
        }
    }

    private static let glides: Set<Substring> = ["ui", "uan", "uai", "ua", "uang", "uei"]

    private static let initials: [Substring: [BurmeseSound.Onset]] = [
        "": [.none], "b": [.p, .b, .py], "p": [.p, .py], "m": [.m, .my], "f": [.p], "d": [.t, .d, .th], "t": [.t, .th],
        "n": [.n, .ny], "l": [.l, .y], "g": [.k, .g], "k": [.k], "h": [.h, .k], "j": [.ky, .k, .z], "q": [.ky, .k, .s],
        "x": [.s, .sh, .th], "zh": [.z, .ky], "ch": [.ky, .s], "sh": [.sh, .s, .th], "r": [.y, .z], "z": [.z],
        "c": [.s, .z], "s": [.s, .th], "y": [.y, .none, .ny], "w": [.w, .none],
    ]

    private static let finals: [Substring: [BurmeseSound.Rime]] = [
        "a": [.a, .at, .et], "ai": [.e, .aing, .aik], "an": [.an], "ang": [.aung, .an], "ao": [.aw, .auk, .aung, .o],
        "e": [.e, .et, .aw], "ei": [.e, .i], "en": [.ein, .in, .un], "eng": [.ein, .in, .un], "i": [.i, .e, .it, .eik],
        "ia": [.a, .et], "ian": [.ein, .an, .in], "iang": [.aung, .an], "iao": [.aw, .auk, .o], "ie": [.e, .et, .i],
        "in": [.in, .ein], "ing": [.in, .ein], "iu": [.u, .o], "iong": [.un, .aung], "o": [.aw, .o],
        "ong": [.aung, .un],
        "ou": [.o, .aw], "u": [.u, .o, .ok], "ua": [.a], "uai": [.e], "uan": [.an, .un], "uang": [.aung],
        "ue": [.aw, .et],
        "ui": [.e, .i], "un": [.un, .in], "uo": [.aw, .o, .auk], "v": [.u], "er": [.a],
    ]
}
