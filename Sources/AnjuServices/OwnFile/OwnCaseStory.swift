import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What was done and decided in one case, as the person reads it on the case's page.
struct OwnCaseStory {
    var acts: [ExplainLine] = []
    /// What sources say differently and nobody has decided yet.
    var conflicts: [OpenConflict] = []
    /// Questions to authorities, without those of which notice is deferred now.
    var checks: [CheckView] = []
    var permit: ID<Permit>?
    var permitChanges: [PermitChange] = []
    /// Groups that it tells of.
    var told: Set<String> = []

    /// Nothing of a case whose version of the pack is not kept: its acts are codes without words then.
    init(
        _ record: CaseRecord, for session: OwnSession, _ now: Instant, centre: Centre,
        in transaction: any ReadTransaction
    )
        throws
    {
        guard (try? centre.rulebook(record.core.pack, in: transaction)) != nil else { return }
        let work = try CaseWork(record.core.id, centre: centre, in: transaction)
        let view = try ViewCase.view(
            work, for: session.actor, purpose: ViewOwnFile.purpose, now: now, showing: .own, in: transaction)
        (acts, conflicts, checks, told) = (view.explain, view.conflicts, view.checks, view.told)
        permit = view.permit?.id
        permitChanges = try permit.map { try transaction.changes(of: $0, sealer: centre.sealer) } ?? []
        told.formUnion(conflicts.compactMap { centre.dictionary.item($0.conflict.item)?.group })
    }
}
