public import AnjuCore

/// Somebody at a place, from–to.
public struct StayRecord: Hashable, Sendable {
    public var id: ID<Stay>
    public var person: ID<Person>
    public var place: ID<Dwelling>?
    public var area: String
    public var kind: StayKind
    public var span: StaySpan
    /// When it was registered.
    public var registeredAt: Instant
    /// The last moment to register it, by the duty that held; `nil` where there was none.
    public var dueAt: Instant?
    /// Key of that duty in the pack.
    public var duty: String?
    /// Why it came late, by its code.
    public var lateReason: String?
    /// Why nothing had to be registered, by the exemption's key.
    public var exemption: String?
    /// Who had it registered, by the party's key.
    public var registeredBy: String?
    /// When the person means to leave.
    public var plannedUntil: Instant?
    /// The submit with which it came; `nil` for one that a case brought.
    public var checkIn: ID<CheckIn>?
    /// When it was declared at the door, where it was.
    public var declaredAt: Instant?
    /// How it ended; `nil` while it goes on, and where nobody said.
    public var end: StayEnd?

    public init(
        id: ID<Stay>, person: ID<Person>, place: ID<Dwelling>?, area: String, kind: StayKind, span: StaySpan,
        registeredAt: Instant, dueAt: Instant? = nil, duty: String? = nil, lateReason: String? = nil
    ) {
        (self.id, self.person, self.place, self.area) = (id, person, place, area)
        (self.kind, self.span, self.registeredAt) = (kind, span, registeredAt)
        (self.dueAt, self.duty, self.lateReason) = (dueAt, duty, lateReason)
    }

    /// Whether it was registered, or declared at the door, by its last moment, which counts; `nil` where no duty held.
    public var isInTime: Bool? { dueAt.map { (declaredAt ?? registeredAt) <= $0 } }
}
