public import AnjuCore

/// Who answers for somebody, from–to: its end is an end of the guarantee alone, and of nothing that rested on it.
public struct GuaranteeRecord: Hashable, Sendable {
    /// What the guarantor is to the person.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case employer
        case premisesOwner = "premises_owner"
        /// The person's own title.
        case ownTitle = "own_title"
    }

    public var id: ID<Guarantee>
    public var person: ID<Person>
    public var kind: Kind
    public var name: String
    public var from: CalendarDate
    /// The last day that was agreed; `nil` where none was.
    public var until: CalendarDate?
    /// When another took its place.
    public var endedAt: Instant?
    public var caseID: ID<Case>?
    public var area: String

    public init(
        id: ID<Guarantee>, person: ID<Person>, area: String, kind: Kind, name: String, from: CalendarDate,
        until: CalendarDate?,
        endedAt: Instant?, caseID: ID<Case>?
    ) {
        (self.id, self.person, self.area, self.kind, self.name) = (id, person, area, kind, name)
        (self.from, self.until, self.endedAt, self.caseID) = (from, until, endedAt, caseID)
    }

    /// Whether it holds on `day`.
    public func holds(on day: CalendarDate) -> Bool {
        endedAt == nil && from <= day && (until.map { $0 >= day } ?? true)
    }
}
