import AnjuCore
import AnjuDomain

extension PackChecker {
    /// Most days for which notice may be deferred: those of an access that is hidden from the person.
    private static let longestDeferral = 180

    /// Holds the grounds of statutory checks against the questions, roles and refusals of the pack.
    func checkChecks() {
        for ground in book.checkGrounds { check(ground) }
        for procedure in book.procedures {
            for question in procedure.steps.flatMap(\.asks) where question.kind == .statutoryCheck {
                if book.checkGround(for: question) == nil { warn(question, of: procedure) }
            }
        }
    }

    /// A kept version of a pack may know the question and no ground: nobody asks it then.
    private func warn(_ question: Question, of procedure: Procedure) {
        findings.warn(
            findings.place("procedures/\(procedure.id)"), "check.no-ground",
            "\(procedure.id) asks `\(question.key)` of \(question.of), and statutory-checks.yaml has no ground for it: nobody can ask it",
            mend: "add a ground with this question and authority to statutory-checks.yaml")
    }

    private func check(_ ground: CheckGround) {
        let place = findings.place("statutory-checks/\(ground.key)")
        if ground.approvers.isEmpty {
            findings.note(
                place, "check.no-approver", "nobody could approve a check on `\(ground.key)`",
                mend: "name under `approvers` the roles that may")
        }
        if let deferral = ground.deferral, deferral.days > Self.longestDeferral {
            findings.note(
                place, "check.deferral-too-long", "notice would be deferred for more than \(Self.longestDeferral) days",
                mend: "write at most \(Self.longestDeferral) days")
        }
        for code in ground.refusals.sorted() {
            guard let refusal = book.grounds[code], refusal.kind != .refusal else { continue }
            findings.note(
                place, "check.not-a-refusal", "\(code) refuses nothing", mend: "name grounds of refusal alone")
        }
    }
}

extension CheckGround.Limit {
    /// At least so many calendar days; working days are counted with their rest days.
    fileprivate var days: Int {
        switch unit {
        case .minute, .hour, .visit, .season: 1
        case .day: value
        case .workingDay: value * 7 / 5
        case .month, .monthWindow: value * 31
        case .year: value * 366
        }
    }
}
