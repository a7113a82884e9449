import AnjuCore
import AnjuSeal

/// What can be said about a seal; the claims are given where its signature is genuine, and only then.
struct VerdictAnswer: Encodable {
    struct Claims: Encodable {
        var issuer: String
        var number: String
        var family: String
        var given: String
        /// `YYYYMMDD`, unknown parts as on a document.
        var birth: String
        var nationality: String
        /// Masked.
        var document: String
        var notBefore: String
        var expires: String
    }

    /// `valid`, `expired`, `not_yet_valid`, `suspended`, `terminated`, `unknown` or `forged`.
    var finding: String
    /// When the status list was made that says so.
    var asOf: String?
    var claims: Claims?

    init(_ verdict: SealVerdict) {
        (finding, asOf) = Self.finding(verdict)
        claims = verdict.claims.map {
            Claims(
                issuer: $0.issuer, number: $0.facts.number, family: $0.facts.family, given: $0.facts.given,
                birth: $0.facts.birth, nationality: $0.facts.nationality, document: $0.facts.document,
                notBefore: $0.notBefore.description, expires: $0.expires.description)
        }
    }

    private static func finding(_ verdict: SealVerdict) -> (String, String?) {
        switch verdict {
        case .valid(_, .fresh(let asOf)): ("valid", asOf.description)
        case .valid(_, .stale(let asOf)): ("unknown", asOf.description)
        case .valid(_, .unknown), .refused(.statusUnreadable, _): ("unknown", nil)
        case .refused(.expired, _): ("expired", nil)
        case .refused(.notYetValid, _): ("not_yet_valid", nil)
        case .refused(.suspended(let asOf), _): ("suspended", asOf.description)
        case .refused(.terminated(let asOf), _): ("terminated", asOf.description)
        case .refused: ("forged", nil)
        }
    }
}
