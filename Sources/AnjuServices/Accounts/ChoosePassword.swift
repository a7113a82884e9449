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

    /// Sets it, and ends every other session of the account; `secret` is that of the session that goes on.
    ///
    /// Throws every fault of what was chosen at once, beside `chosen` and `again`; `password.wrong` beside `current`, and
    /// `password.too-many`; a wrong one is entered.
    public func callAsFunction(_ typed: Typed, secret: String, by actor: Actor) async throws {
        guard let id = ID<Account>(actor.id),
            let account = try await centre.ledger.readImpersonal({ try $0.account(id) })
        else { throw Problem(.missing, "account.unknown", ["login": actor.id]) }
        let faults = faults(of: typed, names: [account.login, account.name])
        if !faults.isEmpty { throw Problem.invalid(faults) }
        _ = try await ConfirmPassword(centre: centre, passwords: passwords)(typed.current, in: "current", by: actor)
        let hash = try await passwords.hash(typed.chosen).text
        let session = centre.vault.blindIndex(secret, group: "session")
        try await centre.write(as: actor, for: "operation", .administer) { transaction in
            let isSet = try transaction.choosePassword(
                hash, of: id, insteadOf: account.passwordHash, keeping: session)
            guard isSet else { throw Problem(.conflict, "access.entry-over") }
            return Audited((), .accountChanged, on: actor.id, detail: "password-own")
        }
    }

    private func faults(of typed: Typed, names: [String]) -> [Violation] {
        var faults: [Violation] = []
        if typed.current.isEmpty { faults.append(Violation("current", "input.required")) }
        faults += passwords.faults(of: typed.chosen, field: "chosen", names: names)
        if faults.isEmpty, typed.chosen == typed.current { faults.append(Violation("chosen", "password.same")) }
        if typed.again != typed.chosen { faults.append(Violation("again", "password.not-again")) }
        return faults
    }
}
