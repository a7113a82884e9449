public import AnjuCore

/// The last day of an output's validity, and what bounded it.
public struct ValidityEnd: Hashable, Sendable {
    public var day: CalendarDate
    /// The item whose date bounded it, or `nil` where the full length holds.
    public var boundedBy: String?
    public var basis: String

    public init(day: CalendarDate, boundedBy: String?, basis: String) {
        (self.day, self.boundedBy, self.basis) = (day, boundedBy, basis)
    }
}

extension Output {
    /// How long it is valid when issued on `day`; `nil` where the pack knows no length.
    ///
    /// Never beyond any of the dates the pack names: the entry document, the permitted stay, the guarantee. One that is kept in
    /// use by endorsements ends before the matching day, on which the endorsement is late.
    public func validityEnd(
        issuedOn day: CalendarDate, values: [String: String], facts: [String: String], zone: LegalZone
    ) -> ValidityEnd? {
        let context = ConditionContext(items: values, facts: facts, day: day, zone: zone)
        guard let length = validity?.lengths.first(where: { $0.when?.holds(in: context) ?? true }),
            let entry = length.value.entry(on: day), let value = entry.value
        else { return nil }
        let matching = Period(value, length.unit).plainDay(after: day)
        // The day on which the year is completed is late for the endorsement.
        let full = isEndorsed ? matching.adding(days: -1) : matching
        var end = ValidityEnd(day: full, boundedBy: nil, basis: entry.basis)
        for item in validity?.notBeyond ?? [] {
            guard let bound = values[item].flatMap({ zone.day(of: $0) }), bound < end.day else { continue }
            end.day = bound
            end.boundedBy = item
        }
        return end
    }
}

extension Period {
    /// The matching day, without moving off rest days: a paper's validity ends on its date.
    func plainDay(after day: CalendarDate) -> CalendarDate {
        switch unit {
        case .minute, .hour, .visit, .season, .workingDay: day
        case .day: day.adding(days: value)
        case .month, .monthWindow: day.adding(months: value)
        case .year: day.adding(years: value)
        }
    }
}
