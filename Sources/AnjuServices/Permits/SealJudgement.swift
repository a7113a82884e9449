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
        /// Signed by a key of ours whose time is over, or not yet come.
        case oldKey = "old-key"
        /// Not ours, or altered.
        case forged
        /// Sealed by us, but the list is too old to say more.
        case unknown
    }

    /// What the seal carries; there only where its signature is genuine.
    public struct Claims: Hashable, Sendable {
        public var issuer: String
        /// In the alphabet of machine-readable zones.
        public var family: String
        public var given: String
        /// ISO 3166-1 alpha-3.
        public var nationality: String
        public var notBefore: Instant
        public var expires: Instant
        public var number: String
        /// `YYYYMMDD`, with fillers for what is unknown.
        public var birth: String
        /// The same for people; `nil` where not even the year is known.
        public var born: PartialDate?
        /// All but the last four characters hidden.
        public var document: String
        public var until: CalendarDate

        /// Both names with spaces for fillers, for comparison with the paper.
        public var name: String {
            [family, given].map { $0.replacing("<", with: " ") }.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    public var finding: Finding
    public var claims: Claims?
    /// When the status list was made that says so.
    public var asOf: Instant?

    init(_ verdict: SealVerdict, zone: LegalZone) {
        finding = Self.finding(verdict)
        asOf = Self.asOf(verdict)
        claims = verdict.claims.map { seal in
            Claims(
                issuer: seal.issuer, family: seal.facts.family, given: seal.facts.given,
                nationality: seal.facts.nationality,
                notBefore: seal.notBefore, expires: seal.expires, number: seal.facts.number, birth: seal.facts.birth,
                born: seal.facts.born, document: seal.facts.document,
                until: zone.day(of: seal.expires.adding(milliseconds: -1)))
        }
    }

    private static func asOf(_ verdict: SealVerdict) -> Instant? {
        switch verdict {
        case .valid(_, .fresh(let moment)), .valid(_, .stale(let moment)), .refused(.suspended(let moment), _),
            .refused(.terminated(let moment), _):
            moment
        case .valid(_, .unknown), .refused: nil
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
        case .refused(.keyOutOfDate, _): .oldKey
        case .refused: .forged
        }
    }
}
