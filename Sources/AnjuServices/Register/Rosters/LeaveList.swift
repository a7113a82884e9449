import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Those who are said to have left an employer, read against its roster.
struct LeaveList {
    /// One of them.
    struct Read: Sendable {
        var job: EmploymentRecord
        var left: EmploymentRecord.Reported
    }

    private(set) var leaves: [Read] = []
    private(set) var day: CalendarDate?
    private(set) var isMistake = false
    private(set) var faults: [Violation] = []

    /// Throws `roster.unknown` for a job of another roster's, or of somebody whom the official may not see.
    init(
        _ draft: LeaveDraft, at organisation: OrganisationRecord, request: RosterRequest,
        in transaction: any ReadTransaction
    ) throws {
        let centre = request.centre
        let duty = RosterDuty(
            centre: centre, area: organisation.area, exemption: draft.exemption, lateReason: draft.lateReason)
        faults = duty.faults
        if draft.jobs.isEmpty { faults.append(Violation("jobs", "roster.nobody")) }
        if draft.jobs.count > ReportHires.most {
            faults.append(Violation("jobs", "stay.too-many", ["most": "\(ReportHires.most)"]))
        }
        readEnd(draft, centre)
        for typed in draft.jobs.sorted().prefix(ReportHires.most) {
            let job = try centre.job(typed, at: organisation, for: request.actor, in: transaction)
            var left = EmploymentRecord.Reported(at: request.now, report: request.id)
            if let day, !isMistake {
                if day < job.from { faults.append(Violation("job." + job.id.rawValue, "roster.before-start")) }
                let profile = try transaction.profile(of: job.person.rawValue, sealer: centre.sealer)
                left = duty.reported(
                    .leave, on: day, nationality: profile["nationality"]?.value ?? "", at: request.now,
                    with: request.id)
            }
            leaves.append(Read(job: job, left: left))
        }
        if let late = duty.lateFault(among: leaves.map(\.left)) { faults.append(late) }
    }

    private mutating func readEnd(_ draft: LeaveDraft, _ centre: Centre) {
        let end = EmploymentEnd(rawValue: draft.end).flatMap { EmploymentEnd.reported.contains($0) ? $0 : nil }
        if end == nil { faults.append(Violation("as", "input.choose")) }
        isMistake = end == .mistaken
        if isMistake { return }
        let reader = ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
        switch reader.day(draft.until, field: "until") {
        case .failure(let fault): faults.append(fault)
        case .success(let read):
            if read > centre.today { faults.append(Violation("until", "date.future")) } else { day = read }
        }
    }
}
