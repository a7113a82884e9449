public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Suspends, restores, terminates or cancels a permit, with its reason.
public struct ChangePermit: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Changes the permit as the official saw it at `version`.
    ///
    /// Throws `permit.status-not-open` where the state may not follow, `permit.changed` where somebody was faster.
    public func callAsFunction(
        _ status: PermitStatus, of id: ID<Permit>, version: Int?, reason: String, law: String, by actor: Actor
    ) async throws {
        let centre = centre
        try await centre.enteringDenial(for: "case_step", of: actor) {
            try centre.require("case_step", of: actor)
            guard actor.department == "exit_entry" else { throw Problem(.refused, "access.denied") }
        }
        if reason.isEmpty { throw Problem.invalid([Violation("reason", "input.required")]) }
        let now = centre.ambient.now()
        try await centre.ledger.write(as: actor, for: "case_step", law: law) { transaction in
            let unknown = Problem(.missing, "permit.unknown")
            guard let permit = try transaction.permit(id) else { throw unknown }
            guard permit.area.hasPrefix(actor.area.significantDivision) else {
                throw Concealed(unknown, on: id.rawValue, of: [permit.person], in: permit.caseID)
            }
            if let version, version != permit.version {
                throw Problem(.conflict, "permit.changed", ["seen": "\(version)", "now": "\(permit.version)"])
            }
            guard permit.status.next.contains(status) else {
                throw Problem(
                    .conflict, "permit.status-not-open", ["from": permit.status.rawValue, "to": status.rawValue])
            }
            try transaction.setStatus(status, of: permit)
            let change = PermitChange(
                version: permit.version + 1, at: now, actor: actor, status: status, validUntil: permit.validUntil,
                reason: reason, law: law)
            try transaction.insert(change, of: id, sealer: centre.sealer)
            return Audited(
                (), .permitChanged, on: id.rawValue, of: [permit.person], in: permit.caseID, detail: status.rawValue)
        }
    }
}
