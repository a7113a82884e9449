import Crypto
import Foundation
import Synchronization

/// Seals what must not be readable in the database, its backups or its logs.
///
/// A sealed value is `suite (1) ‖ key id (4, big-endian) ‖ nonce (12) ‖ AES-256-GCM ciphertext ‖ tag (16)`; suite 1 is the only
/// one so far. Each table has a key of its own, derived from the keyring's key by HKDF-SHA-256.
public final class Vault: Sendable {
    /// What a sealed value is longer than what was sealed.
    public static let overhead = 33

    private static let suite: UInt8 = 1

    private let keyring: Keyring
    /// Deriving a key takes longer than sealing with it.
    private let derived = Mutex<[KeyUse: SymmetricKey]>([:])

    public init(_ keyring: Keyring) {
        self.keyring = keyring
    }

    /// Seals `plaintext` under the keyring's current key, for this place only.
    public func seal(_ plaintext: [UInt8], at place: SealedPlace) throws -> [UInt8] {
        try seal(plaintext, at: place, nonce: AES.GCM.Nonce())
    }

    /// With a nonce of the caller's, for test vectors alone: two values under one nonce give both away.
    func seal(_ plaintext: [UInt8], at place: SealedPlace, nonce: AES.GCM.Nonce) throws -> [UInt8] {
        guard let key = key(keyring.current, for: .sealing(table: place.table)) else {
            throw VaultFailure.unknownKey(keyring.current)
        }
        let box = try AES.GCM.seal(plaintext, using: key, nonce: nonce, authenticating: place.associatedData)
        var sealed = [Self.suite] + keyring.current.bigEndianBytes
        sealed.reserveCapacity(plaintext.count + Self.overhead)
        sealed += nonce
        sealed += box.ciphertext
        sealed += box.tag
        return sealed
    }

    /// Opens a value that was sealed at this place.
    ///
    /// Throws ``VaultFailure`` where it was changed, moved, or its key is not at hand.
    public func open(_ sealed: [UInt8], at place: SealedPlace) throws -> [UInt8] {
        let id = try keyID(of: sealed)
        guard let key = key(id, for: .sealing(table: place.table)) else { throw VaultFailure.unknownKey(id) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed[5...])
            return Array(try AES.GCM.open(box, using: key, authenticating: place.associatedData))
        } catch {
            throw VaultFailure.notAuthentic
        }
    }

    /// Under which key a value is sealed.
    ///
    /// Throws ``VaultFailure/unknownFormat`` for what is no sealed value.
    public func keyID(of sealed: [UInt8]) throws -> UInt32 {
        guard sealed.count >= Self.overhead, sealed[0] == Self.suite else { throw VaultFailure.unknownFormat }
        return sealed[1..<5].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Whether a value is sealed under the current key; where not, rotation seals it again.
    public func isCurrent(_ sealed: [UInt8]) throws -> Bool {
        try keyID(of: sealed) == keyring.current
    }

    /// Thirty-two hexadecimal digits that find a sealed value by its exact content, and tell nothing else of it.
    ///
    /// `value` comes normalised; the same value in two groups has two indexes that cannot be compared. The key lasts through
    /// rotations, so that an index need not be built anew.
    public func blindIndex(_ value: String, group: String) -> String {
        let key = lastingKey(.index(group: group))
        return HMAC<SHA256>.authenticationCode(for: Data(value.utf8), using: key).prefix(16).hex
    }

    /// The name under which a file's ciphertext is stored: sixty-four hexadecimal digits of its content.
    public func blobName(_ content: [UInt8]) -> String {
        let key = lastingKey(.blobNames)
        return HMAC<SHA256>.authenticationCode(for: content, using: key).hex
    }

    /// What makes a stolen table of password hashes useless without the keyring.
    public var pepper: Pepper {
        let key = lastingKey(.pepper)
        return Pepper(bytes: key.withUnsafeBytes { Array($0) })
    }

    private func key(_ id: UInt32, for purpose: KeyPurpose) -> SymmetricKey? {
        guard let secret = keyring.secrets[id] else { return nil }
        return derivedKey(KeyUse(key: id, purpose: purpose), from: secret)
    }

    private func lastingKey(_ purpose: KeyPurpose) -> SymmetricKey {
        derivedKey(KeyUse(key: nil, purpose: purpose), from: keyring.lasting)
    }

    private func derivedKey(_ use: KeyUse, from secret: [UInt8]) -> SymmetricKey {
        derived.withLock { keys in
            if let known = keys[use] { return known }
            let fresh = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret), info: use.purpose.information, outputByteCount: 32)
            keys[use] = fresh
            return fresh
        }
    }
}

/// A key and what it is for.
private struct KeyUse: Hashable {
    /// `nil` is the secret that lasts.
    let key: UInt32?
    let purpose: KeyPurpose
}

extension UInt32 {
    fileprivate var bigEndianBytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> (24 - 8 * $0)) } }
}
