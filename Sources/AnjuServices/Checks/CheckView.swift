import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// A check as one reader sees it.
public struct CheckView: Hashable, Sendable {
    public var record: CheckRecord
    public var ground: CheckGround
    public var question: Question
    /// Key of the step that asks.
    public var step: String
    /// Where it stands at the moment of reading.
    public var standing: CheckStanding
    /// Whether the reader learns more than whom to call: those who work on it, and the person.
    public var isFull: Bool
    /// Whether the reader's office does the step.
    public var isMine: Bool
    /// Whether the reader approves.
    public var isSecond: Bool
    /// Whether the reader decides appeals.
    public var mayDecideAppeal: Bool
    /// Whether the reader may lift it.
    public var mayLift: Bool
    /// Whether the person may appeal now.
    public var mayAppeal: Bool
}

extension CheckView {
    /// The checks of a case, as far as the reader learns of them.
    ///
    /// The person learns of each, unless two officers deferred that and its time is not over. An office that only works
    /// beside the step learns whom to call while people look at a match, and nothing else.
    static func list(
        _ work: CaseWork, for sight: CaseSight, now: Instant, in transaction: any ReadTransaction
    ) throws -> [CheckView] {
        guard work.procedure.asksChecks else { return [] }
        let rulebook = work.centre.rulebook
        return try transaction.checks(of: work.record.core.id, sealer: work.centre.sealer).compactMap { record in
            guard let step = work.procedure.step(record.core.step),
                let question = step.asks.first(where: { $0.key == record.core.question }),
                let ground = rulebook.checkGround(record.core.ground)
            else { return nil }
            let standing = record.standing(at: now)
            let isMine =
                !sight.isPerson && sight.purpose == "case_step" && sight.reach.steps.contains(step.key)
            let isSecond = !sight.isPerson && ground.isApprover(sight.actor, of: step, work)
            let decides = !sight.isPerson && ground.decidesAppeal(sight.actor, of: step, work)
            let isAuthority = !sight.isPerson && sight.actor.department == ground.authority
            let isDeferred = record.state.isNoticeDeferred(at: now)
            let isFull =
                sight.isPerson ? !isDeferred : isMine || isSecond || isAuthority || decides && record.state.isAppealOpen
            if !isFull, sight.isPerson || !standing.isUndecided { return nil }
            let appeal = CheckAction(
                at: now, officer: CheckOfficer(account: "", role: "", department: "applicant"),
                kind: .appealed(due: now.adding(milliseconds: 1)))
            return CheckView(
                record: record, ground: ground, question: question, step: step.key, standing: standing, isFull: isFull,
                isMine: isMine, isSecond: isSecond, mayDecideAppeal: decides,
                mayLift: isMine || isSecond || isAuthority,
                mayAppeal: sight.isPerson && record.state.refusal(of: appeal) == nil)
        }
    }
}

extension Procedure {
    /// Whether a step of it asks an authority with two officers.
    public var asksChecks: Bool { steps.contains { $0.asks.contains { $0.kind == .statutoryCheck } } }
}

extension CaseView {
    /// Without the entries that tell of checks, where the reader is not told of one: an office beside the step, or a person
    /// whose notice is deferred.
    func withoutChecks(unless sight: CaseSight, deferred: Bool) -> CaseView {
        let isTold = sight.isPerson ? !deferred : checks.contains(where: \.isFull)
        if isTold { return self }
        var view = self
        view.looked = looked.filter { !AuditAction.checks.contains($0.action) }
        view.checks = checks.map { $0.bare }
        return view
    }
}

extension CheckView {
    /// Whom to call, and nothing that says why.
    var bare: CheckView {
        if isFull { return self }
        var view = self
        view.record = CheckRecord(
            StatutoryCheck(
                id: record.core.id, caseID: record.core.caseID, step: step, question: "", authority: "", ground: "",
                decision: StatutoryCheck.Decision(number: "", hash: ""), latest: record.core.latest))
        view.ground.text = LocalizedText("")
        (view.ground.key, view.ground.law, view.ground.authority, view.ground.question) = ("", "", "", "")
        (view.ground.refusals, view.ground.remedy) = ([], "")
        (view.question.text, view.question.key, view.question.of) = (LocalizedText(""), "", "")
        view.standing = .possible
        return view
    }
}
