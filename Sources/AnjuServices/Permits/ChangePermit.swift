public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Suspends, restores, terminates or cancels a permit, with its reason.
public struct ChangePermit: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `permit.status-not-open` where the state may not follow, `permit.changed` where somebody was faster.
    public func callAsFunction(_ status: PermitStatus, of id: ID<Permit>, reason: String, law: String, by actor: Actor)
        async throws
    {
        try await centre.enteringDenial(for: "case_step", of: actor) {
            try centre.require("case_step", of: actor)
            guard actor.department == "exit_entry" else { throw Problem(.refused, "access.denied") }
        }
        if reason.isEmpty { throw Problem.invalid([Violation("reason", "input.required")]) }
        try await centre.ledger.write(as: actor, for: "case_step", law: law) { transaction in
            guard let permit = try transaction.permit(id), permit.area.hasPrefix(actor.area.significantDivision) else {
                throw Problem(.missing, "permit.unknown")
            }
            guard permit.status.next.contains(status) else {
                throw Problem(
                    .conflict, "permit.status-not-open", ["from": permit.status.rawValue, "to": status.rawValue])
            }
            try transaction.setStatus(status, of: permit)
            return Audited(
                (), .permitChanged, on: id.rawValue, of: [permit.person], in: permit.caseID, detail: status.rawValue)
        }
    }
}
