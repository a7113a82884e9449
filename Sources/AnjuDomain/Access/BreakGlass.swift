public import AnjuCore

/// One official opened what is protected of one person, in an emergency, for an hour.
public struct BreakGlass: Hashable, Sendable, Identified {
    public static let idPrefix = "brk"

    /// What a review by somebody else found.
    public enum Finding: String, Hashable, Sendable, CaseIterable {
        case justified, unjustified
    }

    /// Minutes for which it is open.
    public static let minutes = 60
    /// Hours within which somebody else reviews it; then the right rests until they have.
    public static let reviewHours = 72
    /// Fewest characters of the reason.
    public static let shortestReason = 20

    public var id: ID<BreakGlass>
    /// Identifier of the account.
    public var actor: String
    /// Identifier of the person.
    public var record: String
    /// Key of the kind of emergency, by the pack.
    public var category: String
    /// Why, in words.
    public var reason: String
    public var openedAt: Instant
    public var reviewedAt: Instant?
    public var finding: Finding?
    /// When a supervisor let the right begin again that rests after it was found not justified.
    public var settledAt: Instant?

    public init(
        id: ID<BreakGlass>, actor: String, record: String, category: String, reason: String, openedAt: Instant,
        reviewedAt: Instant? = nil, finding: Finding? = nil, settledAt: Instant? = nil
    ) {
        (self.finding, self.settledAt) = (finding, settledAt)
        (self.id, self.actor, self.record, self.category, self.reason) = (id, actor, record, category, reason)
        (self.openedAt, self.reviewedAt) = (openedAt, reviewedAt)
    }

    /// The first moment at which it is closed again.
    public var until: Instant { openedAt.adding(minutes: Self.minutes) }

    /// Whether nobody has reviewed it in time.
    public func isReviewOverdue(at now: Instant) -> Bool {
        reviewedAt == nil && openedAt.adding(hours: Self.reviewHours) <= now
    }

    /// Found not justified, and nobody has let the right begin again.
    public var awaitsDecision: Bool { finding == .unjustified && settledAt == nil }

    /// What has to be so that it opens a record.
    enum Condition: CaseIterable {
        case actor, record, reason, begun, notOver, upheld
    }

    func holds(_ condition: Condition, for request: AccessRequest) -> Bool {
        switch condition {
        case .actor: actor == request.actor
        case .record: record == request.scope.record
        case .reason: !category.isEmpty && WrittenReason(reason).length >= Self.shortestReason
        case .begun: openedAt <= request.now
        case .notOver: request.now < until
        case .upheld: finding != .unjustified
        }
    }
}
