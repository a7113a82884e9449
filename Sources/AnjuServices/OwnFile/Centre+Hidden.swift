import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension Centre {
    /// What a person is not told for now among the entries about them: acts of a check whose notice two officers deferred,
    /// entries that two officials hid, and what was done about that.
    ///
    /// Decided by time at read: when the time is over, everything is there (PIPL articles 18 and 35).
    func hidden(
        from person: ID<Person>, at now: Instant, in transaction: any ReadTransaction
    ) throws -> HiddenLooks {
        let isDeferred = try transaction.cases(of: person).contains { record in
            try transaction.checks(of: record.core.id, sealer: sealer).contains { $0.state.isNoticeDeferred(at: now) }
        }
        let isHiding = try transaction.isHiding(from: person, at: now)
        return HiddenLooks(
            actions: (isDeferred ? AuditAction.checks : []) + (isHiding ? AuditAction.hidings : []), at: now)
    }
}
