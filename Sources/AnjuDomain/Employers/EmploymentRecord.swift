public import AnjuCore

/// Somebody at an employer, from–to, each of both days at work.
public struct EmploymentRecord: Hashable, Sendable {
    /// When one of its ends was to be reported, and why it was not.
    public struct Reported: Hashable, Sendable {
        /// When it was; for one that a case brought, when that was.
        public var at: Instant
        /// The last moment, by the duty that held; `nil` where there was none, or no figure.
        public var dueAt: Instant?
        /// Key of that duty in the pack.
        public var duty: String?
        /// Why it came late, by its code.
        public var lateReason: String?
        /// Why nothing had to be reported, by the exemption's key.
        public var exemption: String?
        /// The report with which it came; `nil` for what a case brought.
        public var report: ID<HireReport>?

        public init(
            at: Instant, dueAt: Instant? = nil, duty: String? = nil, lateReason: String? = nil,
            exemption: String? = nil, report: ID<HireReport>? = nil
        ) {
            (self.at, self.dueAt, self.duty) = (at, dueAt, duty)
            (self.lateReason, self.exemption, self.report) = (lateReason, exemption, report)
        }

        /// Whether it was reported by its last moment, which counts; `nil` where there was none.
        public var isInTime: Bool? { dueAt.map { at <= $0 } }
    }

    public var id: ID<Employment>
    public var person: ID<Person>
    public var organisation: String
    public var area: String
    public var from: CalendarDate
    /// The last day; before ``from`` it took no time.
    public var until: CalendarDate?
    /// The case that brought it, such as a worker's permit; `nil` for one that was reported.
    public var caseID: ID<Case>?
    public var hired: Reported
    /// `nil` while nobody said that it ended.
    public var left: Reported?
    /// How it ended; `nil` while it goes on, and where a case ended it.
    public var end: EmploymentEnd?

    public init(
        id: ID<Employment>, person: ID<Person>, organisation: String, area: String, from: CalendarDate,
        until: CalendarDate? = nil, caseID: ID<Case>? = nil, hired: Reported
    ) {
        (self.id, self.person, self.organisation, self.area) = (id, person, organisation, area)
        (self.from, self.until, self.caseID, self.hired) = (from, until, caseID, hired)
    }

    /// Whether it took any time at all.
    public var isEmpty: Bool { until.map { $0 < from } ?? false }

    /// Whether the person works there on `day`.
    public func holds(on day: CalendarDate) -> Bool { from <= day && (until.map { $0 >= day } ?? true) }
}
