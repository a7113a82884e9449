public import AnjuCore
public import AnjuDomain
import AnjuStore
public import AnjuVault

/// Sessions and accounts.
public struct Accounts: Sendable {
    let centre: Centre
    let passwords: Passwords

    /// Seconds after which an unused session ends.
    public static let idle = 7_200
    /// Seconds within which the use of a session is noted once.
    static let noting = 60
    /// Fewest characters of a password (ASVS 6.2.1 asks 8; staff have 12).
    public static let shortestPassword = 12

    public init(centre: Centre, passwords: Passwords) {
        (self.centre, self.passwords) = (centre, passwords)
    }

    /// The door these accounts come in by.
    public var signIn: SignIn { SignIn(centre: centre, passwords: passwords) }

    /// How administrators keep them.
    public var keep: KeepAccounts { KeepAccounts(centre: centre, passwords: passwords) }

    /// How an official chooses the own password.
    public var choose: ChoosePassword { ChoosePassword(centre: centre, passwords: passwords) }

    /// Asks for the password again.
    public var confirm: ConfirmPassword { ConfirmPassword(centre: centre, passwords: passwords) }

    /// Who acts when this account does.
    public static func actor(_ account: AccountRecord, rulebook: Rulebook) -> Actor {
        let office = rulebook.office(account.office)
        return Actor(
            kind: .official, id: account.id.rawValue, name: account.name, role: account.role, office: account.office,
            department: office?.department ?? account.office, area: office?.area ?? rulebook.pack.area)
    }

    /// A session that is live.
    public struct LiveSession: Sendable {
        public var account: AccountRecord
        /// Whether its use was last noted long enough ago to be noted again.
        public var isTouchDue: Bool
    }

    /// The live session of this secret, or `nil`.
    public func resume(_ secret: String) async throws -> LiveSession? {
        let hash = centre.vault.blindIndex(secret, group: "session")
        let now = centre.ambient.now()
        let found = try await centre.ledger.readImpersonal {
            try $0.account(ofSession: hash, at: now, idle: Self.idle)
        }
        // An office that left the pack has nobody who acts for it.
        guard let found, centre.rulebook.office(found.account.office) != nil else { return nil }
        return LiveSession(account: found.account, isTouchDue: found.seenAt <= now.adding(seconds: -Self.noting))
    }

    /// Whether a session of this secret is there, live or not: a stranger has none.
    public func knows(_ secret: String) async throws -> Bool {
        let hash = centre.vault.blindIndex(secret, group: "session")
        return try await centre.ledger.readImpersonal { try $0.owner(ofSession: hash) } != nil
    }

    /// Notes that a session is in use, at most once a minute: its idle end counts from here.
    public func touch(_ secret: String) async throws {
        let hash = centre.vault.blindIndex(secret, group: "session")
        let now = centre.ambient.now()
        try await centre.ledger.writeImpersonal { try $0.touchSession(hash, at: now, every: Self.noting) }
    }

