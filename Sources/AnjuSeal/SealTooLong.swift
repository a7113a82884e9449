/// The claims make a seal longer than ``SealSigner/longest``.
public struct SealTooLong: Error, Hashable, Sendable {
    /// How long it would be.
    public let bytes: Int
}
