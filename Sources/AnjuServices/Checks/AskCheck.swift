public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Asks the authority, once the second officer has approved: the question is entered before it is put, the answer after.
public struct AskCheck: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Where the check stands then: `clear`, or a possible match at which people have to look.
    ///
    /// Of what the authority holds nothing is kept. Throws `check.authority-unavailable` and the faults of its file; the check
    /// is then asked and not answered, and may be asked again.
    public func callAsFunction(_ id: ID<StatutoryCheck>, by actor: Actor) async throws -> CheckStanding {
        let (centre, now) = (centre, centre.ambient.now())
        let law = try await centre.checkLaw(id, for: actor)
        let inquiry = try await centre.ledger.write(as: actor, for: "case_step", law: law) { transaction in
            var check = try CheckWork(id, for: actor, centre: centre, in: transaction)
            try check.require(.step, of: actor)
            let isAgain = check.record.standing(at: now) == .asked
            if !isAgain { try check.add(.asked, by: actor, at: now, in: transaction) }
            let inquiry = try check.inquiry(on: centre.zone.day(of: now), in: transaction)
            return check.enter(inquiry, .checkAsked, isAgain ? "asked again" : "asked", telling: check.identityGroups)
        }
        let held = try await centre.checkAuthority.ask(inquiry)
        return try await centre.ledger.write(as: actor, for: "case_step", law: law) { transaction in
            var check = try CheckWork(id, for: actor, centre: centre, in: transaction)
            var answer = CheckAnswer.clear
            if let held, inquiry.identity.mayBe(held) {
                // A pair that people judged to be two is never shown again.
                let isKnownWrong = try check.marks(of: held, in: transaction).contains {
                    try transaction.isProtected($0)
                }
                if !isKnownWrong { answer = .possible }
            }
            try check.add(.answered(answer), by: actor, at: now, in: transaction)
            return check.enter(
                check.record.standing(at: now), .checkAnswered, CheckAction.Kind.answered(answer).entryDetail)
        }
    }
}
