public import AnjuCore

/// A permit issued to a person.
public struct Permit: Hashable, Sendable, Identified {
    public static let idPrefix = "pmt"

    public var id: ID<Permit>
    /// Key of the procedure's output, such as `temporary_residence_permit`.
    public var kind: String
    public var number: String
    public var person: ID<Person>
    public var caseID: ID<Case>
    public var area: String
    public var status: PermitStatus
    public var validFrom: CalendarDate
    public var validUntil: CalendarDate
    /// The item whose date bounded the validity.
    public var boundedBy: String?
    /// Sixteen random bytes: what the seal calls the permit.
    ///
    /// Never the person's number.
    public var handle: [UInt8]
    /// Index in the status list, random.
    public var statusIndex: Int
    public var issuedAt: Instant?
    public var version: Int
    /// The first day of the years of residence that count; `nil` of a permit that no endorsement keeps in use.
    ///
    /// With it the permit does not expire: after its last day its use is suspended (``EndorsementYear``).
    public var countedFrom: CalendarDate?

    public init(
        id: ID<Permit>, kind: String, number: String, person: ID<Person>, caseID: ID<Case>, area: String,
        status: PermitStatus, validFrom: CalendarDate, validUntil: CalendarDate, boundedBy: String?, handle: [UInt8],
        statusIndex: Int, issuedAt: Instant?, version: Int
    ) {
        (self.id, self.kind, self.number, self.person, self.caseID) = (id, kind, number, person, caseID)
        (self.area, self.status, self.validFrom, self.validUntil) = (area, status, validFrom, validUntil)
        (self.boundedBy, self.handle, self.statusIndex) = (boundedBy, handle, statusIndex)
        (self.issuedAt, self.version) = (issuedAt, version)
    }

    /// Whether its time is over on `day` for good; one that is kept in use by endorsements is suspended instead.
    ///
    /// Expiry is computed when asked and never stored.
    public func isExpired(on day: CalendarDate) -> Bool { countedFrom == nil && validUntil < day }

    /// Its state on `day`: the stored one, or suspended where its endorsement was missed and nobody has written that yet.
    public func status(on day: CalendarDate) -> PermitStatus {
        status == .valid && countedFrom != nil && validUntil < day ? .suspended : status
    }

    /// The year in which its endorsement is due; `nil` where none keeps it in use.
    public var year: EndorsementYear? {
        countedFrom.map { EndorsementYear(countedFrom: $0, lastDay: validUntil) }
    }

    /// Whether its card may be handed out on `day`: nobody took it out of force, and its last day is not over.
    public func isGood(on day: CalendarDate) -> Bool {
        switch status(on: day) {
        case .inProduction, .valid: !isExpired(on: day)
        case .suspended, .terminated, .cancelled: false
        }
    }
}
