public import AnjuCore

extension CaseState {
    /// The day of filing, which conditions count from: that of the first completed step, before that the day of `moment`.
    public func filed(_ zone: LegalZone, orAt moment: Instant) -> CalendarDate {
        zone.day(of: firstCompletions.values.min() ?? moment)
    }
}
