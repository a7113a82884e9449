public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Everything officials decide about a check beside asking and judging: two people for what bears on the person, one for
/// what frees them.
public struct ActOnCheck: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What is done.
    public enum Act: Hashable, Sendable {
        case approve
        case notice
        case deferNotice(until: CalendarDate?, reason: String)
        case approveDeferral
        case extend(until: CalendarDate?, reason: String)
        case approveExtension
        case decideAppeal(CheckAppealOutcome?, reason: String)
        case lift(reason: String)
    }

    /// Throws what the rules say against it (`check.second-officer`, `check.expiry`, `check.state`, …), `access.denied`,
    /// `case.not-your-step`, `case.unknown`, every fault of what was written, and what `confirming` throws, which the second
    /// officer is asked for.
    public func callAsFunction(
        _ act: Act, on id: ID<StatutoryCheck>, by actor: Actor, confirming: Confirming
    ) async throws {
        let purpose = try await centre.admitToChecks(actor)
        let (centre, now) = (centre, centre.ambient.now())
        let law = try await centre.checkLaw(id, for: actor)
        if try await asksPassword(act, on: id, of: actor) { try await centre.require(confirming, of: actor) }
        try await centre.ledger.write(as: actor, for: purpose, law: law) { transaction in
            var check = try CheckWork(id, for: actor, centre: centre, in: transaction)
            try check.require(act.duty, of: actor)
            let kind = try act.kind(in: centre.zone)
            try check.add(kind, by: actor, at: now, in: transaction)
            return check.entered(kind)
        }
    }
}

extension ActOnCheck {
    /// Whether the second officer acts, who gives the own password; whoever else tries is answered by the act itself.
    private func asksPassword(_ act: Act, on id: ID<StatutoryCheck>, of actor: Actor) async throws -> Bool {
        if act.duty != .second { return false }
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            guard let check = try? CheckWork(id, for: actor, centre: centre, in: transaction) else { return false }
            return (try? check.require(act.duty, of: actor)) != nil
        }
    }
}

extension ActOnCheck.Act {
    /// Whose it is to do.
    var duty: CheckWork.Duty {
        switch self {
        case .notice, .deferNotice, .extend: .step
        case .approve, .approveDeferral, .approveExtension: .second
        case .decideAppeal: .appeal
        case .lift: .any
        }
    }

    /// The action, or every fault of what was written.
    func kind(in zone: LegalZone) throws -> CheckAction.Kind {
        switch self {
        case .approve: return .approved
        case .notice: return .noticed
        case .approveDeferral: return .deferralApproved
        case .approveExtension: return .extensionApproved
        case .deferNotice(let until, let reason):
            return .deferralProposed(until: try Self.end(of: until, reason, in: zone), reason: reason)
        case .extend(let until, let reason):
            return .extensionProposed(until: try Self.end(of: until, reason, in: zone), reason: reason)
        case .decideAppeal(let outcome, let reason):
            var faults = Self.faults(reason)
            if outcome == nil { faults.insert(Violation("outcome", "input.choose"), at: 0) }
            guard faults.isEmpty, let outcome else { throw Problem.invalid(faults) }
            return .appealDecided(outcome, reason: reason)
        case .lift(let reason):
            let faults = Self.faults(reason)
            if !faults.isEmpty { throw Problem.invalid(faults) }
            return .lifted(reason: reason)
        }
    }

    private static func faults(_ reason: String) -> [Violation] {
        WrittenReason(reason).isEmpty ? [Violation("reason", "input.required")] : []
    }

    private static func end(of day: CalendarDate?, _ reason: String, in zone: LegalZone) throws -> Instant {
        var faults = faults(reason)
        if day == nil { faults.insert(Violation("until", "input.required"), at: 0) }
        guard faults.isEmpty, let day else { throw Problem.invalid(faults) }
        return zone.end(of: day)
    }
}
