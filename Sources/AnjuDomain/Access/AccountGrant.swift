public import AnjuCore

/// A role at an office, given to an account for a time: one proposes it, another approves it, anybody ends it.
public struct AccountGrant: Hashable, Sendable, Identified {
    public static let idPrefix = "grt"

    /// Where it stands.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        case proposed, ahead
        case inForce = "in-force"
        case over
    }

    public var id: ID<AccountGrant>
    public var account: ID<Account>
    public var role: String
    /// Key of the office.
    public var office: String
    public var from: Instant
    public var until: Instant?
    /// Identifiers of accounts; `anju` where the command line of the house did it.
    public var proposedBy: String
    /// Nobody approves it when a week is over.
    public var proposedAt: Instant
    public var approvedBy: String?
    public var endedAt: Instant?

    public init(
        id: ID<AccountGrant>, account: ID<Account>, role: String, office: String, from: Instant,
        until: Instant? = nil, proposedBy: String, proposedAt: Instant? = nil, approvedBy: String? = nil,
        endedAt: Instant? = nil
    ) {
        (self.id, self.account, self.role, self.office) = (id, account, role, office)
        (self.from, self.until, self.proposedBy) = (from, until, proposedBy)
        (self.proposedAt, self.approvedBy, self.endedAt) = (proposedAt ?? from, approvedBy, endedAt)
    }

    /// Where it stands at a moment.
    public func standing(at now: Instant) -> Standing {
        if endedAt.map({ $0 <= now }) ?? false { return .over }
        if until.map({ $0 <= now }) ?? false { return .over }
        if approvedBy == nil { return SecondHand.holds(askedAt: proposedAt, at: now) ? .proposed : .over }
        return from <= now ? .inForce : .ahead
    }
}
