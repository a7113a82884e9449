import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension CaseWork {
    /// Steps after the result that may begin now and that the actor's office does.
    func later(for actor: Actor, in transaction: any ReadTransaction) throws -> [Step] {
        let (state, rules) = (state, rules)
        let open = procedure.steps.filter {
            rules.mayBegin($0, state) && rules.mayDo($0, department: actor.department)
        }
        guard !open.isEmpty, centre.rulebook.rights.roles[actor.role]?.mayName("case_step") == true else { return [] }
        return try BeginLater.permitLives(self, in: transaction) ? open : []
    }
}
