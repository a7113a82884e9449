import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Bounds the permit of a case anew by the dates that a later step has written: the permit stays, its last day moves.
///
/// The length still counts from its first day, so that no change makes it longer than it was granted. The card that says
/// the old day ends in the status list; a new one with a seal of its own takes its place, in the permit's present state.
struct BoundPermit: Sendable {
    let centre: Centre

    /// `nil` where `step` bounds nothing, or the permit has ended for good.
    ///
    /// Throws `permit.no-validity` where the new dates leave no day, `permit.already-valid` where the person holds another.
    func callAsFunction(
        _ step: Step, _ prepared: PreparedPermit, _ work: CaseWork, mint: ActionMint,
        in transaction: any WriteTransaction
    ) throws -> Permit? {
        guard let permit = try work.state.permit.flatMap({ ID<Permit>($0) }).flatMap({ try transaction.permit($0) }),
            let output = work.procedure.outputs.first(where: { $0.key == permit.kind }),
            output.isBounded(by: step, in: centre.dictionary), !permit.status.next.isEmpty
        else { return nil }
        let (values, day) = (work.values, centre.zone.day(of: mint.now))
        guard
            let end = output.validityEnd(
                issuedOn: permit.validFrom, values: values, facts: work.state.facts, zone: centre.zone),
            end.day >= day
        else { throw Problem(.invalid, "permit.no-validity") }
        guard try transaction.isHeld(permit) else { throw Problem(.conflict, "permit.already-valid") }
        guard let index = try prepared.indexes.first(where: { try !transaction.isStatusIndexTaken($0) }) else {
            throw Problem(.unavailable, "permit.no-index")
        }
        var bounded = permit
        (bounded.validUntil, bounded.boundedBy) = (end.day, end.boundedBy)
        (bounded.handle, bounded.statusIndex, bounded.version) = (prepared.handle, index, permit.version + 1)
        let seal = try centre.sealOffice.seal(
            bounded, values: values, office: issuer(work) ?? mint.actor.office, now: mint.now, zone: centre.zone)
        try transaction.bound(bounded, seal: seal, after: permit.version)
        let change = PermitChange(
            version: bounded.version, at: mint.now, actor: mint.actor, status: bounded.status, validUntil: end.day,
            reason: "", law: end.basis)
        try transaction.insert(change, of: permit.id, endedIndex: permit.statusIndex, sealer: centre.sealer)
        return bounded
    }

    /// The office that issued it, which stays the one that the seal names.
    private func issuer(_ work: CaseWork) -> String? {
        work.actions.last {
            if case .permitIssued = $0.kind { true } else { false }
        }?.actor.office
    }
}
