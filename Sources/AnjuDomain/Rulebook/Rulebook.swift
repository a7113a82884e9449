public import AnjuCore

/// What a pack says, checked and ready to be asked: the one place the program learns law, procedures and forms from.
public struct Rulebook: Sendable {
    public var pack: PackIdentity
    public var dictionary: DataDictionary
    /// By key.
    public var departments: [String: Department]
    /// Laws, rules and other sources, by key.
    public var sources: [String: LegalSource]
    /// By code, such as `B01`.
    public var grounds: [String: Ground]
    public var remedies: [String: Remedy]
    /// Phases in the order in which a case passes through them.
    public var phases: [Phase]
    /// By key, such as `entered_country`.
    public var events: [String: LegalEvent]
    /// By code, such as `health_exam`.
    public var fees: [String: Fee]
    /// Rules every procedure obeys (told once, clock stops, …), by key.
    public var common: [String: CommonRule]
    /// In the pack's order.
    public var procedures: [Procedure]
    /// All years together; `provisionalYears` names those whose notice was not published when the pack was made.
    public var calendar: WorkingCalendar
    public var provisionalYears: Set<Int>
    public var rights: Rights
    /// Offices of this deployment, by key.
    ///
    /// Empty in a national pack.
    public var offices: [Office]
    /// Number series of this deployment, by key: `case`, `temporary_residence_permit`.
    public var series: [String: NumberSeries]
    /// Training courses offered, in the pack's order.
    public var courses: [Course]
    /// Areas of this deployment, in the pack's order.
    public var areas: [Area] = []
    /// Places of this deployment, in the pack's order.
    public var sites: [Site] = []
    /// How long records are kept, in the pack's order.
    public var retention: [Retention] = []
    /// Days before an expiry on which the person is reminded, such as 30, 7 and 1.
    public var reminderDays: [Int] = []
    /// The clock past which silence accepts (Administrative Licensing Law article 32), where the pack has one.
    public var silence: Clock?
    /// Grounds on which an authority may be asked about a case, in the pack's order.
    public var checkGrounds: [CheckGround] = []
    /// Who has to have a stay registered, and by when, in the pack's order.
    public var stayDuties: [StayDuty] = []
    /// Who has to report that somebody begins or ends work, and by when, in the pack's order.
    public var employmentDuties: [EmploymentDuty] = []
    /// What a permit opens to its holder, in the pack's order.
    public var benefits: [Benefit] = []

    public init(
        pack: PackIdentity, dictionary: DataDictionary, departments: [String: Department] = [:],
        sources: [String: LegalSource] = [:], grounds: [String: Ground] = [:], remedies: [String: Remedy] = [:],
        phases: [Phase] = [], events: [String: LegalEvent] = [:], fees: [String: Fee] = [:],
        common: [String: CommonRule] = [:], procedures: [Procedure] = [], calendar: WorkingCalendar = WorkingCalendar(),
        provisionalYears: Set<Int> = [], rights: Rights, offices: [Office] = [], series: [String: NumberSeries] = [:],
        courses: [Course] = []
    ) {
        self.pack = pack
        self.dictionary = dictionary
        self.departments = departments
        self.sources = sources
        self.grounds = grounds
        self.remedies = remedies
        self.phases = phases
        self.events = events
        self.fees = fees
        self.common = common
        self.procedures = procedures
        self.calendar = calendar
        self.provisionalYears = provisionalYears
        self.rights = rights
        self.offices = offices
        self.series = series
        self.courses = courses
    }

    /// The procedure with this identifier or key, such as `P01` or `border_worker_permit`.
    public func procedure(_ name: String) -> Procedure? {
        procedures.first { $0.id == name || $0.key == name }
    }

    /// Whether the holidays of the day's year are not decreed yet, or the pack has no table of them.
    public func isProvisional(_ day: CalendarDate) -> Bool {
        provisionalYears.contains(day.year) || !calendar.covers(day)
    }

    /// The office with this key.
    public func office(_ key: String) -> Office? { offices.first { $0.key == key } }
}
