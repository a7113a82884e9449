public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Names the employer of a case by its credit code: what market regulation holds is taken from there and not asked.
public struct NameEmployer: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Whether the licence register answered.
    public enum Answer: Hashable, Sendable {
        /// Known: its items are not asked again; where market itself registered it, the licence is not asked for either.
        case known(name: String)
        /// Nobody holds it: its items are asked, the licence has to be seen.
        case unknown
    }

    /// The file changes only when the step is filled in: a name that is taken back leaves no trace in it.
    ///
    /// Throws the code's own faults, `employer.suspended` for one that may not guarantee now, and `employer.same`.
    public func callAsFunction(
        _ creditCode: String, step key: String, of id: ID<Case>, version: Int?, by actor: Actor
    ) async throws -> Answer {
        let reading = UnifiedSocialCreditCode.check(creditCode, today: centre.today)
        guard let code = reading.value?.canonical else {
            throw Problem.invalid(reading.violations(of: "employer_uscc"))
        }
        let mint = ActionMint(actor: actor, count: 4, ambient: centre.ambient)
        let centre = centre
        return try await centre.ledger.write(as: actor, for: "case_step", law: "Decree 716 Art.7") { transaction in
            var work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            let step = try work.step(key)
            try centre.requirePart(in: work.procedure, of: work.record, by: actor)
            try centre.requireStep(step, of: work.procedure, by: actor)
            try work.requireVersion(version)
            guard work.state.isOpen(step) else { throw Problem(.conflict, "case.step-not-open", ["step": key]) }
            let question = step.asks.first { $0.kind == .departmentAnswer }
            let known = try Self.register(code, step, work, in: transaction)
            var kinds: [CaseAction.Kind] = question.map { [.asked(step: key, question: $0.key)] } ?? []
            if let known {
                kinds.append(.named(step: key, kind: "organisation", subject: known.id))
                // What another office typed proves nothing: only market's own entry answers for market.
                let name = try transaction.profile(of: known.id, sealer: centre.sealer)["employer_name"]
                if name?.provenance.kind == .shared { kinds += Self.waived(step, question, work) }
            }
            // A look-up that found nothing changes nothing in the case, nor who has taken the step on.
            if !kinds.isEmpty { try work.commit(mint.actions(kinds), in: transaction, now: mint.now) }
            let answer: Answer = known.map { .known(name: $0.name) } ?? .unknown
            return Audited(
                answer, .caseActed, on: id.rawValue, of: [work.record.person], in: id, detail: "employer \(key)")
        }
    }

    /// The employer as the register holds it.
    ///
    /// Throws `employer.suspended`, and `employer.same` where a change names the one at whom the person works.
    private static func register(
        _ code: String, _ step: Step, _ work: CaseWork, in transaction: any ReadTransaction
    ) throws -> OrganisationRecord? {
        guard let known = try transaction.organisation(creditCode: code) else { return nil }
        if known.suspendedAt != nil { throw Problem.invalid([Violation("employer_uscc", "employer.suspended")]) }
        let isPresent = try transaction.employer(of: work.record.person) == known.id
        if step.isLater, isPresent, work.state.filledAnew[step.key] == nil {
            throw Problem.invalid([Violation("employer_uscc", "employer.same")])
        }
        return known
    }

    /// The answer of the register, and the paper that nobody has to bring because of it.
    private static func waived(_ step: Step, _ question: Question?, _ work: CaseWork) -> [CaseAction.Kind] {
        guard let question else {
            // A step that asks nobody itself goes by the question of the step that filled its forms first.
            let again = work.procedure.papersAgain(at: step)
            let asked = work.procedure.steps.flatMap(\.asks).first { again.contains($0.elsePaper ?? "") }
            return asked.map { [.paper(id: $0.elsePaper ?? "", how: .shared(from: $0.of))] } ?? []
        }
        let answered = CaseAction.Kind.answered(
            step: step.key, question: question.key, answer: question.answers.first ?? "")
        return [answered] + (question.elsePaper.map { [.paper(id: $0, how: .shared(from: question.of))] } ?? [])
    }
}
