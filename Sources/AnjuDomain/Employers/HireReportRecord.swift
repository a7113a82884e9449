public import AnjuCore

/// One report of an employer's: what its receipt says, and of nobody.
public struct HireReportRecord: Hashable, Sendable {
    public var id: ID<HireReport>
    public var number: String
    public var organisation: String
    public var area: String
    public var occasion: EmploymentDuty.Occasion
    public var people: Int
    /// The last day at work, where those who left are reported.
    public var day: CalendarDate?
    public var at: Instant

    public init(
        id: ID<HireReport>, number: String, organisation: String, area: String, occasion: EmploymentDuty.Occasion,
        people: Int, day: CalendarDate? = nil, at: Instant
    ) {
        (self.id, self.number, self.organisation, self.area) = (id, number, organisation, area)
        (self.occasion, self.people, self.day, self.at) = (occasion, people, day, at)
    }
}
