import AnjuCore
import AnjuDomain

/// By when an employer had to report something, and what was said of why it did not.
struct RosterDuty: Sendable {
    let centre: Centre
    let area: String
    let exemption: String
    let lateReason: String

    /// What is wrong with what was said.
    var faults: [Violation] {
        var faults: [Violation] = []
        let known = centre.rulebook.employmentDuties.flatMap(\.exemptions).map(\.key)
        if !exemption.isEmpty, !known.contains(exemption) {
            faults.append(Violation("exemption", "code.unknown", ["value": String(exemption.prefix(40))]))
        }
        if !lateReason.isEmpty, LateReason(rawValue: lateReason) == nil {
            faults.append(Violation("late_reason", "code.unknown", ["value": String(lateReason.prefix(40))]))
        }
        return faults
    }

    /// What is kept of the report: the duty, its last moment unless an exemption holds, and the reason where it is late.
    func reported(
        _ occasion: EmploymentDuty.Occasion, on day: CalendarDate, nationality: String, at now: Instant,
        with report: ID<HireReport>
    ) -> EmploymentRecord.Reported {
        var reported = EmploymentRecord.Reported(at: now, report: report)
        let holder = EmploymentDuty.Holder(nationality: nationality)
        guard let duty = centre.rulebook.employmentDuties.duty(for: occasion, of: holder, area: area) else {
            return reported
        }
        reported.duty = duty.key
        if duty.exemptions.contains(where: { $0.key == exemption }) {
            reported.exemption = exemption
            return reported
        }
        reported.dueAt = duty.due(after: day, calendar: centre.rulebook.calendar, zone: centre.zone)
        if reported.isInTime == false { reported.lateReason = lateReason }
        return reported
    }

    /// Why it comes late has to be said, whoever's it is.
    func lateFault(among reports: [EmploymentRecord.Reported]) -> Violation? {
        let late = reports.filter { $0.isInTime == false }.compactMap(\.dueAt).min()
        guard let late, lateReason.isEmpty else { return nil }
        return Violation("late_reason", "stay.late", ["due": late.description])
    }
}
