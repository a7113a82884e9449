import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Whether who asked, and who does it, are still who they were: always asked in the transaction that does it.
extension Centre {
    /// Whether an account is open and acts by a role that may do this; the house itself always may.
    func mayStill(
        _ account: String, _ action: AccessAction, for purpose: String, at now: Instant,
        in transaction: any ReadTransaction
    ) throws -> Bool {
        if account == Actor.program.id { return true }
        guard let id = ID<Account>(account), let record = try transaction.account(id), record.disabledAt == nil,
            let grant = try transaction.grantInForce(of: id, at: now)
        else { return false }
        return rulebook.rights.roles[grant.role]?.may(action, for: purpose) == true
    }

    /// Throws `access.denied` where who acts may do so no more: the account was closed, or its grant ended, since the request
    /// came in.
    func requireStill(
        _ actor: Actor, _ action: AccessAction, for purpose: String, at now: Instant,
        in transaction: any ReadTransaction
    ) throws {
        guard try mayStill(actor.id, action, for: purpose, at: now, in: transaction) else {
            throw Problem(.refused, "access.denied")
        }
    }
}
