import AnjuCore
import AnjuDomain
import AnjuStore

/// Writes that the use of a permit is suspended whose endorsement was missed (Decree 663 article 10): the status list says so from
/// then on, and the person's log who did it.
///
/// Whoever reads the permit before sees it suspended already: that is computed from the day.
public struct SuspendUnendorsed: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// How many were suspended, at most `limit`; each with an entry of its own.
    @discardableResult
    public func run(limit: Int = 500) async throws -> Int {
        let (centre, now) = (centre, centre.ambient.now())
        let today = centre.zone.day(of: now)
        let missed = try await centre.ledger.readImpersonal { try $0.missedEndorsements(before: today, limit: limit) }
        for id in missed {
            let kind = try await centre.ledger.readImpersonal { try $0.permit(id)?.kind } ?? ""
            let law = centre.present.lawOfEndorsing(kind, on: today)
            try await centre.ledger.write(as: .program, for: "operation", law: law) { transaction in
                guard let permit = try transaction.permit(id), permit.status == .valid,
                    permit.status(on: today) == .suspended
                else { return Audited((), .permitChanged, on: id.rawValue, detail: "in time") }
                try transaction.setStatus(.suspended, of: permit)
                let change = PermitChange(
                    version: permit.version + 1, at: now, actor: .program, status: .suspended,
                    validUntil: permit.validUntil, reason: "", law: law)
                try transaction.insert(change, of: id, sealer: centre.sealer)
                return Audited(
                    (), .permitChanged, on: id.rawValue, of: [permit.person], in: permit.caseID, detail: "not endorsed")
            }
        }
        return missed.count
    }
}
