import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Rows about employers: one is known by its unified social credit code, and the register's keeper says what it holds.
struct EmployerRows: RegisterRows {
    let hand: RowHand

    func plan(
        _ values: [String: String], tokens given: ArraySlice<Token>, in transaction: any ReadTransaction
    ) throws -> RowPlan {
        var tokens = given
        guard let code = values["employer_uscc"], let name = values["employer_name"], let first = tokens.popFirst(),
            let second = tokens.popFirst()
        else { return .refused(.rejected, Violation("employer_uscc", "input.required")) }
        let known = try transaction.organisation(creditCode: code)
        if let known, let area = try transaction.area(ofOrganisation: known.id), !hand.actor.unit.contains(area: area) {
            return .refused(.rejected, Violation("employer_uscc", "import.outside-area"))
        }
        let id = known?.id ?? ID<Organisation>(second).rawValue
        let submission = ID<Submission>(first)
        var effects = RowEffects(isNew: known == nil)
        if known?.name != name { effects.trace.name = known?.name }
        let said = hand.grouped(values)["organisation"] ?? [:]
        let provenance = Provenance(
            kind: .shared, department: hand.actor.department, at: hand.now, submission: submission.rawValue)
        try effects.fold(
            said, of: id, "organisation", isNew: known == nil, mode: .correction, from: provenance, &tokens,
            sealer: hand.centre.sealer, in: transaction)
        if effects.isEmpty, known?.name == name { return RowPlan(outcome: .same, subject: id) }
        effects.organisation = (id, name, code)
        effects.submission = hand.submission(submission, of: ["organisation": id], values)
        return RowPlan(outcome: known == nil ? .new : .changed, subject: id, effects: effects)
    }

    func builtUpon(_ row: ImportRow, _ trace: RowTrace, in transaction: any ReadTransaction) throws -> String? {
        guard trace.isNew, let id = row.subject else { return nil }
        return try transaction.builtUpon(organisation: id, besides: row.submission ?? "")
    }
}
