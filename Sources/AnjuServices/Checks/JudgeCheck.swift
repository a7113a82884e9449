public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Records what a person found who held the record beside the papers: the same, not the same, or unsure.
///
/// "Not the same" protects for good: this record is never shown beside this person again.
public struct JudgeCheck: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// `mark` is that of the ``CompareCheck/Comparison`` that was looked at.
    ///
    /// Throws `case.changed` where the authority holds something else by now, and every fault of what was written.
    public func callAsFunction(
        _ verdict: CheckVerdict?, reason: String, mark: String, of id: ID<StatutoryCheck>, by actor: Actor
    ) async throws {
        var faults: [Violation] = []
        if verdict == nil { faults.append(Violation("verdict", "input.choose")) }
        if WrittenReason(reason).isEmpty { faults.append(Violation("reason", "input.required")) }
        guard faults.isEmpty, let verdict else { throw Problem.invalid(faults) }
        let seen = try await CompareCheck(centre: centre)(id, by: actor)
        guard seen.held != nil, seen.mark == mark else { throw Problem(.conflict, "case.changed") }
        let (centre, now) = (centre, centre.ambient.now())
        let law = try await centre.checkLaw(id, for: actor)
        try await centre.ledger.write(as: actor, for: "case_step", law: law) { transaction in
            var check = try CompareCheck.open(id, centre: centre, now: now, by: actor, in: transaction)
            let kind = CheckAction.Kind.adjudicated(verdict, reason: reason)
            try check.add(kind, by: actor, at: now, in: transaction)
            if verdict == .notSame { try transaction.protect(mark, at: now) }
            return check.enter((), .checkAdjudicated, kind.entryDetail)
        }
    }
}
