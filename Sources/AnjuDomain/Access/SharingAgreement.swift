public import AnjuCore

/// What one department gives another: for one purpose, by a law, of these groups, in an area, for a time.
public struct SharingAgreement: Hashable, Sendable, Identified {
    public static let idPrefix = "agr"

    public var id: ID<SharingAgreement>
    public var giving: String
    public var receiving: String
    public var purpose: String
    public var law: String
    public var groups: Set<String>
    /// Only of people whose records lie here.
    public var area: String
    public var from: Instant
    /// An agreement without an end is none.
    public var until: Instant
    /// Two people; one who has proposed it does not approve it.
    public var proposedBy: String
    /// Nobody approves it when a week is over.
    public var proposedAt: Instant
    public var approvedBy: String?
    /// When one person ended it before its time.
    public var endedAt: Instant?

    public init(
        id: ID<SharingAgreement>, giving: String, receiving: String, purpose: String, law: String,
        groups: Set<String>, area: String, from: Instant, until: Instant, proposedBy: String,
        proposedAt: Instant? = nil, approvedBy: String? = nil, endedAt: Instant? = nil
    ) {
        (self.id, self.giving, self.receiving, self.purpose, self.law) = (id, giving, receiving, purpose, law)
        (self.groups, self.area, self.from, self.until) = (groups, area, from, until)
        (self.proposedBy, self.proposedAt) = (proposedBy, proposedAt ?? from)
        (self.approvedBy, self.endedAt) = (approvedBy, endedAt)
    }

    /// Whether it waits for a second person.
    public func isProposed(at now: Instant) -> Bool {
        approvedBy == nil && endedAt == nil && now < until && SecondHand.holds(askedAt: proposedAt, at: now)
    }

    /// What has to be so that an agreement carries a grant.
    enum Condition: CaseIterable {
        case purpose, group, approved, begun, notOver, notEnded
    }

    func holds(_ condition: Condition, for request: AccessRequest) -> Bool {
        switch condition {
        case .purpose: purpose == request.purpose
        case .group: request.group.map(groups.contains) ?? true
        case .approved: approvedBy.map { $0 != proposedBy } ?? false
        case .begun: from <= request.now
        case .notOver: request.now < until
        case .notEnded: endedAt.map { request.now < $0 } ?? true
        }
    }
}
