public import AnjuCore

extension CaseRules {
    /// What stands against endorsing a permit, as soon as it is known: that its window is not open yet, or that this procedure
    /// is not the one.
    ///
    /// It stands against every step, so that nobody comes twice for what cannot be had yet; `W16` of the pack holds the case.
    public func violationsOfEndorsement(_ values: [String: String], today: CalendarDate) -> [Violation] {
        guard procedure.outputs.contains(where: { $0.endorses != nil }),
            let business = values["permit_business_type"].flatMap(PermitBusiness.init(rawValue:))
        else { return [] }
        if !business.endorses, !business.replaces {
            return [Violation("permit_business_type", "permit.business-not-here")]
        }
        guard business.endorses, let due = values["endorsement_due_date"].flatMap(CalendarDate.init) else { return [] }
        let year = EndorsementYear(countedFrom: due.adding(years: -1), lastDay: due.adding(days: -1))
        guard case .early(let opens) = year.timing(on: today) else { return [] }
        return [
            Violation(
                "permit_business_type", "permit.endorsement-early",
                ["from": opens.description, "until": year.lastDay.description])
        ]
    }
}
