public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Withdraws a case at the applicant's word, or hands it to another office.
public struct EndCase: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// How a case ends before its result.
    public enum Ending: Sendable {
        /// `asked` says how the applicant asked for it: nobody else may.
        case withdraw(reason: String, asked: Asking?)
        case transfer(office: String, reason: String)
    }

    /// The office that registered the person may enter it, and an office whose step is open: where the person stands.
    ///
    /// Throws `case.not-your-step`, `case.changed`, and `input.required` where no reason is given.
    public func callAsFunction(_ ending: Ending, of id: ID<Case>, version: Int?, by actor: Actor) async throws {
        try await centre.admit("case_step", of: actor)
        let kind: CaseAction.Kind
        switch ending {
        case .withdraw(let reason, let asked):
            var faults = reason.isEmpty ? [Violation("reason", "input.required")] : []
            if asked == nil { faults.append(Violation("asked", "input.choose")) }
            if !faults.isEmpty { throw Problem.invalid(faults) }
            kind = .withdrawn(reason: reason, asked: asked)
        case .transfer(let office, let reason):
            if reason.isEmpty { throw Problem.invalid([Violation("reason", "input.required")]) }
            if centre.rulebook.office(office) == nil {
                throw Problem.invalid([Violation("office", "code.unknown", ["value": office])])
            }
            kind = .transferred(office: office, reason: reason)
        }
        let mint = ActionMint(actor: actor, present: ending.present, count: 1, ambient: centre.ambient)
        let centre = centre
        try await centre.ledger.write(as: actor, for: "case_step", law: "ALL Art.32") { transaction in
            var work = try CaseWork(id, centre: centre, in: transaction)
            try centre.requirePart(in: work.procedure, of: work.record, by: actor)
            try work.requireVersion(version)
            try Self.requireHere(work, centre: centre, by: actor)
            if work.state.status.isEnded {
                throw Problem(.conflict, "case.ended", ["status": work.state.status.rawValue])
            }
            try work.commit(mint.actions([kind]), in: transaction, now: mint.now)
            return Audited((), .caseActed, on: id.rawValue, of: [work.record.person], in: id, detail: ending.detail)
        }
    }

    /// Refuses an office where the person does not stand: it neither registers nor has a step open.
    static func requireHere(_ work: CaseWork, centre: Centre, by actor: Actor) throws {
        let state = work.state
        let places = work.procedure.steps.enumerated().filter { $0.offset == 0 || state.isOpen($0.element) }.map(
            \.element)
        let isHere = places.contains { (try? centre.requireStep($0, of: work.procedure, by: actor)) != nil }
        if !isHere { throw Problem(.refused, "case.not-your-step") }
    }
}
