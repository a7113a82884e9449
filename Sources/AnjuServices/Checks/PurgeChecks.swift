import AnjuCore
import AnjuDomain
import AnjuStore

/// Removes checks that are over: at their end, and a day after an answer or a judgement that frees the person.
///
/// That a check acts no more does not wait for this: it is compared with the time whenever it is read.
public struct PurgeChecks: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// How many were removed; each leaves an entry that it was.
    @discardableResult
    public func run(limit: Int = 500) async throws -> Int {
        let (centre, now) = (centre, centre.ambient.now())
        let over = try await centre.ledger.readImpersonal { try $0.checksOver(at: now, limit: limit) }
        // Where the pack gives nobody a right to deletion, its upkeep of the system is the ground.
        let rights = centre.present.rights
        let law = rights.entitlement(asking: .deletion)?.law ?? rights.law(of: "operation", .administer)
        for id in over {
            try await centre.ledger.write(as: .program, for: "operation", law: law) { transaction in
                guard let check = try transaction.check(id, sealer: centre.sealer), check.state.isOver(at: now),
                    let record = try transaction.caseRecord(check.core.caseID)
                else { return Audited((), .checkPurged, on: id.rawValue, detail: "gone") }
                try transaction.purge(id, at: now)
                return Audited(
                    (), .checkPurged, on: id.rawValue, of: [record.person], in: check.core.caseID, detail: "purged")
            }
        }
        if !over.isEmpty { try await centre.ledger.forget() }
        return over.count
    }
}
