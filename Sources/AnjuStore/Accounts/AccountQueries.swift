public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The account with this login.
    public func account(login: String) throws -> AccountRecord? {
        try rows("SELECT * FROM account WHERE login = \(login)").first.map(AccountRecord.init)
    }

    /// The account with this identifier.
    public func account(_ id: ID<Account>) throws -> AccountRecord? {
        try rows("SELECT * FROM account WHERE id = \(id)").first.map(AccountRecord.init)
    }

    /// Accounts by login, those behind `login`.
    public func accounts(after login: String = "", limit: Int) throws -> [AccountRecord] {
        try rows("SELECT * FROM account WHERE login > \(login) ORDER BY login LIMIT \(limit)").map(AccountRecord.init)
    }

    /// The account of a live session, and when the session was last noted as used.
    ///
    /// Live is one that is not past its end, not idle for longer than `idle` seconds, and whose account is not disabled and
    /// has a grant in force: its role and office are that grant's, so that what ends counts at the next request.
    public func account(
        ofSession secretHash: String, at moment: Instant, idle: Int
    ) throws -> (account: AccountRecord, seenAt: Instant)? {
        try rows(
            """
            SELECT a.*, s.seen_at, g.role AS granted_role, g.office AS granted_office
            FROM session s JOIN account a ON a.id = s.account JOIN account_grant g ON g.account = a.id
            WHERE s.secret_hash = \(secretHash) AND s.expires_at > \(moment)
                AND s.seen_at > \(moment.adding(seconds: -idle)) AND a.disabled_at IS NULL AND \(SQL.inForce(at: moment))
            ORDER BY g.from_at DESC, g.id DESC LIMIT 1
            """
        ).first.map { row in
            var account = try AccountRecord(row)
            (account.role, account.office) = (try row.get("granted_role"), try row.get("granted_office"))
            return (account, try row.get("seen_at"))
        }
    }

    /// The value kept under a name.
    public func setting(_ name: String) throws -> String? {
        try rows("SELECT value FROM setting WHERE name = \(name)").first?.get("value")
    }
}

extension WriteTransaction {
    /// Adds an account.
    ///
    /// Throws `account.login-taken`.
    public func insert(_ account: AccountRecord) throws {
        do {
            try run(
                """
                INSERT INTO account (id, login, name, role, office, station, language, password_hash, created_at, disabled_at)
                VALUES (\(account.id), \(account.login), \(account.name), \(account.role), \(account.office),
                        \(account.station), \(account.language.rawValue), \(account.passwordHash), \(account.createdAt),
                        \(account.disabledAt))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "account.login-taken", ["login": account.login])
        }
    }

    /// Opens a session that ends at `end` at the latest.
    public func beginSession(_ secretHash: String, of account: ID<Account>, at moment: Instant, until end: Instant)
        throws
    {
        try run(
            """
            INSERT INTO session (secret_hash, account, started_at, seen_at, expires_at)
            VALUES (\(secretHash), \(account), \(moment), \(moment), \(end))
            """)
    }

    /// Ends a session.
    public func endSession(_ secretHash: String) throws {
        try run("DELETE FROM session WHERE secret_hash = \(secretHash)")
    }

    /// Sets a new password and ends every session of the account, which is told at its next sign-in.
    public func setPassword(_ hash: String, of account: ID<Account>, at moment: Instant) throws {
        try run(
            """
            UPDATE account SET password_hash = \(hash), password_set_at = \(moment), password_given_at = NULL
            WHERE id = \(account)
            """)
        try run("DELETE FROM session WHERE account = \(account)")
        try run("DELETE FROM password_ask WHERE account = \(account)")
    }

    /// Notes that the account was told that its password was set anew.
    public func forgetPasswordSet(of account: ID<Account>) throws {
        try run("UPDATE account SET password_set_at = NULL WHERE id = \(account)")
    }

    /// Disables the account and ends its sessions.
    public func disable(_ account: ID<Account>, at moment: Instant) throws {
        try run("UPDATE account SET disabled_at = \(moment) WHERE id = \(account) AND disabled_at IS NULL")
        try run("DELETE FROM session WHERE account = \(account)")
        try run("DELETE FROM password_ask WHERE account = \(account)")
    }

    /// Keeps a value under a name.
    public func setSetting(_ name: String, _ value: String) throws {
        try run(
            """
            INSERT INTO setting (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = \(value)
            """)
    }
}
