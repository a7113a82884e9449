import AnjuCore
import AnjuSeal
import Crypto

/// Keys that everybody knows, and one permit's seal of nobody, by which changed claims reach the reader signed.
struct SealBench: Sendable {
    static let now = Instant(milliseconds: 1_772_413_200_000)  // 2026-03-02T01:00:00Z
    static let issuer = "UTO-ANJU-TEST"
    static let address = "https://status.example/permits/1"

    let root: SealKey
    let permit: SealKey
    let status: SealKey
    let trust: TrustList

    /// One for all inputs.
    static let shared = Result { try SealBench() }

    private init() throws {
        (root, permit, status) = (try Self.key(1), try Self.key(2), try Self.key(3))
        trust = try TrustList(
            version: 7, issuedAt: Self.now, keys: [Self.trusted(permit, .permit), Self.trusted(status, .status)])
    }

    private static func key(_ byte: UInt8) throws -> SealKey { try SealKey(scalar: secret(byte)) }

    static func secret(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: 32) }

    private static func trusted(_ key: SealKey, _ purpose: SealPurpose) -> TrustedKey {
        TrustedKey(
            key: key.publicKey, purpose: purpose, issuer: issuer, notBefore: now.adding(days: -3_000),
            notAfter: now.adding(days: 3_000))
    }

    /// A permit of somebody who cannot be alive.
    func seal(given: String = "ANNA<MARIA", index: Int = 7) throws -> PermitSeal {
        let facts = try PermitFacts(
            type: "TRP", number: "UTO880000019", family: "ERIKSSON", given: given, birth: "18800229",
            nationality: "UTO", document: "E<<<<5678", area: "533102", office: "瑞丽市")
        return try PermitSeal(
            issuer: Self.issuer, notBefore: Self.now.adding(days: -9), expires: Self.now.adding(days: 300),
            issuedAt: Self.now.adding(days: -10), handle: Array(0..<16),
            status: StatusReference(index: index, uri: Self.address), facts: facts)
    }

    /// A current list of the smallest size.
    func list() -> StatusListToken {
        StatusListToken(
            uri: Self.address, issuer: Self.issuer, issuedAt: Self.now, expires: Self.now.adding(days: 1),
            timeToLive: 3_600, list: StatusList())
    }

    /// COSE_Sign1 of any payload, written here once more so that what is read was not written by the reader's own half.
    static func signed(_ payload: [UInt8], secret: UInt8, type: String?) throws -> [UInt8] {
        let key = try P256.Signing.PrivateKey(rawRepresentation: Self.secret(secret))
        var header: [CBOR: CBOR] = [1: CBOR(-7), 4: .bytes(try Self.key(secret).kid)]
        if let type { header[16] = .text(type) }
        let protected = CBOR.map(header).encoded
        let message = CBOR.array(["Signature1", .bytes(protected), .bytes([]), .bytes(payload)]).encoded
        let signature = [UInt8](try key.signature(for: message).rawRepresentation)
        return CBOR.tagged(18, .array([.bytes(protected), [:], .bytes(payload), .bytes(signature)])).encoded
    }

    /// The payload of a signed message, where it has the usual form.
    static func payload(_ message: [UInt8]) -> [UInt8]? {
        guard case .tagged(18, .array(let parts)) = try? CBOR(message), parts.count == 4,
            case .bytes(let payload) = parts[2]
        else { return nil }
        return payload
    }
}
