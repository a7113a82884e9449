public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Begins a step that comes after the result, such as a change of employer, in the case that had it.
public struct BeginLater: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The case's version afterwards; `ended` is the last day at the former employer, where there was one.
    ///
    /// Throws `case.step-not-open` where the step is none of these, is open already, the result is not there or its
    /// permit has ended; `case.not-your-step`, `case.changed`, and `case.already-open` where another case of the procedure
    /// is open.
    @discardableResult
    public func callAsFunction(
        _ key: String, of id: ID<Case>, ended: CalendarDate? = nil, version: Int?, by actor: Actor
    ) async throws -> Int {
        if let ended, ended > centre.today { throw Problem.invalid([Violation("ended-on", "date.future")]) }
        let mint = ActionMint(actor: actor, count: 2, ambient: centre.ambient)
        let centre = centre
        return try await centre.write(as: actor, for: "case_step") { transaction in
            var work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor, .write)
            let step = try work.step(key)
            try centre.requireStep(step, of: work.procedure, by: actor)
            try work.requireVersion(version)
            guard work.rules.mayBegin(step, work.state), try Self.permitLives(work, in: transaction) else {
                throw Problem(.conflict, "case.step-not-open", ["step": key])
            }
            var kinds: [CaseAction.Kind] = [.later(step: key)]
            if let ended, let event = step.clock?.starts {
                kinds.append(.event(key: event, at: centre.zone.start(of: ended)))
                try transaction.endEmployment(of: work.record.person, on: ended)
            }
            try work.commit(mint.actions(kinds), in: transaction, now: mint.now)
            return Audited(
                work.record.core.version, .caseActed, on: id.rawValue, of: [work.record.person], in: id,
                detail: "later " + key)
        }
    }

    /// Whether the case's permit, where it has one, can still be changed; one that has run out can.
    static func permitLives(_ work: CaseWork, in transaction: any ReadTransaction) throws -> Bool {
        guard let id = work.state.permit.flatMap({ ID<Permit>($0) }), let permit = try transaction.permit(id) else {
            return true
        }
        return !permit.status.next.isEmpty
    }
}
