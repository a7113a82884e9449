import AnjuCore
public import AnjuDomain
import AnjuStore
import AnjuVault

/// Asks an official who is signed in for the password again, before they sign as the second of two people.
///
/// Who sits down at somebody else's open session approves nothing (ASVS 7.5.3).
public struct ConfirmPassword: Sendable {
    let centre: Centre
    let passwords: Passwords

    /// Tries of one account within a window.
    static let tries = 5
    static let window = 900

    /// Throws `input.required` and `password.wrong` beside `field`, and `password.too-many`; a wrong one is entered.
    public func callAsFunction(_ password: String, in field: String, by actor: Actor) async throws -> Confirmed {
        if password.isEmpty { throw Problem.invalid([Violation(field, "input.required")]) }
        let now = centre.ambient.now()
        let name = "confirm:" + actor.id
        let tries = try await centre.ledger.writeImpersonal {
            try $0.countTry(name, window: Self.window, at: now)
        }
        if tries > Self.tries { throw Problem(.limited, "password.too-many", ["seconds": "\(Self.window)"]) }
        guard let id = ID<Account>(actor.id),
            let account = try await centre.ledger.readImpersonal({ try $0.account(id) }), account.disabledAt == nil,
            !account.isPasswordOver(at: now), let hash = PasswordHash(account.passwordHash),
            try await passwords.verify(password, against: hash)
        else {
            try await centre.write(as: actor, for: "operation", .administer) { _ in
                Audited((), .approvalRefused, on: actor.id)
            }
            throw Problem.invalid([Violation(field, "password.wrong")])
        }
        try await centre.ledger.writeImpersonal { try $0.clearTries(name) }
        return Confirmed(account: actor.id, at: now)
    }
}
