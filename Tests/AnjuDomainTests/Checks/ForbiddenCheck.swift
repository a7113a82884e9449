import AnjuCore
import AnjuDomain

/// What must never be, said of the actions that counted, without the rules that keep it out.
enum ForbiddenCheck {
    /// The faults of a record as it stands at `moment`.
    static func faults(_ record: CheckRecord, at moment: Instant) -> [String] {
        faults(of: record.actions, record.core, claiming: record.standing(at: moment))
            + later(record.actions, record.core, record.standing(at: moment), moment)
    }

    /// Nothing acts when its time is over, whatever was done with it.
    private static func later(
        _ actions: [CheckAction], _ core: StatutoryCheck, _ standing: CheckStanding, _ moment: Instant
    ) -> [String] {
        let acts = standing.isUndecided || standing.isConfirmed
        return acts && moment >= core.latest ? ["acts after its end"] : []
    }

    static func faults(
        of actions: [CheckAction], _ core: StatutoryCheck, claiming standing: CheckStanding? = nil
    ) -> [String] {
        var faults: [String] = []
        func first(_ test: (CheckAction.Kind) -> Bool) -> CheckAction? { actions.first { test($0.kind) } }
        let proposal = first { if case .proposed = $0 { true } else { false } }
        let approval = first { $0 == .approved }
        let match = first { $0 == .answered(.possible) }
        let judged = actions.contains { if case .adjudicated(.same, _) = $0.kind { true } else { false } }
        if !actions.isEmpty, proposal == nil { faults.append("no proposal") }
        for action in actions {
            switch action.kind {
            case .proposed(let until):
                if until <= action.at || until > core.latest { faults.append("no bound") }
            case .approved:
                let (one, two) = (proposal?.officer, action.officer)
                if one?.account == two.account || one?.role == two.role || two.role.isEmpty {
                    faults.append("one person")
                }
            case .asked: if approval == nil { faults.append("asked without two") }
            case .answered: if first({ $0 == .asked }) == nil { faults.append("answered unasked") }
            case .adjudicated:
                if match == nil { faults.append("judged without a match") }
                if action.officer.role.isEmpty { faults.append("judged by a machine") }
            case .noticed: if match == nil { faults.append("noticed of nothing") }
            case .deferralProposed(let until, _):
                if until > core.deferrable ?? action.at { faults.append("deferred beyond its bound") }
            case .deferralApproved, .extensionApproved: faults += secondHand(action, actions)
            case .extensionProposed(let until, _): if until > core.latest { faults.append("extended beyond its bound") }
            case .appealed: if match == nil { faults.append("appeal against nothing") }
            case .appealDecided:
                let hands = actions.filter { isHand($0.kind) }.map(\.officer.account)
                if hands.contains(action.officer.account) { faults.append("judge of the own deed") }
            case .relied:
                if !judged { faults.append("denied on a match alone") }
                if first({ $0 == .noticed }) == nil { faults.append("denied in secret") }
                if action.at >= core.latest { faults.append("denied after its end") }
            case .lifted: if action.officer.role.isEmpty { faults.append("lifted by nobody") }
            case .purged: break
            }
        }
        if actions.dropLast().contains(where: { $0.kind == .purged }) { faults.append("changed after purge") }
        if standing?.isConfirmed == true, !judged { faults.append("confirmed by nobody") }
        if let standing, standing != .draft, actions.isEmpty { faults.append("stands without a deed") }
        return faults
    }

    /// Those who may not decide an appeal.
    private static func isHand(_ kind: CheckAction.Kind) -> Bool {
        switch kind {
        case .proposed, .approved, .adjudicated: true
        default: false
        }
    }

    private static func secondHand(_ action: CheckAction, _ actions: [CheckAction]) -> [String] {
        let isDeferral = action.kind == .deferralApproved
        let proposals = actions.filter {
            switch $0.kind {
            case .deferralProposed: isDeferral
            case .extensionProposed: !isDeferral
            default: false
            }
        }
        guard let last = proposals.last else { return ["allowed what nobody asked"] }
        return last.officer.account == action.officer.account || last.officer.role == action.officer.role
            ? ["one person allowed it"] : []
    }
}
