import AnjuCore
public import AnjuDomain
import AnjuStore
public import AnjuVault

/// An official chooses the own password: instead of one that was handed over, or whenever they like (ASVS 6.2.2).
public struct ChoosePassword: Sendable {
    let centre: Centre
    let passwords: Passwords

    public init(centre: Centre, passwords: Passwords) { (self.centre, self.passwords) = (centre, passwords) }

    /// What was typed.
    public struct Typed: Sendable {
        public var current: String
        public var chosen: String
        public var again: String

        public init(current: String, chosen: String, again: String) {
            (self.current, self.chosen, self.again) = (current, chosen, again)
        }
    }

    /// Sets it, ends every session of the account, and answers the secret of the new one that goes on: who knew the password or
    /// the session of before knows neither now.
    ///
    /// Throws every fault of what was chosen at once, beside `chosen` and `again`: also that it is the one in use, or one that
    /// was handed over; `password.wrong` beside `current`, and `password.too-many`; a wrong one is entered.
    public func callAsFunction(_ typed: Typed, by actor: Actor) async throws -> String {
        guard let id = ID<Account>(actor.id),
            let account = try await centre.ledger.readImpersonal({ try $0.account(id) })
        else { throw Problem(.missing, "account.unknown", ["login": actor.id]) }
        let faults = faults(of: typed, names: [account.login, account.name])
        if !faults.isEmpty { throw Problem.invalid(faults) }
        _ = try await ConfirmPassword(centre: centre, passwords: passwords)(typed.current, in: "current", by: actor)
        try await refuseKnown(typed.chosen, of: account)
        let hash = try await passwords.hash(typed.chosen).text
        let (secret, now) = (SignIn.secret(centre.ambient.random), centre.ambient.now())
        let session = centre.vault.blindIndex(secret, group: "session")
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            guard try transaction.choosePassword(hash, of: id, insteadOf: account.passwordHash) else {
                throw Problem(.conflict, "access.entry-over")
            }
            try transaction.beginSession(session, of: id, at: now, until: now.adding(hours: SignIn.hours))
            return Audited((), .accountChanged, on: actor.id, detail: "password-own")
        }
        return secret
    }

    /// Refuses the password in use and the one that was handed over, however their letters are written: others know them.
    private func refuseKnown(_ chosen: String, of account: AccountRecord) async throws {
        for text in Set([account.passwordHash, account.givenHash ?? ""]) {
            if let hash = PasswordHash(text), try await passwords.verify(chosen, against: hash) {
                throw Problem.invalid([Violation("chosen", "password.same")])
            }
        }
    }

    private func faults(of typed: Typed, names: [String]) -> [Violation] {
        var faults: [Violation] = []
        if typed.current.isEmpty { faults.append(Violation("current", "input.required")) }
        faults += passwords.faults(of: typed.chosen, field: "chosen", names: names)
        if typed.again != typed.chosen { faults.append(Violation("again", "password.not-again")) }
        return faults
    }
}
