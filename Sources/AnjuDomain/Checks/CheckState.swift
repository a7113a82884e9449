public import AnjuCore

/// What a check's actions add up to.
///
/// An action that the rules do not allow where it stands changes nothing: whatever is written into the store, no sequence
/// of actions folds into a state that the rules forbid.
public struct CheckState: Hashable, Sendable {
    /// That the person is not told yet, and for how long.
    public struct Deferral: Hashable, Sendable {
        public var until: Instant
        public var proposer: CheckOfficer
        public var approver: CheckOfficer?
    }

    /// A longer time, which a second officer has to allow.
    public struct Extension: Hashable, Sendable {
        public var until: Instant
        public var proposer: CheckOfficer
    }

    /// The person's appeal with its clock.
    public struct Appeal: Hashable, Sendable {
        public var at: Instant
        public var due: Instant
        public var outcome: CheckAppealOutcome?
        public var decider: CheckOfficer?
    }

    /// Beyond which it never acts.
    public let latest: Instant
    /// Beyond which notice is never deferred; `nil` where nobody may defer it.
    public let deferrable: Instant?

    public internal(set) var proposer: CheckOfficer?
    public internal(set) var proposedAt: Instant?
    public internal(set) var expires: Instant?
    public internal(set) var approver: CheckOfficer?
    public internal(set) var approvedAt: Instant?
    public internal(set) var askedAt: Instant?
    public internal(set) var answer: CheckAnswer?
    public internal(set) var answeredAt: Instant?
    public internal(set) var verdict: CheckVerdict?
    public internal(set) var adjudicator: CheckOfficer?
    public internal(set) var adjudicatedAt: Instant?
    public internal(set) var noticedAt: Instant?
    public internal(set) var deferral: Deferral?
    public internal(set) var pendingExtension: Extension?
    public internal(set) var extender: CheckOfficer?
    public internal(set) var appeal: Appeal?
    public internal(set) var reliedAt: Instant?
    public internal(set) var liftedAt: Instant?
    public internal(set) var purgedAt: Instant?
    /// Actions that counted.
    public internal(set) var version = 0

    public init(of check: StatutoryCheck) { (latest, deferrable) = (check.latest, check.deferrable) }

    /// The state after `actions`, which stand in their order.
    public init(of check: StatutoryCheck, after actions: [CheckAction]) {
        self.init(of: check)
        for action in actions { apply(action) }
    }

    /// Whether it may still act at `moment`: by comparison, not by anybody's having looked.
    public func isLive(at moment: Instant) -> Bool {
        guard let expires, liftedAt == nil, purgedAt == nil else { return false }
        return moment < expires
    }

    /// Whether the person is not told at `moment`, because two officers deferred it and that time is not over.
    public func isNoticeDeferred(at moment: Instant) -> Bool {
        guard let deferral, deferral.approver != nil, noticedAt == nil else { return false }
        return moment < deferral.until
    }

    /// An appeal that nobody has answered.
    public var isAppealOpen: Bool { appeal.map { $0.outcome == nil } ?? false && liftedAt == nil }

    /// Where it stands at `moment`.
    public func standing(at moment: Instant) -> CheckStanding {
        if purgedAt != nil { return .purged }
        guard let expires else { return .draft }
        if liftedAt != nil { return .lifted }
        if moment >= expires { return .expired }
        if isAppealOpen { return .appealed }
        switch (answer, verdict) {
        case (.possible, .same): return appeal?.outcome == .upheld ? .upheld : .same
        case (.possible, .notSame): return .notSame
        case (.possible, .unsure): return .unsure
        case (.possible, nil): return .possible
        case (.clear, _): return .clear
        case (nil, _): break
        }
        if askedAt != nil { return .asked }
        return approver == nil ? .proposed : .approved
    }

    /// Takes an action in; answers whether the rules allowed it.
    @discardableResult
    public mutating func apply(_ action: CheckAction) -> Bool {
        guard refusal(of: action) == nil else { return false }
        version += 1
        record(action)
        return true
    }

    private mutating func record(_ action: CheckAction) {
        let (now, officer) = (action.at, action.officer)
        switch action.kind {
        case .proposed(let until): (proposer, proposedAt, expires) = (officer, now, until)
        case .approved: (approver, approvedAt) = (officer, now)
        case .asked: askedAt = now
        case .answered(let said): (answer, answeredAt) = (said, now)
        case .adjudicated(let found, _): (verdict, adjudicator, adjudicatedAt) = (found, officer, now)
        case .noticed: noticedAt = now
        case .deferralProposed(let until, _): deferral = Deferral(until: until, proposer: officer)
        case .deferralApproved: deferral?.approver = officer
        case .extensionProposed(let until, _): pendingExtension = Extension(until: until, proposer: officer)
        case .extensionApproved:
            (expires, extender, pendingExtension) = (pendingExtension?.until ?? expires, officer, nil)
        case .appealed(let due): appeal = Appeal(at: now, due: due)
        case .appealDecided(let outcome, _):
            appeal?.outcome = outcome
            appeal?.decider = officer
            if outcome == .lifted { liftedAt = now }
        case .relied: reliedAt = now
        case .lifted: liftedAt = now
        case .purged: purgedAt = now
        }
    }
}
