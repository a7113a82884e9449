public import AnjuCore

/// A key that the root of trust vouches for.
public struct TrustedKey: Hashable, Sendable {
    /// The key itself, whose ``SealPublicKey/kid`` messages name.
    public let key: SealPublicKey
    /// The one thing it may sign.
    public let purpose: SealPurpose
    /// In whose name it signs; at most 24 bytes, as in a seal.
    public let issuer: String
    /// The first moment at which what it signed is accepted, in whole seconds.
    public let notBefore: Instant
    /// The first moment at which what it signed is not accepted any more, in whole seconds.
    ///
    /// Must lie after the end of the last permit sealed with it, unless the key was lost to somebody else.
    public let notAfter: Instant

    public init(key: SealPublicKey, purpose: SealPurpose, issuer: String, notBefore: Instant, notAfter: Instant) {
        (self.key, self.purpose, self.issuer) = (key, purpose, issuer)
        self.notBefore = notBefore.cutForSeal
        self.notAfter = notAfter.cutForSeal
    }

    func isInDate(at now: Instant) -> Bool { notBefore <= now && now < notAfter }

    var claim: CBOR {
        [
            1: .bytes(key.kid), 2: .bytes(key.der), 3: .text(purpose.rawValue), 4: .text(issuer),
            5: notBefore.claim, 6: notAfter.claim,
        ]
    }

    init?(claim: CBOR) {
        guard let entries = claim.entries, entries.count == 6, let der = entries[2]?.octets,
            let key = try? SealPublicKey(der: der), key.der == der, entries[1] == .bytes(key.kid),
            let purpose = entries[3]?.string.flatMap(SealPurpose.init(rawValue:)), let issuer = entries[4]?.string,
            issuer.isPlain(in: 1...24), let notBefore = Instant(claim: entries[5]),
            let notAfter = Instant(claim: entries[6])
        else { return nil }
        self.init(key: key, purpose: purpose, issuer: issuer, notBefore: notBefore, notAfter: notAfter)
    }
}
