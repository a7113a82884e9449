public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
public import AnjuVault

/// Accounts as administrators keep them: one proposes an account or a password, another gives it, one closes.
///
/// Nobody administers alone: an account is made without a password and with a grant that waits, and the password that lets it
/// in is given by another administrator than the one who asked, to be replaced by one that its holder alone knows.
public struct KeepAccounts: Sendable {
    let centre: Centre
    let passwords: Passwords

    public init(centre: Centre, passwords: Passwords) { (self.centre, self.passwords) = (centre, passwords) }

    /// What is proposed, as it was typed.
    public struct Draft: Sendable {
        public var login: String
        public var name: String
        public var role: String
        public var office: String
        public var station: String
        public var language: String

        public init(
            login: String, name: String, role: String, office: String, station: String = "", language: String = ""
        ) {
            (self.login, self.name, self.role) = (login, name, role)
            (self.office, self.station, self.language) = (office, station, language)
        }
    }

    /// An account, what it acts by now, and the password that waits for a second administrator.
    public struct Kept: Sendable {
        public var account: AccountRecord
        public var grant: AccountGrant?
        public var ask: PasswordAsk?
    }

    /// A password that was made, for whom, and the first moment at which it is over.
    public struct Given: Sendable {
        public var account: AccountRecord
        public var password: String
        public var until: Instant
    }

    /// Every account, by login.
    public func list(by actor: Actor) async throws -> [Kept] {
        try await centre.admit("operation", .administer, of: actor)
        let now = centre.ambient.now()
        return try await centre.ledger.readImpersonal { transaction in
            let grants = Dictionary(grouping: try transaction.grants(), by: \.account)
            let asks = Dictionary(try transaction.passwordAsks().map { ($0.account, $0) }) { first, _ in first }
            return try transaction.accounts().map { account in
                let grant = grants[account.id]?.first { $0.standing(at: now) == .inForce }
                return Kept(account: account, grant: grant, ask: asks[account.id])
            }
        }
    }

    /// Makes an account that nobody can use yet: its grant and its password wait for another administrator.
    ///
    /// Throws every fault at once: a login that is none or taken, no name, a role that is not at home in the office.
    @discardableResult
    public func propose(_ draft: Draft, by actor: Actor) async throws -> ID<Account> {
        try await centre.admit("operation", .administer, of: actor)
        let now = centre.ambient.now()
        let isTaken = try await centre.ledger.readImpersonal { try $0.account(login: draft.login) } != nil
        let faults = faults(of: draft, isTaken: isTaken)
        if !faults.isEmpty { throw Problem.invalid(faults) }
        let account = AccountRecord(
            id: centre.ambient.id(), login: draft.login, name: draft.name, role: draft.role, office: draft.office,
            station: draft.station, language: language(draft.language), passwordHash: "", createdAt: now)
        let grant = AccountGrant(
            id: centre.ambient.id(), account: account.id, role: account.role, office: account.office, from: now,
            proposedBy: actor.id)
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            try transaction.insert(account)
            try transaction.insert(grant, at: now)
            _ = try transaction.insert(PasswordAsk(account: account.id, askedBy: actor.id, askedAt: now))
            let detail = account.role + " " + account.office
            return Audited((), .accountMade, on: account.id.rawValue, detail: detail)
                .and(.grantProposed, on: account.id.rawValue, detail: detail)
                .and(.accountChanged, on: account.id.rawValue, detail: "password-asked")
        }
        return account.id
    }

    /// Asks that an account be given a password: one for which it was forgotten, or one that opens it again.
    ///
    /// Throws `access.same-person` for the own, `access.entry-over` where somebody has asked, `account.unknown`.
    public func askPassword(of id: ID<Account>, by actor: Actor) async throws {
        let now = centre.ambient.now()
        try await change(id, by: actor, "password-asked") { transaction in
            if id.rawValue == actor.id { throw Problem(.refused, "access.same-person") }
            return try transaction.insert(PasswordAsk(account: id, askedBy: actor.id, askedAt: now))
        }
    }

    /// Takes back that a password was asked for: one person is enough.
    ///
    /// Throws `access.entry-over` where none is, `account.unknown`.
    public func takeBack(_ id: ID<Account>, by actor: Actor) async throws {
        try await change(id, by: actor, "password-taken-back") { try $0.endPasswordAsk(of: id) }
    }

    /// Gives the password that another administrator asked for, for a third: made here, answered this once.
    ///
    /// It opens the account where it was disabled, ends its sessions, is good for three days, and opens nothing but the page on
    /// which its holder chooses another.
    ///
    /// Throws `access.same-person`, `access.entry-over`, `account.unknown`, and what `confirming` throws.
    public func give(_ id: ID<Account>, by actor: Actor, confirming: Confirming) async throws -> Given {
        try await centre.admit("operation", .administer, of: actor)
        try await centre.require(confirming, of: actor)
        let now = centre.ambient.now()
        let password = Passphrase.fresh(centre.ambient.random)
        let hash = try await passwords.hash(password).text
        let account = try await change(id, by: actor, "password-given") { transaction in
            let ask = try transaction.passwordAsk(of: id)
            if id.rawValue == actor.id || ask?.askedBy == actor.id { throw Problem(.refused, "access.same-person") }
            return try transaction.givePassword(hash, to: id, by: actor.id, at: now)
        }
        return Given(account: account, password: password, until: now.adding(hours: AccountRecord.givenHours))
    }

    /// Ends an account's sessions and lets it sign in no more: one person is enough.
    ///
    /// Throws `access.last-administrator` where nobody would be left who administers, `access.entry-over` where it is disabled,
    /// `account.unknown`.
    public func disable(_ id: ID<Account>, by actor: Actor) async throws {
        let (centre, now) = (centre, centre.ambient.now())
        try await change(id, by: actor, "disabled") { transaction in
            guard try transaction.account(id)?.disabledAt == nil else { return false }
            if try centre.isLastAdministrator(id, at: now, in: transaction) {
                throw Problem(.conflict, "access.last-administrator")
            }
            try transaction.disable(id, at: now)
            return true
        }
    }

    /// Changes an account that there is, with its entry, and answers it as it was; `body` says whether anything changed.
    @discardableResult
    private func change(
        _ id: ID<Account>, by actor: Actor, _ detail: String,
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Bool
    ) async throws -> AccountRecord {
        try await centre.admit("operation", .administer, of: actor)
        return try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard let account = try transaction.account(id) else {
                throw Problem(.missing, "account.unknown", ["login": id.rawValue])
            }
            guard try body(transaction) else { throw Problem(.conflict, "access.entry-over") }
            return Audited(account, .accountChanged, on: id.rawValue, detail: detail)
        }
    }

    private func faults(of draft: Draft, isTaken: Bool) -> [Violation] {
        var faults = Accounts.faults(ofLogin: draft.login, name: draft.name)
        if isTaken { faults.append(Violation("login", "account.login-taken", ["login": draft.login])) }
        for (field, text, limit) in [("name", draft.name, 80), ("station", draft.station, 20)]
        where text.count > limit {
            faults.append(Violation(field, "input.too-long", ["limit": "\(limit)"]))
        }
        faults += centre.faults(ofRole: draft.role, at: draft.office)
        if !draft.language.isEmpty, !centre.rulebook.pack.languages.contains(LanguageTag(draft.language)) {
            faults.append(Violation("language", "code.unknown", ["value": draft.language]))
        }
        return faults
    }

    private func language(_ typed: String) -> LanguageTag {
        typed.isEmpty ? centre.rulebook.pack.languages.first ?? .chinese : LanguageTag(typed)
    }
}
