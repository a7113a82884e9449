/// Why a trust list is not believed.
public enum TrustListError: Error, Hashable, Sendable {
    /// Its form is wrong.
    case malformed(SealFlaw)
    /// A claim is missing, superfluous or out of bounds, or a key is not what its identifier says.
    case claims
    /// One key stands in the list twice: a key has one purpose.
    case repeatedKey
    /// Not signed by the pinned root key.
    case notFromRoot
    /// Older than version `seen`, which this reader has had already.
    case olderThanSeen(Int, seen: Int)
}
