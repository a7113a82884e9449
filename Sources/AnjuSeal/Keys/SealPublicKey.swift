import Crypto
import Foundation

/// The public half of a P-256 key, with the identifier that seals name it by.
public struct SealPublicKey: Hashable, Sendable {
    /// The first eight bytes of SHA-256 over ``der``.
    public let kid: [UInt8]
    /// SubjectPublicKeyInfo (RFC 5280) in DER, with the uncompressed point.
    public let der: [UInt8]
    private let key: P256.Signing.PublicKey

    init(_ key: P256.Signing.PublicKey) {
        self.key = key
        der = Array(key.derRepresentation)
        kid = Array(SHA256.hash(data: der).prefix(8))
    }

    /// Reads `PUBLIC KEY` PEM (RFC 7468) of a P-256 key.
    public init(pem: String) throws(SealKeyError) {
        guard let key = try? P256.Signing.PublicKey(pemRepresentation: pem) else { throw .notAPublicKey }
        self.init(key)
    }

    /// Reads a SubjectPublicKeyInfo of a P-256 key.
    public init(der: [UInt8]) throws(SealKeyError) {
        guard let key = try? P256.Signing.PublicKey(derRepresentation: der) else { throw .notAPublicKey }
        self.init(key)
    }

    /// `PUBLIC KEY` PEM (RFC 7468).
    public var pem: String { key.pemRepresentation }

    /// Whether `signature` (r then s, 64 bytes) is this key's ES256 signature of `message`.
    ///
    /// Both s and n − s pass: a signature is never anybody's identity.
    public func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
        return key.isValidSignature(signature, for: message)
    }

    public static func == (left: SealPublicKey, right: SealPublicKey) -> Bool { left.der == right.der }

    public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
