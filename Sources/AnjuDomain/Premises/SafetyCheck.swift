public import AnjuCore

/// A look at the safety of a building (form F11): about the building, and never about who lives there.
public struct SafetyCheck: Hashable, Sendable {
    public var id: ID<SafetyCheck>
    public var place: ID<Dwelling>
    /// When somebody looked.
    public var day: CalendarDate
    /// Keys of the items that were not in order, in the dictionary's order; none: everything was.
    public var failing: [String]
    /// By when what was not in order has to be; where something was not.
    public var deadline: CalendarDate?
    /// When somebody saw that it is in order now.
    public var mendedOn: CalendarDate?
    /// Whether a later check says how the place is.
    public var isFollowed: Bool

    public init(
        id: ID<SafetyCheck>, place: ID<Dwelling>, day: CalendarDate, failing: [String], deadline: CalendarDate?,
        mendedOn: CalendarDate? = nil, isFollowed: Bool = false
    ) {
        (self.id, self.place, self.day, self.failing) = (id, place, day, failing)
        (self.deadline, self.mendedOn, self.isFollowed) = (deadline, mendedOn, isFollowed)
    }

    /// Whether something is still to be put in order.
    public var isOpen: Bool { !failing.isEmpty && mendedOn == nil && !isFollowed }

    /// Whether it should have been in order before `today`; the last day itself is in time.
    public func isOverdue(on today: CalendarDate) -> Bool { isOpen && (deadline.map { $0 < today } ?? false) }
}

extension SafetyCheck: Identified {
    public static let idPrefix = "saf"
}
