/// Why a key could not be read.
public enum SealKeyError: Error, Hashable, Sendable {
    /// Not a P-256 public key in the form asked for.
    case notAPublicKey
    /// Not a P-256 private key in the form asked for.
    case notAPrivateKey
}
