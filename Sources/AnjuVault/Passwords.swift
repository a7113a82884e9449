import Foundation

/// Makes and checks password hashes, a few at a time and away from the threads that answer requests.
///
/// Each takes 19 MiB and tens of milliseconds: more at once would starve everything else, so the others wait.
public final class Passwords: Sendable {
    private let pepper: Pepper
    private let cost: PasswordCost
    private let random: @Sendable (_ count: Int) -> [UInt8]
    private let queue: OperationQueue
    /// What is no password, however long.
    public let common: CommonPasswords

    /// `random` gives so many bytes from the system's secure source.
    public init(
        pepper: Pepper, cost: PasswordCost = .standard, atOnce: Int = 2, common: CommonPasswords = .none,
        random: @escaping @Sendable (_ count: Int) -> [UInt8]
    ) {
        (self.pepper, self.cost, self.random) = (pepper, cost, random)
        self.common = common
        queue = OperationQueue()
        queue.name = "anju.passwords"
        queue.maxConcurrentOperationCount = atOnce
    }

    /// The hash to store, with a fresh salt.
    public func hash(_ password: String) async throws -> PasswordHash {
        let (cost, salt) = (cost, random(16))
        return PasswordHash(cost: cost, salt: salt, hash: try await work(password, salt: salt, cost: cost, length: 32))
    }

    /// Whether `password` is the one that was hashed.
    ///
    /// Throws ``PasswordFailure`` only where there is no memory for it.
    public func verify(_ password: String, against stored: PasswordHash) async throws -> Bool {
        let found = try await work(password, salt: stored.salt, cost: stored.cost, length: stored.hash.count)
        return stored.isEqual(inConstantTime: found)
    }

    /// Takes as long as a check, for a name that has no account: the time does not tell which names exist.
    public func pretend(_ password: String) async throws {
        _ = try await work(password, salt: Array(repeating: 0, count: 16), cost: cost, length: 32)
    }

    /// Whether a hash was made at another cost than today's, and is made anew when its password is next at hand.
    public func needsRehash(_ stored: PasswordHash) -> Bool {
        stored.cost != cost || stored.salt.count != 16 || stored.hash.count != 32
    }

    private func work(_ password: String, salt: [UInt8], cost: PasswordCost, length: Int) async throws -> [UInt8] {
        // Two keyboards write one letter in two ways; NFKC makes them one password.
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { [pepper] in
                continuation.resume(
                    with: Result {
                        try Argon2.hash(password: bytes, salt: salt, secret: pepper.bytes, cost: cost, length: length)
                    })
            }
        }
    }
}
