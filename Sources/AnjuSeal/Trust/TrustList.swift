public import AnjuCore

/// The keys a verifier trusts, in a versioned list signed by a root key that every verifier carries.
///
/// COSE_Sign1 with its own type in the protected header, so that no other signed message can pass for one. The payload
/// is `{1: version, 2: issued at, 3: [key]}`, and a key `{1: kid, 2: SubjectPublicKeyInfo, 3: purpose, 4: issuer,
/// 5: not before, 6: not after}`, all in deterministic CBOR.
public struct TrustList: Hashable, Sendable {
    /// Goes up with every change.
    public let version: Int
    /// When it was made, in whole seconds.
    public let issuedAt: Instant
    /// The keys, no two of them the same.
    public let keys: [TrustedKey]
    private let byKid: [[UInt8]: TrustedKey]

    /// The media type in the protected header.
    public static let type = "application/vnd.anju.trust-list+cbor"

    /// A list that ``signed(by:)`` can publish.
    public init(version: Int, issuedAt: Instant, keys: [TrustedKey]) throws(TrustListError) {
        guard version > 0, keys.allSatisfy({ $0.issuer.isPlain(in: 1...24) }) else { throw .claims }
        byKid = Dictionary(keys.map { ($0.key.kid, $0) }) { first, _ in first }
        guard byKid.count == keys.count else { throw .repeatedKey }
        (self.version, self.issuedAt, self.keys) = (version, issuedAt.cutForSeal, keys)
    }

    /// The bytes to publish.
    public func signed(by root: SealKey) throws -> [UInt8] {
        let claims: CBOR = [1: CBOR(version), 2: issuedAt.claim, 3: .array(keys.map(\.claim))]
        return try SignedMessage.sign(claims.encoded, type: Self.type, with: root)
    }

    /// Believes bytes that `root` has signed, of no older version than `seen`.
    public init(_ bytes: [UInt8], root: SealPublicKey, seen: Int = 0) throws(TrustListError) {
        let message: SignedMessage
        do { message = try SignedMessage(bytes, type: Self.type) } catch { throw .malformed(error) }
        guard message.kid == root.kid, message.isSigned(by: root) else { throw .notFromRoot }
        let item: CBOR
        do { item = try CBOR(message.payload) } catch { throw .malformed(.cbor(error)) }
        guard let claims = item.entries, claims.count == 3, let number = claims[1]?.number,
            let version = Int(exactly: number), let issuedAt = Instant(claim: claims[2]), let items = claims[3]?.items
        else { throw .claims }
        guard version >= seen else { throw .olderThanSeen(version, seen: seen) }
        let keys = items.compactMap(TrustedKey.init(claim:))
        guard keys.count == items.count else { throw .claims }
        try self.init(version: version, issuedAt: issuedAt, keys: keys)
    }

    /// The key that a message names, whatever its purpose and dates.
    public func key(_ kid: [UInt8]) -> TrustedKey? { byKid[kid] }
}
