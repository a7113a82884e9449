public import AnjuCore
public import AnjuDomain

/// What administrators are shown of accounts.
extension KeepAccounts {
    /// An account, what it acts by now, and the password that waits for a second administrator.
    public struct Kept: Sendable {
        public var account: AccountRecord
        public var grant: AccountGrant?
        public var ask: PasswordAsk?
    }

    /// One half of a password, for whom, and the first moment at which it is over.
    public struct Half: Sendable {
        public var account: AccountRecord
        /// Whether it is the half with which the password begins.
        public var isFirst: Bool
        public var text: String
        public var until: Instant
    }

    /// What the page of the accounts shows.
    public struct Listed: Sendable {
        /// Those for which a password waits.
        public var waiting: [Kept]
        /// By login.
        public var accounts: [Kept]
        /// The login behind which the list goes on; `nil` where it ends.
        public var next: String?
    }
}
