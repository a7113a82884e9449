public import AnjuCore
public import AnjuDomain
import AnjuStore
public import AnjuVault

/// Opens a session for a name and a password.
public struct SignIn: Sendable {
    let centre: Centre
    let passwords: Passwords

    /// Tries allowed for one name from one address within a window; then that address has to wait.
    ///
    /// A stranger elsewhere locks nobody out (ASVS 6.3.1).
    static let tries = 8
    static let window = 600
    /// Refusals of one address within the window, whatever the names: a hall may share one.
    static let addressRefusals = 40
    /// A working day; idle sessions end sooner.
    static let hours = 12

    public init(centre: Centre, passwords: Passwords) {
        (self.centre, self.passwords) = (centre, passwords)
    }

    /// The session's secret, for the cookie alone, and whose it is.
    public struct Session: Sendable {
        public var secret: String
        public var account: AccountRecord
        /// When the command line set the password anew, where the account is to be told of it now.
        public var passwordSetAt: Instant?
    }

    /// Throws `sign-in.refused` without saying whether the name exists, and `sign-in.too-many`.
    ///
    /// `client` is the address the try came from; `tells` whether whoever signs in reads what the session says.
    public func callAsFunction(
        login: String, password: String, from client: String = "", tells: Bool = true
    ) async throws -> Session {
        let now = centre.ambient.now()
        let name = centre.vault.blindIndex(login.lowercased() + "\n" + client, group: "attempt")
        let tries = try await centre.ledger.writeImpersonal {
            try $0.countTry("sign-in:" + name, window: Self.window, at: now)
        }
        let address = "sign-in-at:" + centre.vault.blindIndex(client, group: "attempt")
        let isStopped = try await centre.ledger.readImpersonal {
            try $0.tries(address, window: Self.window, at: now) >= Self.addressRefusals
        }
        guard tries <= Self.tries, !isStopped else {
            throw Problem(.limited, "sign-in.too-many", ["seconds": "\(Self.window)"])
        }
        let account = try await centre.ledger.readImpersonal { try $0.account(login: login) }
        guard let account, account.disabledAt == nil, let hash = PasswordHash(account.passwordHash) else {
            try await passwords.pretend(password)
            try await pretendNote(now)
            try await count(address, now)
            throw Problem(.refused, "sign-in.refused")
        }
        guard try await passwords.verify(password, against: hash), !account.isPasswordOver(at: now) else {
            try await noteRefusal(account)
            try await count(address, now)
            throw Problem(.refused, "sign-in.refused")
        }
        // Who has no grant in force is nobody here, and is told no more than a stranger is.
        let grant = try await centre.ledger.readImpersonal { try $0.grantInForce(of: account.id, at: now) }
        guard let grant, centre.rulebook.office(grant.office) != nil else {
            try await noteRefusal(account)
            try await count(address, now)
            throw Problem(.refused, "sign-in.refused")
        }
        var granted = account
        (granted.role, granted.office) = (grant.role, grant.office)
        return try await begin(granted, telling: tells, forgetting: "sign-in:" + name, now: now)
    }

    /// Begins a session for an account as it was when its password was looked at.
    ///
    /// Throws `sign-in.refused` where that is not the account any more.
    func begin(
        _ account: AccountRecord, telling tells: Bool, forgetting tries: String, now: Instant
    ) async throws -> Session {
        let passwordSetAt = tells ? account.passwordSetAt : nil
        let secret = Self.secret(centre.ambient.random)
        let hash = centre.vault.blindIndex(secret, group: "session")
        let actor = Accounts.actor(account, rulebook: centre.rulebook)
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            // A password that was set meanwhile, or an account that was closed, ends the sign-in that was on its way.
            let present = try transaction.account(account.id)
            guard let present, present.passwordHash == account.passwordHash, present.disabledAt == nil else {
                throw Problem(.refused, "sign-in.refused")
            }
            try transaction.beginSession(hash, of: account.id, at: now, until: now.adding(hours: Self.hours))
            if passwordSetAt != nil { try transaction.forgetPasswordSet(of: account.id) }
            return Audited((), .signedIn, on: account.id.rawValue)
        }
        try await centre.ledger.writeImpersonal { try $0.clearTries(tries) }
        return Session(secret: secret, account: account, passwordSetAt: passwordSetAt)
    }

    private func count(_ address: String, _ now: Instant) async throws {
        _ = try await centre.ledger.writeImpersonal { try $0.countTry(address, window: Self.window, at: now) }
    }

    private func noteRefusal(_ account: AccountRecord) async throws {
        try await centre.write(as: .program, for: "operation", .administer) { _ in
            Audited((), .signInRefused, on: account.id.rawValue)
        }
    }

    /// One durable write, as for a name that exists: the time of the answer does not tell which names do.
    private func pretendNote(_ now: Instant) async throws {
        _ = try await centre.ledger.writeImpersonal { try $0.countTry("sign-in-unknown", window: Self.window, at: now) }
    }

    /// The secret of a session: 256 bits in 64 hexadecimal digits.
    static func secret(_ random: (_ count: Int) -> [UInt8]) -> String {
        random(32).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
