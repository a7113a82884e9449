public import AnjuCore

/// What is wrong with the form of a signed message or of its claims, whoever signed it.
public enum SealFlaw: Error, Hashable, Sendable {
    /// All characters are Base45's, but they do not stand for bytes.
    case base45(Base45Error)
    /// Not deterministic CBOR.
    case cbor(CBORError)
    /// Not tag 18 around the four parts of COSE_Sign1, or a part of the wrong kind.
    case notSigned
    /// The unprotected header is not empty.
    case unprotectedHeader
    /// The protected header holds other than the algorithm, the key's eight bytes and the due type.
    case protectedHeader
    /// Another algorithm than ES256, or none.
    case algorithm
    /// Not r and s of 32 bytes each.
    case signatureLength
    /// Claims are missing, or there are more than there should be.
    case claims
    /// The named claim breaks its rule.
    case claim(PermitClaim)
}
