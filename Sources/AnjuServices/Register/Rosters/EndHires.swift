import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Enters who ended their work at an employer; also for one that is suspended.
///
/// The end of a job ends nothing else: no permit, no guarantee, no stay. Who holds a permit that rested on it has the pack's
/// days to change the employer (``JobGrace``).
public struct EndHires: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The report, also where the same request was sent before.
    ///
    /// What was entered by mistake takes no time, and jobs elsewhere that had ended because of it go on again. Throws what is
    /// wrong beside `jobs`, `job.ID`, `until`, `as`, `exemption` and `late_reason`; `employer.unknown` also for one of another
    /// area's, `roster.unknown` for a job that is none of this roster, and `roster.ended` where somebody was faster.
    @discardableResult
    public func callAsFunction(_ draft: LeaveDraft, by actor: Actor) async throws -> HireReportRecord {
        try await centre.admitToRosters(actor)
        let centre = centre
        let request = RosterRequest(draft.key, saying: draft.fingerprint, by: actor, centre: centre)
        if let before = try await centre.ledger.readImpersonal({ try request.repeated(in: $0) }) { return before }
        await centre.serials.stockUp(RosterRequest.series, year: request.year)
        do {
            return try await centre.write(as: actor, for: KeepPlaces.purpose, .register) {
                try Self.run(draft, request, $0)
            }
        } catch let problem as Problem where problem.kind != .unavailable {
            request.ticket.giveBack()
            guard problem.code == "request.repeated",
                let before = try await centre.ledger.readImpersonal({ try request.repeated(in: $0) })
            else { throw problem }
            return before
        }
    }

    private static func run(
        _ draft: LeaveDraft, _ request: RosterRequest, _ transaction: any WriteTransaction
    ) throws -> Audited<HireReportRecord> {
        let organisation = try request.centre.employer(draft.organisation, for: request.actor, in: transaction)
        let list = try LeaveList(draft, at: organisation, request: request, in: transaction)
        if !list.faults.isEmpty { throw Problem.invalid(list.faults) }
        if list.leaves.contains(where: { $0.job.until != nil }) { throw Problem(.conflict, "roster.ended") }
        let report = try request.enter(
            .leave, of: list.leaves.count, at: organisation, day: list.isMistake ? nil : list.day, in: transaction)
        var audited = Audited(
            report, .employmentEnded, on: report.id.rawValue, of: list.leaves.map(\.job.person),
            detail: "\(draft.end) \(list.leaves.count)")
        for leave in list.leaves {
            let day = list.isMistake ? leave.job.from.adding(days: -1) : list.day ?? leave.job.from
            let end: EmploymentEnd = list.isMistake ? .mistaken : .left
            guard try transaction.end(leave.job.id, on: day, as: end, leave.left) else {
                throw Problem(.conflict, "roster.ended")
            }
            if !list.isMistake { continue }
            for job in try transaction.reopen(leftFor: leave.job.id) {
                audited = audited.and(.employmentReopened, on: job.id.rawValue, of: [job.person])
            }
        }
        return audited
    }
}
