public import AnjuCore

/// Why a text is not a seal in force.
public enum SealRefusal: Error, Hashable, Sendable {
    /// Does not begin with `ANJU1:`: some other code.
    case notASeal
    /// A character that Base45 does not have.
    case wrongAlphabet
    /// More than 1,024 bytes.
    case tooLong
    /// Not exactly the seal's layout.
    case malformed(SealFlaw)
    /// The trust list does not name the key.
    case unknownKey
    /// The key's own dates do not cover this moment.
    case keyOutOfDate
    /// The key is not for permits.
    case wrongPurpose
    /// The key signs for another issuer than the seal names.
    case wrongIssuer
    /// The signature is not the key's: a copy with changes, or a forgery.
    case badSignature
    /// Valid from a later moment.
    case notYetValid
    /// Its time is over.
    case expired
    /// Out of force until further notice, says the list made at the given time.
    case suspended(asOf: Instant)
    /// Ended for good, says the list made at the given time.
    case terminated(asOf: Instant)
    /// The permit's list has no entry of its number, or one that means nothing.
    case statusUnreadable
}
