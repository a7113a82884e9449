public import AnjuCore

/// That an account needs a password: one administrator asks for it, another gives it.
public struct PasswordAsk: Hashable, Sendable {
    public var account: ID<Account>
    /// Identifier of the account that asked.
    public var askedBy: String
    public var askedAt: Instant

    public init(account: ID<Account>, askedBy: String, askedAt: Instant) {
        (self.account, self.askedBy, self.askedAt) = (account, askedBy, askedAt)
    }
}
