public import AnjuCore

/// Something that was done about a check, by whom and when; added, and never changed.
public struct CheckAction: Hashable, Sendable {
    public var at: Instant
    public var officer: CheckOfficer
    public var kind: Kind

    public init(at: Instant, officer: CheckOfficer, kind: Kind) {
        (self.at, self.officer, self.kind) = (at, officer, kind)
    }

    /// What was done.
    public enum Kind: Hashable, Sendable, Codable {
        case proposed(expires: Instant)
        case approved
        case asked
        case answered(CheckAnswer)
        case adjudicated(CheckVerdict, reason: String)
        /// The person was told: ground, authority, how to appeal.
        case noticed
        case deferralProposed(until: Instant, reason: String)
        case deferralApproved
        case extensionProposed(until: Instant, reason: String)
        case extensionApproved
        /// The person appeals; `due` is the last moment for the answer.
        case appealed(due: Instant)
        case appealDecided(CheckAppealOutcome, reason: String)
        /// A step was refused on a ground of the pack that rests on this check.
        case relied(ground: String)
        case lifted(reason: String)
        case purged

        /// In the officer's words; `nil` where none are asked for.
        public var reason: String? {
            switch self {
            case .adjudicated(_, let reason), .deferralProposed(_, let reason), .extensionProposed(_, let reason),
                .appealDecided(_, let reason), .lifted(let reason):
                reason
            case .proposed, .approved, .asked, .answered, .noticed, .deferralApproved, .extensionApproved, .appealed,
                .relied, .purged:
                nil
            }
        }

        /// What the ledger says of it: that an authority answered and that people judged, never what.
        ///
        /// Entries are kept longer than checks: nobody is to be found by an answer that is over.
        public var entryDetail: String {
            switch self {
            case .answered, .adjudicated, .appealDecided: String(name.prefix { $0 != "-" })
            case .proposed, .approved, .asked, .noticed, .deferralProposed, .deferralApproved, .extensionProposed,
                .extensionApproved, .appealed, .relied, .lifted, .purged:
                name
            }
        }

        /// The stable word for it, in the store and the catalogues.
        public var name: String {
            switch self {
            case .proposed: "proposed"
            case .approved: "approved"
            case .asked: "asked"
            case .answered(let answer): "answered-" + answer.rawValue
            case .adjudicated(let verdict, _): "adjudicated-" + verdict.rawValue
            case .noticed: "noticed"
            case .deferralProposed: "deferral-proposed"
            case .deferralApproved: "deferral-approved"
            case .extensionProposed: "extension-proposed"
            case .extensionApproved: "extension-approved"
            case .appealed: "appealed"
            case .appealDecided(let outcome, _): "appeal-" + outcome.rawValue
            case .relied: "relied"
            case .lifted: "lifted"
            case .purged: "purged"
            }
        }
    }
}
