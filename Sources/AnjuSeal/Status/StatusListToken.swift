public import AnjuCore

/// A status list as it is published: a signed CWT (`application/statuslist+cwt`).
///
/// Verifiers fetch whole lists, so that nobody learns whose permit was looked at.
public struct StatusListToken: Hashable, Sendable {
    /// The list's own address, which seals name.
    public let uri: String
    /// Who publishes it: a list counts only for this issuer's seals.
    public let issuer: String
    /// When it was made, in whole seconds.
    public let issuedAt: Instant
    /// From when on it may not be used as current.
    public let expires: Instant
    /// For how many seconds after it was made a copy may be used as current.
    public let timeToLive: Int
    /// The entries.
    public let list: StatusList

    /// The media type in the protected header.
    public static let type = "application/statuslist+cwt"
    /// The most bytes that entries may inflate to unless another limit is given: sixteen million permits.
    public static let inflationLimit = 4 << 20

    /// A second to a year.
    private static let timesToLive = 1...31_536_000

    /// A list that ``signed(by:)`` can publish.
    public init(uri: String, issuer: String, issuedAt: Instant, expires: Instant, timeToLive: Int, list: StatusList) {
        (self.uri, self.issuer) = (uri, issuer)
        self.issuedAt = issuedAt.cutForSeal
        self.expires = expires.cutForSeal
        (self.timeToLive, self.list) = (timeToLive, list)
    }

    /// The bytes to publish.
    public func signed(by key: SealKey) throws -> [UInt8] {
        guard Self.timesToLive.contains(timeToLive), expires > issuedAt, uri.isAddress else {
            throw StatusListError.claims
        }
        guard let entries = Zlib.deflated(list.packed) else { throw StatusListError.inflation }
        let claims: CBOR = [
            2: .text(uri), 4: expires.claim, 6: issuedAt.claim, 65_534: CBOR(timeToLive),
            65_533: ["bits": 2, "lst": .bytes(entries)],
        ]
        return try SignedMessage.sign(claims.encoded, type: Self.type, with: key)
    }

    /// Believes bytes that a key of purpose "status" in `trust` has signed.
    ///
    /// Being out of date is no reason to refuse: ``freshness(at:)`` tells.
    public init(_ bytes: [UInt8], trust: TrustList, now: Instant, inflationLimit: Int = inflationLimit)
        throws(StatusListError)
    {
        let message: SignedMessage
        do { message = try SignedMessage(bytes, type: Self.type) } catch { throw .malformed(error) }
        guard let trusted = trust.key(message.kid) else { throw .unknownKey }
        guard trusted.isInDate(at: now) else { throw .keyOutOfDate }
        guard trusted.purpose == .status else { throw .wrongPurpose }
        guard message.isSigned(by: trusted.key) else { throw .badSignature }
        let item: CBOR
        do { item = try CBOR(message.payload) } catch { throw .malformed(.cbor(error)) }
        guard let claims = item.entries, claims.count == 5, let uri = claims[2]?.string,
            uri.isAddress, let expires = Instant(claim: claims[4]), let issuedAt = Instant(claim: claims[6]),
            expires > issuedAt, let timeToLive = claims[65_534]?.number,
            Self.timesToLive.contains(Int(clamping: timeToLive)),
            let entries = claims[65_533]?.entries, entries.count == 2, entries["bits"] == 2,
            let deflated = entries["lst"]?.octets
        else { throw .claims }
        guard let packed = Zlib.inflated(deflated, limit: inflationLimit) else { throw .inflation }
        self.init(
            uri: uri, issuer: trusted.issuer, issuedAt: issuedAt, expires: expires, timeToLive: Int(timeToLive),
            list: StatusList(packed: packed))
    }

    /// Whether the list is current at `now`, give or take ``SealVerifier/leeway`` for clocks that run behind.
    public func freshness(at now: Instant) -> StatusFreshness {
        let begun = issuedAt <= now.adding(seconds: SealVerifier.leeway)
        let current = begun && now < expires && now < issuedAt.adding(seconds: timeToLive)
        return current ? .fresh(asOf: issuedAt) : .stale(asOf: issuedAt)
    }
}
