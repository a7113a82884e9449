public import AnjuCore

/// That an account needs a password: one administrator asks for it, another gives it, and each has half of it.
public struct PasswordAsk: Hashable, Sendable {
    public var account: ID<Account>
    /// Identifier of the account that asked.
    public var askedBy: String
    public var askedAt: Instant
    /// The half that who asked was shown, and who gives is not.
    public var half: String

    public init(account: ID<Account>, askedBy: String, askedAt: Instant, half: String) {
        (self.account, self.askedBy, self.askedAt, self.half) = (account, askedBy, askedAt, half)
    }
}
