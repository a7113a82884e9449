/// What is counted about checks, in public and without anybody's name.
public enum CheckTally: String, Hashable, Sendable, CaseIterable {
    case asked, matched, overturned, deferred

    /// What an act adds to, if anything.
    public init?(_ kind: CheckAction.Kind) {
        switch kind {
        case .asked: self = .asked
        case .answered(.possible): self = .matched
        case .adjudicated(.notSame, _), .appealDecided(.lifted, _): self = .overturned
        case .deferralApproved: self = .deferred
        case .proposed, .approved, .answered(.clear), .adjudicated(.same, _), .adjudicated(.unsure, _), .noticed,
            .deferralProposed, .extensionProposed, .extensionApproved, .appealed, .appealDecided(.upheld, _), .relied,
            .lifted, .purged:
            return nil
        }
    }
}
