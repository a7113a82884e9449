public import AnjuCore

/// A filed lease of one place (租赁备案): its number, its term, and who of the register lives there by it.
///
/// Of the contract no more is kept: no rent, no deposit, nobody's number.
public struct LeaseRecord: Hashable, Sendable {
    /// How one ended that did not run to its last day.
    public enum End: String, Hashable, Sendable, CaseIterable {
        /// The two agreed, or one gave notice.
        case early
        /// It was filed by mistake: it takes no day.
        case mistaken
    }

    public var id: ID<LeaseRecord>
    public var number: String
    public var place: ID<Dwelling>
    public var area: String
    /// What the landlord is called.
    public var landlord: String
    /// As it was filed.
    public var filed: LeaseTerm
    public var filedAt: Instant
    /// The lease that it goes on from.
    public var renews: ID<LeaseRecord>?
    public var end: End?
    /// The last day in force of one that ended before its time.
    public var endedDay: CalendarDate?

    public init(
        id: ID<LeaseRecord>, number: String, place: ID<Dwelling>, area: String, landlord: String, filed: LeaseTerm,
        filedAt: Instant, renews: ID<LeaseRecord>? = nil
    ) {
        (self.id, self.number, self.place, self.area) = (id, number, place, area)
        (self.landlord, self.filed, self.filedAt, self.renews) = (landlord, filed, filedAt, renews)
    }

    /// The days on which it is in force; `nil` where it never was.
    public var term: LeaseTerm? {
        switch end {
        case .mistaken: nil
        case .early: endedDay.flatMap(filed.ended)
        case nil: filed
        }
    }
}

extension LeaseRecord: Identified {
    public static let idPrefix = "lea"
}
