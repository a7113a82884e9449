import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What the checks of a case stand against: a step that asks does not end, and nothing is refused, while a possible match
/// waits for people; and what rests on a check is refused only where people confirmed it.
struct CaseChecks: Sendable {
    let work: CaseWork
    let now: Instant
    private let records: [CheckRecord]

    init(_ work: CaseWork, now: Instant, in transaction: any ReadTransaction) throws {
        (self.work, self.now) = (work, now)
        records =
            work.procedure.asksChecks
            ? try transaction.checks(of: work.record.core.id, sealer: work.centre.sealer) : []
    }

    /// One fault where any match of the case is undecided.
    var undecided: [Violation] { faults(records) }

    /// One fault where a match of this step is.
    func ofStep(_ step: Step) -> [Violation] { faults(records.filter { $0.core.step == step.key }) }

    private func faults(_ records: [CheckRecord]) -> [Violation] {
        records.contains { $0.standing(at: now).isUndecided } ? [Violation("", "check.undecided")] : []
    }

    /// What stands against a refusal on `ground`: one that rests on a check needs one that denies.
    func violations(ofRefusing ground: String) -> [Violation] {
        let behind = work.centre.rulebook.checkGrounds(behind: ground, in: work.procedure)
        guard !behind.isEmpty else { return [] }
        var codes = Set<String>()
        for record in records where behind.contains(where: { $0.key == record.core.ground }) {
            let problem = record.state.refusal(of: reliance(on: ground, by: CheckOfficer(.program)))
            guard let code = problem?.code else { return [] }
            codes.insert(code)
        }
        if codes.contains("check.under-appeal") { return [Violation("ground", "check.under-appeal")] }
        if codes.contains("check.not-noticed") { return [Violation("ground", "check.not-noticed")] }
        return [Violation("ground", "check.not-confirmed")]
    }

    private func reliance(on ground: String, by officer: CheckOfficer) -> CheckAction {
        CheckAction(at: now, officer: officer, kind: .relied(ground: ground))
    }

    /// Records on which check a refusal rests.
    func rely(on ground: String, by actor: Actor, in transaction: any WriteTransaction) throws -> ID<StatutoryCheck>? {
        let behind = work.centre.rulebook.checkGrounds(behind: ground, in: work.procedure)
        let action = reliance(on: ground, by: CheckOfficer(actor))
        for record in records where behind.contains(where: { $0.key == record.core.ground }) {
            guard record.state.refusal(of: action) == nil else { continue }
            var record = record
            try record.add(action)
            try transaction.save(record, area: work.record.core.area, sealer: work.centre.sealer)
            return record.core.id
        }
        return nil
    }

    /// Throws `check.undecided` where a match of the case waits for people.
    static func requireNoneUndecided(
        _ id: ID<Case>, _ centre: Centre, _ now: Instant, in transaction: any ReadTransaction
    ) throws {
        let checks = try transaction.checks(of: id, sealer: centre.sealer)
        if checks.contains(where: { $0.standing(at: now).isUndecided }) { throw Problem(.conflict, "check.undecided") }
    }
}
