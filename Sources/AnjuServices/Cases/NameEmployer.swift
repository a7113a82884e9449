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
        let mint = ActionMint(actor: actor, count: 32, ambient: centre.ambient)
        let centre = centre
        return try await centre.write(as: actor, for: "case_step") { transaction in
            var work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            let step = try work.step(key)
            try work.requirePart(by: actor, .write)
            try centre.requireStep(step, of: work.procedure, by: actor)
            try work.requireVersion(version)
            guard work.state.isOpen(step) else { throw Problem(.conflict, "case.step-not-open", ["step": key]) }
            let questions = Self.questions(at: step, work, now: mint.now)
            let known = try Self.register(code, step, work, in: transaction)
            var kinds: [CaseAction.Kind] = questions.map { .asked(step: key, question: $0.key) }
            if let known {
                kinds.append(.named(step: key, kind: "organisation", subject: known.id))
                // What another office typed proves nothing: only market's own entry answers for market.
                let name = try transaction.profile(of: known.id, sealer: centre.sealer)["employer_name"]
                if let source = name?.provenance, source.kind == .shared {
                    kinds += Self.waived(step, questions.filter { $0.of == source.department }, work)
                }
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
        let isPresent = try transaction.employerByCase(of: work.record.person) == known.id
        if step.isLater, isPresent, work.state.filledAnew[step.key] == nil {
            throw Problem.invalid([Violation("employer_uscc", "employer.same")])
        }
        return known
    }

    /// The questions of the step that arise in this case without anybody asking for them.
    private static func questions(at step: Step, _ work: CaseWork, now: Instant) -> [Question] {
        let state = work.state
        let context = ConditionContext(
            items: work.values, facts: state.facts, day: state.filed(work.centre.zone, orAt: now),
            zone: work.centre.zone)
        return step.asks.filter { question in
            question.kind == .departmentAnswer && !question.atRequest
                && (question.when.map { $0.holds(in: context) } ?? true)
        }
    }

    /// What the register answers to the questions to its department, and the papers that nobody has to bring because of it.
    ///
    /// It answers what the pack marks as speaking for the person; a question without such an answer is the department's own.
    private static func waived(_ step: Step, _ questions: [Question], _ work: CaseWork) -> [CaseAction.Kind] {
        guard step.asks.isEmpty else {
            return questions.flatMap { question -> [CaseAction.Kind] in
                guard let answer = question.favourable else { return [] }
                let answered = CaseAction.Kind.answered(step: step.key, question: question.key, answer: answer)
                return [answered] + (question.elsePaper.map { [.paper(id: $0, how: .shared(from: question.of))] } ?? [])
            }
        }
        // A step that asks nobody itself goes by the question of the step that filled its forms first.
        let again = work.procedure.papersAgain(at: step)
        let asked = work.procedure.steps.flatMap(\.asks).filter {
            $0.favourable != nil && again.contains($0.elsePaper ?? "")
        }
        return asked.map { .paper(id: $0.elsePaper ?? "", how: .shared(from: $0.of)) }
    }
}
