public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Begins a step that comes after the result, such as a change of employer, in the case that had it.
public struct BeginLater: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The case's version afterwards.
    ///
    /// Throws `case.step-not-open` where the step is none of these, is open already, or the result is not there;
    /// `case.not-your-step`, `case.changed`, and `case.already-open` where another case of the procedure is open.
    @discardableResult
    public func callAsFunction(_ key: String, of id: ID<Case>, version: Int?, by actor: Actor) async throws -> Int {
        let mint = ActionMint(actor: actor, count: 1, ambient: centre.ambient)
        let centre = centre
        return try await centre.ledger.write(as: actor, for: "case_step", law: "ALL Art.49") { transaction in
            var work = try CaseWork(id, centre: centre, in: transaction)
            try centre.requirePart(in: work.procedure, area: work.record.core.area, of: actor)
            let step = try work.step(key)
            try centre.requireStep(step, of: work.procedure, by: actor)
            try work.requireVersion(version)
            let state = work.state
            let hasResult = step.after.allSatisfy { state.step($0).isDone }
            guard step.isLater, hasResult, !state.step(key).isOpen, !state.status.isEnded || state.status == .closed
            else { throw Problem(.conflict, "case.step-not-open", ["step": key]) }
            try work.commit(mint.actions([.later(step: key)]), in: transaction, now: mint.now)
            return Audited(
                work.record.core.version, .caseActed, on: id.rawValue, of: [work.record.person], in: id,
                detail: "later " + key)
        }
    }
}