    /// Ends the session of this secret.
    public func signOut(_ secret: String, by actor: Actor) async throws {
        let hash = centre.vault.blindIndex(secret, group: "session")
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            try transaction.endSession(hash)
            return Audited((), .signedOut, on: actor.id)
        }
    }

    /// What a new account is to be.
    public struct Draft: Sendable {
        public var login: String
        public var name: String
        public var role: String
        public var office: String
        public var station: String
        public var language: LanguageTag
        public var password: String

        public init(
            login: String, name: String, role: String, office: String, station: String = "",
            language: LanguageTag = .chinese,
            password: String
        ) {
            (self.login, self.name, self.role, self.office) = (login, name, role, office)
            (self.station, self.language, self.password) = (station, language, password)
        }
    }

    /// Up to 40 letters, digits and `. _ - @`, with a letter or digit first: what can be typed, printed and put on a command line.
    static func isLogin(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first.isNumber, text.count <= 40 else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || "._-@".contains($0) }
    }

    /// An account that was made, and whether it may sign in.
    public struct Made: Sendable {
        public var id: ID<Account>
        /// Otherwise its first grant waits for an administrator's approval.
        public var isInForce: Bool
    }

    /// Makes an account.
    ///
    /// The house grants it its role by itself only while nobody administers: afterwards the grant is proposed, and an
    /// administrator approves it. `isFounding` says that a whole staff is made for a database that had none.
    ///
    /// Throws every fault at once: unknown role or office, a login that is taken, a short password.
    @discardableResult
    public func make(_ draft: Draft, isFounding: Bool = false, by actor: Actor) async throws -> Made {
        let faults = faults(of: draft)
        if !faults.isEmpty { throw Problem.invalid(faults) }
        let account = AccountRecord(
            id: centre.ambient.id(), login: draft.login, name: draft.name, role: draft.role, office: draft.office,
            station: draft.station, language: draft.language,
            passwordHash: try await passwords.hash(draft.password).text,
            createdAt: centre.ambient.now())
        let proposal = AccountGrant(
            id: centre.ambient.id(), account: account.id, role: account.role, office: account.office,
            from: account.createdAt, proposedBy: Actor.program.id, proposedAt: account.createdAt)
        let centre = centre
        return try await centre.write(as: actor, for: "operation", .administer) { transaction in
            var first = proposal
            let isAlone = try !centre.isAdministered(at: account.createdAt, in: transaction)
            if isFounding || isAlone { first.approvedBy = Actor.program.id }
            try transaction.insert(account)
            try transaction.insert(first, at: account.createdAt)
            let made = Made(id: account.id, isInForce: first.approvedBy != nil)
            let detail = account.role + " " + account.office
            let entered = Audited(made, .accountMade, on: account.id.rawValue, detail: detail)
            return made.isInForce ? entered : entered.and(.grantProposed, on: account.id.rawValue, detail: detail)
        }
    }

    private func faults(of draft: Draft) -> [Violation] {
        Self.faults(ofLogin: draft.login, name: draft.name) + centre.faults(ofRole: draft.role, at: draft.office)
            + passwords.faults(of: draft.password, names: [draft.login, draft.name])
    }

    /// What is wrong with the name that an account signs in with, and with the one that others see.
    static func faults(ofLogin login: String, name: String) -> [Violation] {
        var faults: [Violation] = []
        if login.isEmpty {
            faults.append(Violation("login", "input.required"))
        } else if !isLogin(login) {
            faults.append(Violation("login", "account.login"))
        }
        if WrittenReason(name).isEmpty { faults.append(Violation("name", "input.required")) }
        return faults
    }

    /// Sets a password and ends the account's sessions; the account is told at its next sign-in.
    public func setPassword(_ password: String, login: String, by actor: Actor) async throws {
        let faults = passwords.faults(of: password, names: [login])
        if !faults.isEmpty { throw Problem.invalid(faults) }
        let hash = try await passwords.hash(password).text
        let now = centre.ambient.now()
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard let account = try transaction.account(login: login) else {
                throw Problem(.missing, "account.unknown", ["login": login])
            }
            try transaction.setPassword(hash, of: account.id, at: now)
            return Audited((), .accountChanged, on: account.id.rawValue, detail: "password")
        }
    }

    /// Ends an account's sessions and lets it sign in no more.
    public func disable(login: String, by actor: Actor) async throws {
        let now = centre.ambient.now()
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard let account = try transaction.account(login: login) else {
                throw Problem(.missing, "account.unknown", ["login": login])
            }
            try transaction.disable(account.id, at: now)
            return Audited((), .accountChanged, on: account.id.rawValue, detail: "disabled")
        }
    }

    /// Every account, by login.
    public func all() async throws -> [AccountRecord] {
        var all: [AccountRecord] = []
        while true {
            let last = all.last?.login ?? ""
            let page = try await centre.ledger.readImpersonal { try $0.accounts(after: last, limit: 500) }
            all += page
            if page.count < 500 { return all }
        }
    }
}
