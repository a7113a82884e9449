import Crypto
import Foundation

/// A private P-256 key that signs seals, status lists or trust lists with ES256 (RFC 9053).
public struct SealKey: Sendable {
    private let key: P256.Signing.PrivateKey
    /// The half that others check with.
    public let publicKey: SealPublicKey

    private init(_ key: P256.Signing.PrivateKey) {
        (self.key, publicKey) = (key, SealPublicKey(key.publicKey))
    }

    /// A fresh key from the system's secure random source.
    public static func fresh() -> SealKey { SealKey(P256.Signing.PrivateKey()) }

    /// The key whose secret number these 32 bytes are, big-endian; refuses 0 and numbers not below the group's order.
    public init(scalar: [UInt8]) throws(SealKeyError) {
        guard let key = try? P256.Signing.PrivateKey(rawRepresentation: scalar) else { throw .notAPrivateKey }
        self.init(key)
    }

    /// Reads `PRIVATE KEY` (PKCS 8) or `EC PRIVATE KEY` (SEC 1) PEM of a P-256 key.
    public init(pem: String) throws(SealKeyError) {
        guard let key = try? P256.Signing.PrivateKey(pemRepresentation: pem) else { throw .notAPrivateKey }
        self.init(key)
    }

    /// `PRIVATE KEY` PEM (PKCS 8), the secret itself.
    public var pem: String { key.pemRepresentation }

    /// The identifier of ``publicKey``.
    public var kid: [UInt8] { publicKey.kid }

    /// r then s, 32 bytes each, with s in the lower half of the group's order.
    func sign(_ message: [UInt8]) throws -> [UInt8] {
        Self.lowered(Array(try key.signature(for: message).rawRepresentation))
    }

    private static let order = bytes(
        0xFFFF_FFFF_0000_0000, 0xFFFF_FFFF_FFFF_FFFF, 0xBCE6_FAAD_A717_9E84, 0xF3B9_CAC2_FC63_2551)
    private static let half = bytes(
        0x7FFF_FFFF_8000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0xDE73_7D56_D38B_CF42, 0x79DC_E561_7E31_92A8)

    private static func bytes(_ words: UInt64...) -> [UInt8] {
        words.flatMap { word in (0..<8).reversed().map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) } }
    }

    /// The same signature with the smaller of s and n − s.
    static func lowered(_ signature: [UInt8]) -> [UInt8] {
        let s = Array(signature[32...])
        return half.lexicographicallyPrecedes(s) ? mirrored(signature) : signature
    }

    /// The signature with n − s for s, which every verifier takes for as good.
    static func mirrored(_ signature: [UInt8]) -> [UInt8] {
        var out = signature
        var borrow = 0
        for place in (0..<32).reversed() {
            let difference = Int(order[place]) - Int(signature[32 + place]) - borrow
            borrow = difference < 0 ? 1 : 0
            out[32 + place] = UInt8(truncatingIfNeeded: difference)
        }
        return out
    }
}

extension SealKey: CustomStringConvertible, CustomReflectable {
    /// Names the key by its identifier; the secret stays out of logs and dumps.
    public var description: String { "SealKey " + publicKey.kid.map { String($0, radix: 16) }.joined(separator: ":") }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
