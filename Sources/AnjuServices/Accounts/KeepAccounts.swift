public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
public import AnjuVault

/// Accounts as administrators keep them: one proposes an account or a password, another gives it, one closes.
///
/// Nobody administers alone: an account is made without a password and with a grant that waits. Of the password that lets it
/// in one administrator has one half and another the other, so that neither can sign in by it: the holder, to whom both go,
/// replaces it by one that nobody else knows.
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

    /// Accounts by login, those behind `login`.
    public func list(after login: String = "", by actor: Actor) async throws -> Listed {
        try await centre.admit("operation", .administer, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.ledger.readImpersonal { transaction in
            func kept(_ account: AccountRecord, _ ask: PasswordAsk? = nil) throws -> Kept {
                Kept(account: account, grant: try transaction.grantInForce(of: account.id, at: now), ask: ask)
            }
            let asks = try centre.passwordAsks(at: now, in: transaction)
            let waiting = try asks.compactMap { ask in
                try transaction.account(ask.account).map { try kept($0, ask) }
            }
            let found = try transaction.accounts(after: login, limit: KeepGrants.most + 1)
            let page = found.prefix(KeepGrants.most)
            let asked = Set(asks.map(\.account))
            return Listed(
                waiting: waiting, accounts: try page.filter { !asked.contains($0.id) }.map { try kept($0) },
                next: found.count > KeepGrants.most ? page.last?.login : nil)
        }
    }

    /// Makes an account that nobody can use yet: its grant and its password wait for another administrator.
    ///
    /// Answers the first half of its password, this once. Throws every fault at once: a login that is none or taken, no name, a
    /// role that is not at home in the office; `access.too-many-proposals`.
    @discardableResult
    public func propose(_ draft: Draft, by actor: Actor) async throws -> Half {
        try await centre.admit("operation", .administer, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        let isTaken = try await centre.ledger.readImpersonal { try $0.account(login: draft.login) } != nil
        let faults = faults(of: draft, isTaken: isTaken)
        if !faults.isEmpty { throw Problem.invalid(faults) }
        let account = AccountRecord(
            id: centre.ambient.id(), login: draft.login, name: draft.name, role: draft.role, office: draft.office,
            station: draft.station, language: language(draft.language), passwordHash: "", createdAt: now)
        let grant = AccountGrant(
            id: centre.ambient.id(), account: account.id, role: account.role, office: account.office, from: now,
            proposedBy: actor.id, proposedAt: now)
        let ask = ask(for: account.id, by: actor, at: now)
        return try await centre.write(as: actor, for: "operation", .administer) { transaction in
            try KeepGrants.limitProposals(at: now, in: transaction)
            try transaction.insert(account)
            try transaction.insert(grant, at: now)
            _ = try centre.insert(ask, in: transaction)
            let detail = account.role + " " + account.office
            return Audited(Self.half(ask, of: account), .accountMade, on: account.id.rawValue, detail: detail)
                .and(.grantProposed, on: account.id.rawValue, detail: detail)
                .and(.accountChanged, on: account.id.rawValue, detail: "password-asked")
        }
    }

    /// Asks that an account be given a password: one for which it was forgotten, or one that opens it again.
    ///
    /// Answers its first half, this once. Throws `access.same-person` for the own, `access.entry-over` where somebody has asked,
    /// `access.too-many-proposals`, `account.unknown`.
    @discardableResult
    public func askPassword(of id: ID<Account>, by actor: Actor) async throws -> Half {
        let (centre, now) = (centre, centre.ambient.now())
        let ask = ask(for: id, by: actor, at: now)
        let account = try await change(id, by: actor, "password-asked") { transaction in
            if id.rawValue == actor.id { throw Problem(.refused, "access.same-person") }
            return try centre.insert(ask, in: transaction)
        }
        return Self.half(ask, of: account)
    }

    private func ask(for id: ID<Account>, by actor: Actor, at now: Instant) -> PasswordAsk {
        PasswordAsk(
            account: id, askedBy: actor.id, askedAt: now, half: Passphrase.half(centre.ambient.random))
    }

    /// The first half; it is good for nothing when nobody gives the second within a week.
    private static func half(_ ask: PasswordAsk, of account: AccountRecord) -> Half {
        Half(account: account, isFirst: true, text: ask.half, until: ask.askedAt.adding(days: SecondHand.days))
    }

    /// Takes back that a password was asked for: one person is enough.
    ///
    /// Throws `access.entry-over` where none is, `account.unknown`.
    public func takeBack(_ id: ID<Account>, by actor: Actor) async throws {
        try await change(id, by: actor, "password-taken-back") { try $0.endPasswordAsk(of: id) }
    }

    /// Gives the password that another administrator asked for within a week, for a third: its second half is made here and
    /// answered this once.
    ///
    /// Both halves together open the account where it was disabled, end its sessions, are good for three days, and open nothing
    /// but the page on which their holder chooses another password.
    ///
    /// Throws `access.same-person`, `access.entry-over` also where who asked administers no more, `account.unknown`, and what
    /// `confirming` throws.
    public func give(_ id: ID<Account>, by actor: Actor, confirming: Confirming) async throws -> Half {
        try await centre.admit("operation", .administer, of: actor)
        try await centre.require(confirming, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        let ask = try await centre.ledger.readImpersonal {
            try $0.passwordAsk(of: id, at: now, sealer: centre.sealer)
        }
        let half = Passphrase.half(centre.ambient.random)
        let hash = try await passwords.hash(Passphrase.whole(ask?.half ?? "", half)).text
        let account = try await change(id, by: actor, "password-given") { transaction in
            if id.rawValue == actor.id || ask?.askedBy == actor.id { throw Problem(.refused, "access.same-person") }
            try centre.requireStill(actor, .administer, for: "operation", at: now, in: transaction)
            guard let ask, !ask.half.isEmpty,
                try centre.mayStill(ask.askedBy, .administer, for: "operation", at: now, in: transaction)
            else { return false }
            return try transaction.givePassword(hash, as: ask, by: actor.id, at: now)
        }
        return Half(
            account: account, isFirst: false, text: half, until: now.adding(hours: AccountRecord.givenHours))
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

extension Centre {
    /// Passwords that wait for a second administrator; what somebody asked who administers no more does not.
    fileprivate func passwordAsks(at now: Instant, in transaction: any ReadTransaction) throws -> [PasswordAsk] {
        try transaction.passwordAsks(at: now, limit: KeepGrants.mostProposals, sealer: sealer).filter {
            try mayStill($0.askedBy, .administer, for: "operation", at: now, in: transaction)
        }
    }

    /// Asks for a password; answers whether nobody had, whose asking counts still.
    fileprivate func insert(_ ask: PasswordAsk, in transaction: any WriteTransaction) throws -> Bool {
        let waiting = try transaction.passwordAsks(at: ask.askedAt, limit: KeepGrants.mostProposals, sealer: sealer)
        if waiting.count >= KeepGrants.mostProposals {
            throw Problem(.conflict, "access.too-many-proposals", ["limit": "\(KeepGrants.mostProposals)"])
        }
        if let earlier = waiting.first(where: { $0.account == ask.account }),
            try !mayStill(earlier.askedBy, .administer, for: "operation", at: ask.askedAt, in: transaction)
        {
            _ = try transaction.endPasswordAsk(of: ask.account)
        }
        return try transaction.insert(ask, sealer: sealer)
    }
}
