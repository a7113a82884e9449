public import AnjuCore

/// What a permit's seal says: the claims of `ANJU1:`, all of which an issuer must give.
///
/// The permit's identity is ``handle``, never the signature, which anybody can rewrite as an equally good one.
public struct PermitSeal: Hashable, Sendable {
    /// Who issued it, as in the trust list; at most 24 bytes.
    public let issuer: String
    /// The first moment of validity, in whole seconds.
    public let notBefore: Instant
    /// The first moment after validity, in whole seconds.
    public let expires: Instant
    /// When it was sealed, in whole seconds.
    public let issuedAt: Instant
    /// Sixteen random bytes that stand for the permit and say nothing about the person.
    public let handle: [UInt8]
    /// Where its status is published.
    public let status: StatusReference
    /// What the paper says too.
    public let facts: PermitFacts

    /// Cuts the times to whole seconds and checks every rule of the layout.
    public init(
        issuer: String, notBefore: Instant, expires: Instant, issuedAt: Instant, handle: [UInt8],
        status: StatusReference, facts: PermitFacts
    ) throws(SealFlaw) {
        guard issuer.isPlain(in: 1...24) else { throw .claim(.issuer) }
        guard let notBefore = notBefore.sealSeconds else { throw .claim(.notBefore) }
        guard let expires = expires.sealSeconds, expires > notBefore else { throw .claim(.expires) }
        guard let issuedAt = issuedAt.sealSeconds else { throw .claim(.issuedAt) }
        guard handle.count == 16 else { throw .claim(.handle) }
        guard status.index >= 0, status.uri.isAddress else { throw .claim(.status) }
        self.issuer = issuer
        self.notBefore = Instant(sealSeconds: notBefore)
        self.expires = Instant(sealSeconds: expires)
        self.issuedAt = Instant(sealSeconds: issuedAt)
        (self.handle, self.status, self.facts) = (handle, status, facts)
    }
}
