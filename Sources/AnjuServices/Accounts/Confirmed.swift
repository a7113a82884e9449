package import AnjuCore
import AnjuDomain

/// That an official gave their own password a moment ago: what the second of two people signs with.
public struct Confirmed: Hashable, Sendable {
    /// Minutes for which it is good.
    public static let minutes = 5

    let account: String
    let at: Instant

    /// Made by ``ConfirmPassword`` alone, and by this package's tests.
    package init(account: String, at: Instant) { (self.account, self.at) = (account, at) }

    /// Whether it is this official's, and fresh.
    func isGood(for actor: Actor, at now: Instant) -> Bool {
        account == actor.id && at <= now && now < at.adding(minutes: Self.minutes)
    }
}

/// Asks for the password when it is needed, and not before it is known that the official may do the rest.
public typealias Confirming = @Sendable () async throws -> Confirmed

extension Centre {
    /// Asks for it.
    ///
    /// Throws `access.unconfirmed` for somebody else's, and for one that is not fresh.
    func require(_ confirming: Confirming, of actor: Actor) async throws {
        let confirmed = try await confirming()
        guard confirmed.isGood(for: actor, at: ambient.now()) else { throw Problem(.refused, "access.unconfirmed") }
    }
}
