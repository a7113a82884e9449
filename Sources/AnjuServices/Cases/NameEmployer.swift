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
        /// Known and in force: its items are on file now, the licence is not asked for.
        case known(name: String)
        /// Nobody holds it: its items are asked, the licence has to be seen.
        case unknown
    }

    /// Throws `uscc.invalid` for a wrong code, `employer.suspended` for one that may not guarantee now.
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
            var work = try CaseWork(id, centre: centre, in: transaction)
            let step = try work.step(key)
            try centre.requirePart(in: work.procedure, area: work.record.core.area, of: actor)
            try centre.requireStep(step, of: work.procedure, by: actor)
            try work.requireVersion(version)
            guard work.state.isOpen(step) else { throw Problem(.conflict, "case.step-not-open", ["step": key]) }
            let question = step.asks.first { $0.kind == .departmentAnswer }
            let answer = try Self.bind(code, question: question, &work, in: transaction)
            var kinds: [CaseAction.Kind] = []
            if let question {
                kinds.append(.asked(step: key, question: question.key))
                if case .known = answer {
                    kinds.append(.answered(step: key, question: question.key, answer: question.answers.first ?? ""))
                    if let paper = question.elsePaper {
                        kinds.append(.paper(id: paper, how: .shared(from: question.of)))
                    }
                }
            }
            if kinds.isEmpty { kinds = [.assigned(step: key, account: actor.id)] }
            try work.commit(mint.actions(kinds), in: transaction, now: mint.now)
            return Audited(
                answer, .caseActed, on: id.rawValue, of: [work.record.person], in: id, detail: "employer \(key)")
        }
    }

    private static func bind(
        _ code: String, question: Question?, _ work: inout CaseWork, in transaction: any WriteTransaction
    ) throws -> Answer {
        guard let known = try transaction.organisation(creditCode: code) else { return .unknown }
        if known.suspendedAt != nil { throw Problem.invalid([Violation("employer_uscc", "employer.suspended")]) }
        if let before = work.file.subjects["organisation"], before != known.id {
            for kind in work.centre.dictionary.subjects where kind.of.contains("organisation") && kind.key != "case" {
                work.file.subjects[kind.key] = nil
                try transaction.removeSubject(kind: kind.key, of: work.record.core.id)
            }
        }
        work.file.subjects["organisation"] = known.id
        work.file.profiles[known.id] = try transaction.profile(of: known.id, sealer: work.centre.sealer)
        try transaction.setSubject(known.id, kind: "organisation", of: work.record.core.id)
        return .known(name: known.name)
    }
}
