public import AnjuCore

/// Who did one thing about a hiding, as what, where and when.
public struct HidingHand: Hashable, Sendable {
    /// Identifier of the account.
    public var account: String
    public var role: String
    public var office: String
    public var at: Instant

    public init(account: String, role: String, office: String, at: Instant) {
        (self.account, self.role, self.office, self.at) = (account, role, office, at)
    }

    /// The hand of an official.
    public init(_ actor: Actor, at: Instant) {
        self.init(account: actor.id, role: actor.role, office: actor.office, at: at)
    }

    /// Whether it is another person, of another role and another office.
    public func isIndependent(of other: HidingHand) -> Bool {
        account != other.account && role != other.role && office != other.office
    }
}
