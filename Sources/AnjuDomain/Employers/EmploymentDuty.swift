public import AnjuCore

/// Who has to be told that somebody begins or ends work, and by when: the pack's.
///
/// A late report is taken like any other; why it came late is recorded, and nothing follows from it here.
public struct EmploymentDuty: Hashable, Sendable {
    /// What is to be reported.
    public enum Occasion: String, Hashable, Sendable, CaseIterable { case hire, leave }

    /// Whom it is about.
    public enum Holder: String, Hashable, Sendable, CaseIterable {
        case citizen
        /// Whoever's state is another, residents of Hong Kong, Macao and Taiwan by their codes among them.
        case overseas

        /// By the code of the state (`nationality`).
        public init(nationality: String) { self = nationality == "CHN" ? .citizen : .overseas }
    }

    public var key: String
    public var text: LocalizedText
    /// Key of the party, such as `employer`.
    public var who: String
    public var occasions: Set<Occasion>
    /// Empty: everybody.
    public var holders: Set<Holder>
    /// Code of the area in which it holds; `nil`: everywhere.
    public var area: String?
    /// `nil` where the law sets no figure: nothing is late.
    public var value: Dated<Int?>
    public var unit: TimeUnit
    public var exemptions: [StayDuty.Exemption]

    public init(
        key: String, text: LocalizedText, who: String, occasions: Set<Occasion>, holders: Set<Holder> = [],
        area: String? = nil, value: Dated<Int?>, unit: TimeUnit, exemptions: [StayDuty.Exemption] = []
    ) {
        (self.key, self.text, self.who, self.occasions) = (key, text, who, occasions)
        (self.holders, self.area, self.value, self.unit) = (holders, area, value, unit)
        self.exemptions = exemptions
    }

    /// The last moment to report what lies on `day`, which is not counted, by the figure that was in force then.
    ///
    /// `nil` where there is no figure.
    public func due(after day: CalendarDate, calendar: WorkingCalendar, zone: LegalZone) -> Instant? {
        guard let figure = value.value(on: day) ?? nil else { return nil }
        return Period(figure, unit).end(after: zone.start(of: day), calendar: calendar, zone: zone)
    }

    func holds(for occasion: Occasion, of holder: Holder, area code: String) -> Bool {
        occasions.contains(occasion) && (holders.isEmpty || holders.contains(holder))
            && (area.map { Unit(area: $0).contains(area: code) } ?? true)
    }

    /// The deeper area decides first, then whether it names whom it is about.
    var narrowness: Int {
        (area.map { Unit(area: $0).path.count } ?? 0) * 2 + (holders.isEmpty ? 0 : 1)
    }
}

extension [EmploymentDuty] {
    /// The duty that holds where somebody begins or ends work in an area.
    ///
    /// The narrower one decides; of two as narrow, the one that stands first.
    public func duty(
        for occasion: EmploymentDuty.Occasion, of holder: EmploymentDuty.Holder, area: String
    ) -> EmploymentDuty? {
        let holding = filter { $0.holds(for: occasion, of: holder, area: area) }
        let most = holding.map(\.narrowness).max()
        return holding.first { $0.narrowness == most }
    }
}
