import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension CaseWork {
    /// What the person had restricted of what the reader's role shows, and by which law it is shown here all the same.
    func restricted(
        for actor: Actor, purpose: String, at now: Instant, in transaction: any ReadTransaction
    ) throws -> [CaseView.Restricted] {
        let sees = centre.rulebook.rights.roles[actor.role]?.sees.filter { $0.purpose == purpose } ?? []
        let passes = centre.present.rights.ownFile.passes(whileOpen: record.endedAt == nil)
        return try transaction.restrictions(of: record.person, at: now).compactMap { restriction in
            let isShown = actor.kind == .person || sees.contains { $0.groups.contains(restriction.group) }
            guard isShown, let group = centre.dictionary.groups.first(where: { $0.key == restriction.group }) else {
                return nil
            }
            return CaseView.Restricted(
                group: group, restriction: restriction, pass: passes.first { $0.purpose == purpose })
        }
    }
}
