/// Makes seals with one key.
public struct SealSigner: Sendable {
    /// What the text of every seal begins with.
    public static let prefix = "ANJU1:"
    /// The most bytes of a seal: what a verifier will take.
    public static let longest = 1_024

    private let key: SealKey

    /// Signs with `key`, which the trust list must name for the purpose "permit" and the issuer of the claims.
    public init(key: SealKey) { self.key = key }

    /// COSE_Sign1 over the claims.
    ///
    /// Throws ``SealTooLong`` where no verifier would take the result.
    public func bytes(_ seal: PermitSeal) throws -> [UInt8] {
        let bytes = try SignedMessage.sign(seal.payload, type: nil, with: key)
        guard bytes.count <= Self.longest else { throw SealTooLong(bytes: bytes.count) }
        return bytes
    }

    /// The text for a QR symbol: ``prefix`` and the bytes in Base45.
    public func text(_ seal: PermitSeal) throws -> String { Self.prefix + Base45.encode(try bytes(seal)) }

    /// The QR symbol, in alphanumeric mode at level M; print it with a quiet zone of four modules.
    public func code(_ seal: PermitSeal) throws -> QRCode { try QRCode(try text(seal), correction: .medium) }
}
