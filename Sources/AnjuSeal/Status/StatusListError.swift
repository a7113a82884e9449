/// Why a published status list is not believed.
public enum StatusListError: Error, Hashable, Sendable {
    /// Its form is wrong.
    case malformed(SealFlaw)
    /// A claim is missing, superfluous or out of bounds, or the entries are not two bits wide.
    case claims
    /// The entries do not inflate, or to more than the limit.
    case inflation
    /// The trust list does not name the key.
    case unknownKey
    /// The key's own dates do not cover this moment.
    case keyOutOfDate
    /// The key is not for status lists.
    case wrongPurpose
    /// The signature is not the key's.
    case badSignature
}
