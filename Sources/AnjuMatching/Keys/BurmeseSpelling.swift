/// Burmese syllables in Latin letters, spelt in any of the ways in use, and their sounds.
enum BurmeseSpelling {
    /// What one syllable may sound like; empty where it cannot be one.
    static func sounds(of syllable: Substring) -> [BurmeseSound] {
        if let whole = wholes[String(syllable)] { return sounds(of: whole[...]) }
        var found: [BurmeseSound] = []
        for length in stride(from: min(3, syllable.utf8.count), through: 0, by: -1) {
            guard let choices = onsets[String(syllable.prefix(length))] else { continue }
            var rest = syllable.dropFirst(length)
            add(choices, false, rest, to: &found)
            if length > 0, rest.first == "w" {
                rest = rest.dropFirst()
                add(choices, true, rest, to: &found)
            }
            // The longest onset is the one meant: `th` is no `t` before `h`.
            if !found.isEmpty { break }
        }
        return found
    }

    /// A word cut into two to six syllables, in the fewest; empty where it is one, or cannot be cut.
    ///
    /// Only syllables that begin with a consonant follow others.
    static func cut(_ word: String) -> [Substring] {
        guard word.utf8.count <= 32, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
        var best: [[Substring]?] = [[]]
        for end in 1...max(word.utf8.count, 1) where word.utf8.count > 0 {
            var found: [Substring]?
            for start in max(0, end - 6)..<end {
                guard let before = best[start], before.count < (found?.count ?? 7) - 1 else { continue }
                let part = word.dropFirst(start).prefix(end - start)
                let isVowelFirst = part.first.map { "aeiou".contains($0) } ?? true
                if isVowelFirst && start > 0 || sounds(of: part).isEmpty { continue }
                found = before + [part]
            }
            best.append(found)
        }
        guard let cut = best.last ?? nil, cut.count > 1, cut.count <= 6 else { return [] }
        return cut
    }

    private static func add(
        _ onsets: [BurmeseSound.Onset], _ hasGlide: Bool, _ rest: Substring, to found: inout [BurmeseSound]
    ) {
        for rime in rimes[String(rest)] ?? [] {
            let isRound = rime == .un || rime == .ut
            found += onsets.map { BurmeseSound(onset: $0, hasGlide: hasGlide && !isRound, rime: rime) }
        }
    }

    /// Spellings that are short for another.
    private static let wholes = ["mg": "maung"]

    private static let onsets: [String: [BurmeseSound.Onset]] = [
        "": [.none], "k": [.k], "kh": [.k], "hk": [.k], "q": [.k], "g": [.g], "gh": [.g], "ng": [.ng], "hng": [.ng],
        "s": [.s], "hs": [.s], "x": [.s], "z": [.z], "ny": [.ny], "hny": [.ny], "nh": [.n], "t": [.t], "ht": [.t],
        "d": [.d], "dh": [.d], "n": [.n], "hn": [.n], "p": [.p], "hp": [.p], "ph": [.p], "f": [.p], "b": [.b],
        "bh": [.b], "m": [.m], "hm": [.m], "mh": [.m], "y": [.y], "r": [.y], "rh": [.y], "l": [.l], "hl": [.l],
        "lh": [.l], "ly": [.l], "w": [.w], "hw": [.w], "v": [.w], "th": [.th], "h": [.h], "ky": [.ky], "khy": [.ky],
        "gy": [.ky], "ch": [.ky], "c": [.ky], "j": [.ky], "jh": [.ky], "py": [.py], "phy": [.py], "hpy": [.py],
        "by": [.py], "my": [.my], "hmy": [.my], "sh": [.sh], "hsh": [.sh], "shy": [.sh], "hly": [.sh],
    ]

    private static let rimes: [String: [BurmeseSound.Rime]] = {
        var rimes: [String: [BurmeseSound.Rime]] = [:]
        for (rime, spellings) in spellings {
            for spelling in spellings.split(separator: " ") { rimes[String(spelling), default: []].append(rime) }
        }
        return rimes
    }()

    private static let spellings: [(BurmeseSound.Rime, String)] = [
        (.a, "a aa ar ah arr"), (.i, "i ii ee y yi yee e ie"), (.u, "u uu oo ou ue"),
        (.e, "e ay ae ai aye ei eh ey ea el al ale ell yay eye"),
        (.aw, "aw or aww ore ow au ew orr oar o"), (.o, "o oe oh ou oo oew"),
        (.in, "in inn int ing yin yinn inh ynn een"), (.ein, "ein ain eine ane eint aint eyn einn ainn ian ien"),
        (.aing, "aing ine yne ain ainge aine ai ying yine ing"),
        (.aung, "aung ong awng oung aun ung aungg ang aong ounge"),
        (.an, "an ann am ant anh amm aan un"), (.un, "un oon on onn one ohn own oun unt unn oont ont ohnn une oan"),
        (.et, "et ek ak eck at ett"), (.it, "it itt is ic ik ite ich"), (.eik, "eik ate ait eit eig ayt ike"),
        (.aik, "aik ike ite ight aike ai"), (.auk, "auk out ouk auck awk auke og"), (.at, "at att ap ut ub ab"),
        (.ut, "ut ot oot ook utt"), (.ok, "oke ok ote oat ote ouk uk oak ope"),
    ]
}
