public import AnjuCore

extension CheckState {
    /// Why the rules do not allow an action where the check stands: or `nil` where they do.
    ///
    /// Two people start and extend, one lifts: the difference is in favour of liberty.
    public func refusal(of action: CheckAction) -> Problem? {
        if case .proposed(let until) = action.kind { return refusalOfProposal(until, action) }
        guard let proposer, purgedAt == nil else { return Self.wrongState }
        switch action.kind {
        case .proposed: return Self.wrongState
        case .approved:
            guard approver == nil, isLive(at: action.at) else { return Self.wrongState }
            return action.officer.isSecond(beside: proposer) ? nil : Self.needsSecond
        case .asked: return isLive(at: action.at) && approver != nil && askedAt == nil ? nil : Self.wrongState
        case .answered: return isLive(at: action.at) && askedAt != nil && answer == nil ? nil : Self.wrongState
        case .adjudicated:
            let isOpen = isLive(at: action.at) && answer == .possible && (verdict == nil || verdict == .unsure)
            return isOpen && action.officer.isOfficial ? nil : Self.wrongState
        case .noticed:
            let isOpen = isLive(at: action.at) && answer == .possible && verdict != .notSame && noticedAt == nil
            if !isOpen { return Self.wrongState }
            return isNoticeDeferred(at: action.at) ? Problem(.conflict, "check.notice-deferred") : nil
        case .deferralProposed, .deferralApproved: return refusalOfDeferral(action)
        case .extensionProposed, .extensionApproved: return refusalOfExtension(action)
        case .appealed, .appealDecided: return refusalOfAppeal(action)
        case .relied: return refusalOfReliance(at: action.at)
        case .lifted: return liftedAt == nil && action.officer.isOfficial ? nil : Self.wrongState
        case .purged: return isOver(at: action.at) ? nil : Self.wrongState
        }
    }

    /// Whether nothing can follow from it any more: then it is removed.
    public func isOver(at moment: Instant) -> Bool {
        if proposer == nil || purgedAt != nil || isAppealOpen { return false }
        return !isLive(at: moment) || answer == .clear || verdict == .notSame
    }

    /// What is answered where the check does not stand so that it could be done.
    public static let notNow = Problem(.conflict, "check.state")
    private static let wrongState = notNow
    private static let needsSecond = Problem(.conflict, "check.second-officer")

    private func refusalOfProposal(_ until: Instant, _ action: CheckAction) -> Problem? {
        guard version == 0, action.officer.isOfficial else { return Self.wrongState }
        return until > action.at && until <= latest ? nil : Problem(.conflict, "check.expiry")
    }

    /// Once, bounded by the ground, and by a second officer who did not propose the check either.
    private func refusalOfDeferral(_ action: CheckAction) -> Problem? {
        guard isLive(at: action.at), noticedAt == nil, verdict != .notSame, answer != .clear else {
            return Self.wrongState
        }
        if case .deferralProposed(let until, _) = action.kind {
            guard let deferrable else { return Problem(.conflict, "check.no-deferral") }
            if deferral != nil || !action.officer.isOfficial { return Self.wrongState }
            return until > action.at && until <= deferrable ? nil : Problem(.conflict, "check.deferral-limit")
        }
        guard let deferral, deferral.approver == nil, action.at < deferral.until else { return Self.wrongState }
        let others = [deferral.proposer, proposer].compactMap(\.self)
        return others.allSatisfy { action.officer.isSecond(beside: $0) } ? nil : Self.needsSecond
    }

    private func refusalOfExtension(_ action: CheckAction) -> Problem? {
        guard isLive(at: action.at), approver != nil, answer != .clear, verdict != .notSame, let expires else {
            return Self.wrongState
        }
        if case .extensionProposed(let until, _) = action.kind {
            if pendingExtension != nil || !action.officer.isOfficial { return Self.wrongState }
            return until > expires && until <= latest ? nil : Problem(.conflict, "check.expiry")
        }
        guard let pendingExtension else { return Self.wrongState }
        return action.officer.isSecond(beside: pendingExtension.proposer) ? nil : Self.needsSecond
    }

    /// The person appeals once, as soon as they are told; nobody decides on what they did themselves.
    private func refusalOfAppeal(_ action: CheckAction) -> Problem? {
        if case .appealed(let due) = action.kind {
            let stands = isLive(at: action.at) || reliedAt != nil
            guard liftedAt == nil, stands, answer == .possible, verdict != .notSame, appeal == nil else {
                return Self.wrongState
            }
            return isNoticeDeferred(at: action.at) || due <= action.at ? Self.wrongState : nil
        }
        guard isAppealOpen, action.officer.isOfficial else { return Self.wrongState }
        let hands = [proposer, approver, adjudicator, extender].compactMap(\.self).map(\.account)
        return hands.contains(action.officer.account) ? Problem(.conflict, "check.own-decision") : nil
    }

    /// What was not confirmed by people, told to the person, and left standing on appeal denies nothing.
    private func refusalOfReliance(at moment: Instant) -> Problem? {
        guard isLive(at: moment), verdict == .same, reliedAt == nil else {
            return Problem(.conflict, "check.not-confirmed")
        }
        if noticedAt == nil { return Problem(.conflict, "check.not-noticed") }
        return isAppealOpen ? Problem(.conflict, "check.under-appeal") : nil
    }
}
