public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Whether a password is asked for an account, and by whom, where that holds at a moment.
    public func passwordAsk(
        of account: ID<Account>, at moment: Instant, sealer: ItemSealer
    ) throws -> PasswordAsk? {
        try rows(
            """
            SELECT * FROM password_ask WHERE account = \(account) AND asked_at > \(SecondHand.start(at: moment))
            """
        ).first.map { try PasswordAsk($0, sealer) }
    }

    /// What waits for another administrator, the oldest first.
    public func passwordAsks(at moment: Instant, limit: Int, sealer: ItemSealer) throws -> [PasswordAsk] {
        try rows(
            """
            SELECT * FROM password_ask WHERE asked_at > \(SecondHand.start(at: moment))
            ORDER BY asked_at, account LIMIT \(limit)
            """
        ).map { try PasswordAsk($0, sealer) }
    }
}

extension WriteTransaction {
    /// Asks for a password, whose half is sealed; answers whether nobody had within a week.
    public func insert(_ ask: PasswordAsk, sealer: ItemSealer) throws -> Bool {
        let half = try sealer.seal(ask.half, table: "password_ask", column: "half", row: ask.account.rawValue)
        try run(
            """
            DELETE FROM password_ask
            WHERE account = \(ask.account) AND asked_at <= \(SecondHand.start(at: ask.askedAt))
            """)
        return try run(
            """
            INSERT INTO password_ask (account, asked_by, asked_at, half)
            VALUES (\(ask.account), \(ask.askedBy), \(ask.askedAt), \(half))
            ON CONFLICT (account) DO NOTHING
            """) == 1
    }

    /// Takes back that a password was asked for; answers whether one was.
    public func endPasswordAsk(of account: ID<Account>) throws -> Bool {
        try run("DELETE FROM password_ask WHERE account = \(account)") == 1
    }

    /// Gives an account the password that this was asked for, ends its sessions, and opens it where it was disabled.
    ///
    /// Answers whether it was asked for still, by somebody else than `giver`.
    public func givePassword(
        _ hash: String, as ask: PasswordAsk, by giver: String, at moment: Instant
    ) throws -> Bool {
        let asked = try run(
            """
            DELETE FROM password_ask
            WHERE account = \(ask.account) AND asked_by = \(ask.askedBy) AND asked_at = \(ask.askedAt)
                AND asked_by <> \(giver) AND asked_at > \(SecondHand.start(at: moment))
            """)
        guard asked == 1 else { return false }
        try run(
            """
            UPDATE account SET password_hash = \(hash), given_hash = \(hash), password_given_at = \(moment),
                password_set_at = NULL, disabled_at = NULL
            WHERE id = \(ask.account)
            """)
        try run("DELETE FROM session WHERE account = \(ask.account)")
        return true
    }

    /// Sets the password that an account chose itself, ends every session of it, and forgets that one was asked for.
    ///
    /// Answers whether the password before was `old`, and the account open.
    public func choosePassword(_ hash: String, of account: ID<Account>, insteadOf old: String) throws -> Bool {
        let changed = try run(
            """
            UPDATE account SET password_hash = \(hash), password_given_at = NULL, password_set_at = NULL
            WHERE id = \(account) AND password_hash = \(old) AND disabled_at IS NULL
            """)
        guard changed == 1 else { return false }
        try run("DELETE FROM session WHERE account = \(account)")
        try run("DELETE FROM password_ask WHERE account = \(account)")
        return true
    }
}

extension PasswordAsk {
    fileprivate init(_ row: Row, _ sealer: ItemSealer) throws {
        let account: ID<Account> = try row.get("account")
        self.init(
            account: account, askedBy: try row.get("asked_by"), askedAt: try row.get("asked_at"),
            half: try sealer.open(
                try row.optional("half"), table: "password_ask", column: "half", row: account.rawValue) ?? "")
    }
}
