import AnjuCore
import AnjuServices

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

    init(_ judgement: SealJudgement) {
        finding = judgement.finding == .notYetValid ? "not_yet_valid" : judgement.finding.rawValue
        asOf = judgement.asOf?.description
        claims = judgement.claims.map {
            Claims(
                issuer: $0.issuer, number: $0.number, family: $0.family, given: $0.given, birth: $0.birth,
                nationality: $0.nationality, document: $0.document, notBefore: $0.notBefore.description,
                expires: $0.expires.description)
        }
    }
}
