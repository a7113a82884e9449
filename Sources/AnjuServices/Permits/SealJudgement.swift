public import AnjuCore
import AnjuSeal

/// What a seal says about itself and what the status list says about it, for people to compare with the paper.
public struct SealJudgement: Hashable, Sendable {
    /// What is to be thought of the paper.
    public enum Finding: String, Hashable, Sendable, CaseIterable {
        /// Sealed by us, in force by a fresh list.
        case valid
        case expired
        case notYetValid = "not-yet-valid"
        case suspended, terminated
        /// Not ours, or altered.
        case forged
        /// Sealed by us, but the list is too old to say more.
        case unknown
    }

    /// What the seal carries; there only where its signature is genuine.
    public struct Claims: Hashable, Sendable {
        /// In the alphabet of machine-readable zones, with spaces for fillers.
        public var name: String
        public var number: String
        /// `YYYYMMDD`, with fillers for what is unknown.
        public var birth: String
        /// All but the last four characters hidden.
        public var document: String
        public var until: CalendarDate
    }

    public var finding: Finding
    public var claims: Claims?

    init(_ verdict: SealVerdict, zone: LegalZone) {
        finding = Self.finding(verdict)
        claims = verdict.claims.map { seal in
            let parts = [seal.facts.family, seal.facts.given].map { $0.replacing("<", with: " ") }
            return Claims(
                name: parts.filter { !$0.isEmpty }.joined(separator: " "), number: seal.facts.number,
                birth: seal.facts.birth,
                document: seal.facts.document, until: zone.day(of: seal.expires.adding(milliseconds: -1)))
        }
    }

    private static func finding(_ verdict: SealVerdict) -> Finding {
        switch verdict {
        case .valid(_, .fresh): .valid
        case .valid(_, .stale), .valid(_, .unknown): .unknown
        case .refused(.expired, _): .expired
        case .refused(.notYetValid, _): .notYetValid
        case .refused(.suspended, _): .suspended
        case .refused(.terminated, _): .terminated
        case .refused(.statusUnreadable, _): .unknown
        case .refused: .forged
        }
    }
}
