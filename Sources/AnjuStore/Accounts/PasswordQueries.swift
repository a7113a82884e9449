public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Whether a password is asked for an account, and by whom.
    public func passwordAsk(of account: ID<Account>) throws -> PasswordAsk? {
        try rows("SELECT * FROM password_ask WHERE account = \(account)").first.map(PasswordAsk.init)
    }

    /// Every password that is asked for; at most 1,000, as there are accounts.
    public func passwordAsks() throws -> [PasswordAsk] {
        try rows("SELECT * FROM password_ask ORDER BY asked_at, account LIMIT 1000").map(PasswordAsk.init)
    }
}

extension WriteTransaction {
    /// Asks for a password; answers whether nobody had.
    public func insert(_ ask: PasswordAsk) throws -> Bool {
        try run(
            """
            INSERT INTO password_ask (account, asked_by, asked_at) VALUES (\(ask.account), \(ask.askedBy), \(ask.askedAt))
            ON CONFLICT (account) DO NOTHING
            """) == 1
    }

    /// Takes back that a password was asked for; answers whether one was.
    public func endPasswordAsk(of account: ID<Account>) throws -> Bool {
        try run("DELETE FROM password_ask WHERE account = \(account)") == 1
    }

    /// Gives an account a password that was asked for, ends its sessions, and opens it where it was disabled.
    ///
    /// Answers whether one was asked for, by somebody else than `giver`.
    public func givePassword(
        _ hash: String, to account: ID<Account>, by giver: String, at moment: Instant
    ) throws -> Bool {
        let asked = try run("DELETE FROM password_ask WHERE account = \(account) AND asked_by <> \(giver)")
        guard asked == 1 else { return false }
        try run(
            """
            UPDATE account SET password_hash = \(hash), password_given_at = \(moment), password_set_at = NULL,
                disabled_at = NULL
            WHERE id = \(account)
            """)
        try run("DELETE FROM session WHERE account = \(account)")
        return true
    }

    /// Sets the password that an account chose itself, and ends its sessions but `kept`.
    ///
    /// Answers whether the password before was `old`.
    public func choosePassword(
        _ hash: String, of account: ID<Account>, insteadOf old: String, keeping kept: String
    ) throws -> Bool {
        let changed = try run(
            """
            UPDATE account SET password_hash = \(hash), password_given_at = NULL, password_set_at = NULL
            WHERE id = \(account) AND password_hash = \(old)
            """)
        guard changed == 1 else { return false }
        try run("DELETE FROM session WHERE account = \(account) AND secret_hash <> \(kept)")
        return true
    }
}

extension PasswordAsk {
    init(_ row: Row) throws {
        self.init(account: try row.get("account"), askedBy: try row.get("asked_by"), askedAt: try row.get("asked_at"))
    }
}
