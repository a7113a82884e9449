public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Suspends, restores, terminates or cancels a permit, with its reason.
public struct ChangePermit: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Changes the permit as the official saw it at `version`, on a ground of the pack in force.
    ///
    /// Throws `permit.ground-not-open` where the pack does not let that ground make it so, `permit.status-not-open` where the state may not follow, `permit.changed` where somebody was faster.
    public func callAsFunction(
        _ status: PermitStatus, of id: ID<Permit>, version: Int?, ground code: String, reason: String, by actor: Actor
    ) async throws {
        let centre = centre
        try await centre.enteringDenial(for: "case_step", of: actor) {
            try centre.require("case_step", .changePermit, of: actor)
        }
        let law = try self.law(of: code, making: status, reason: reason)
        let now = centre.ambient.now()
        try await centre.ledger.write(as: actor, for: "case_step", law: law) { transaction in
            let unknown = Problem(.missing, "permit.unknown")
            guard let permit = try transaction.permit(id) else { throw unknown }
            guard actor.unit.contains(area: permit.area), let record = try transaction.caseRecord(permit.caseID) else {
                throw Concealed(unknown, on: id.rawValue, of: [permit.person], in: permit.caseID)
            }
            try centre.requirePart(
                in: try centre.procedure(of: record, in: transaction), of: record, by: actor, .changePermit,
                in: transaction, orSay: "permit.unknown")
            if let version, version != permit.version {
                throw Problem(.conflict, "permit.changed", ["seen": "\(version)", "now": "\(permit.version)"])
            }
            guard permit.status.next.contains(status) else {
                throw Problem(
                    .conflict, "permit.status-not-open", ["from": permit.status.rawValue, "to": status.rawValue])
            }
            // A permit is neither suspended nor ended while nobody has judged a match; given back it may be.
            if status != .valid { try CaseChecks.requireNoneUndecided(permit.caseID, centre, now, in: transaction) }
            try transaction.setStatus(status, of: permit)
            var change = PermitChange(
                version: permit.version + 1, at: now, actor: actor, status: status, validUntil: permit.validUntil,
                reason: reason, law: law)
            change.ground = code
            try transaction.insert(change, of: id, sealer: centre.sealer)
            return Audited(
                (), .permitChanged, on: id.rawValue, of: [permit.person], in: permit.caseID, detail: status.rawValue)
        }
    }

    /// The article of the ground, or every fault of what was said, at once.
    private func law(of code: String, making status: PermitStatus, reason: String) throws -> String {
        var faults: [Violation] = []
        let ground = centre.present.grounds(making: status).first { $0.code == code }
        if code.isEmpty {
            faults.append(Violation("ground", "input.choose"))
        } else if ground == nil {
            faults.append(Violation("ground", "permit.ground-not-open", ["ground": code]))
        }
        if WrittenReason(reason).isEmpty { faults.append(Violation("reason", "input.required")) }
        guard faults.isEmpty, let ground else { throw Problem.invalid(faults) }
        return ground.law
    }
}
