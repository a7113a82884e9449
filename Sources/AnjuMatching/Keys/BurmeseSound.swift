/// The sound of one Burmese syllable, as coarse as its romanisations are: an onset, whether a `w` follows, a rime.
///
/// Aspirated and plain consonants are one, as are the tones: passports spell them as their holders do. Own rules after the
/// romanisations in use; unreviewed.
struct BurmeseSound: Hashable, Sendable {
    var onset: Onset
    var hasGlide = false
    var rime: Rime

    /// Onsets that romanisations keep apart.
    enum Onset: UInt8, Hashable, Sendable, CaseIterable {
        case none, k, g, ng, s, z, ny, t, d, n, p, b, m, y, l, w, th, h
        /// `ကျ ကြ ချ ဂျ`: Ky, Gy, Ch, J.
        case ky
        case py, my, sh
    }

    /// Rimes that romanisations keep apart.
    enum Rime: UInt8, Hashable, Sendable, CaseIterable {
        /// `အာ အီ အူ အေ အော် အို`.
        case a, i, u, e, aw, o
        /// `အင် အိန် အိုင် အောင် အန် အွန်`.
        case `in`, ein, aing, aung, an, un
        /// `အက် အစ် အိတ် အိုက် အောက် အတ် အွတ် အုတ်`.
        case et, it, eik, aik, auk, at, ut, ok
    }

    /// Unlike for unlike sounds, less than 2,048.
    var rawValue: UInt16 { UInt16(onset.rawValue) << 6 | (hasGlide ? 32 : 0) | UInt16(rime.rawValue) }
}
