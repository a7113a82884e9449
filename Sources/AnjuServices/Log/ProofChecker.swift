import AnjuLog

/// The one file that checks proofs without a network, and what it is known by.
public struct ProofChecker: Sendable {
    /// The file, `Public/proof-checker.html`.
    public let bytes: [UInt8]
    /// SHA-256 of it, in hexadecimal digits: printed in `Documentation/Log.md`, so that a changed one is seen.
    public let checksum: String

    /// Of the file as it was read.
    public init(_ bytes: [UInt8]) { (self.bytes, checksum) = (bytes, LogDigest.text(of: bytes)) }
}
