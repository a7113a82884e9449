import AnjuCore
import AnjuServices

/// What can be said about a seal; the claims are given where its signature is genuine, and only then.
struct VerdictAnswer: Encodable {
    struct Claims: Encodable {
        /// In the letters of machine-readable zones.
        var name: String
        var number: String
        /// `YYYYMMDD`, unknown parts as on a document.
        var birth: String
        /// Masked.
        var document: String
        /// The last day.
        var validUntil: String
    }

    /// `valid`, `expired`, `not_yet_valid`, `suspended`, `terminated`, `unknown` or `forged`.
    var finding: String
    var claims: Claims?

    init(_ judgement: SealJudgement) {
        finding = judgement.finding == .notYetValid ? "not_yet_valid" : judgement.finding.rawValue
        claims = judgement.claims.map {
            Claims(
                name: $0.name, number: $0.number, birth: $0.birth, document: $0.document,
                validUntil: $0.until.description)
        }
    }
}
