/// A sealed value that does not open.
public enum VaultFailure: Error, Hashable, Sendable {
    /// Not a value that this program sealed: too short, or of an unknown suite.
    case unknownFormat
    /// Sealed under a key that the keyring does not hold.
    case unknownKey(UInt32)
    /// Changed, or moved from another place.
    case notAuthentic
}
