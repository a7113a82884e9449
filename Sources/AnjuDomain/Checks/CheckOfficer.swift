/// Who did something about a check: the account, and the role in which it acted.
public struct CheckOfficer: Hashable, Sendable, Codable {
    /// Identifier of the account; empty for the person the check is about.
    public var account: String
    public var role: String
    public var department: String

    public init(account: String, role: String, department: String) {
        (self.account, self.role, self.department) = (account, role, department)
    }

    /// The official, or the program, that acts.
    public init(_ actor: Actor) {
        self.init(account: actor.id, role: actor.role, department: actor.department)
    }

    /// Whether it is somebody who answers for it: neither the person nor the program, which decide nothing here.
    public var isOfficial: Bool { !account.isEmpty && !role.isEmpty }

    /// Whether it is a second pair of eyes beside `first`: another account, in another role.
    public func isSecond(beside first: CheckOfficer) -> Bool {
        isOfficial && account != first.account && role != first.role
    }
}
