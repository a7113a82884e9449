import AnjuCore
import AnjuDomain
import AnjuSeal
import AnjuStore

/// Judges a printed seal.
///
/// It enters nothing anywhere: verifying leaves no trail.
public struct VerifySeal: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Judges the text of a seal against the trust list and the present status list.
    public func callAsFunction(_ text: String) async throws -> SealJudgement {
        let now = centre.ambient.now()
        let status = try await PublishStatus(centre: centre).present(at: now)
        let tidy = text.trimmingBlanks
        let verdict = SealVerifier.verify(tidy, trust: centre.sealOffice.trustList, status: [status], now: now)
        return SealJudgement(verdict, zone: centre.zone)
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var slice = self[...]
        while slice.last?.isWhitespace == true { slice.removeLast() }
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        return String(slice)
    }
}
