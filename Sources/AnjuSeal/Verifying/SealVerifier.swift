public import AnjuCore

/// Judges seals without asking anybody: everything it needs is given to it, and it keeps nothing.
public enum SealVerifier {
    /// By how many seconds the issuer's clock may be ahead of the verifier's.
    public static let leeway = 300

    /// Judges `text` as it was scanned, in this order.
    ///
    /// Prefix; Base45; length; exact layout; key, with its dates, purpose and issuer; signature; times; status, from the
    /// list in `status` that the seal names. The first objection is the answer. An objection of an outdated list still
    /// counts; only its silence does not.
    public static func verify(_ text: String, trust: TrustList, status: [StatusListToken] = [], now: Instant)
        -> SealVerdict
    {
        let seal: PermitSeal
        do { seal = try genuine(text, trust: trust, now: now) } catch { return .refused(error, nil) }
        if now.adding(seconds: leeway) < seal.notBefore { return .refused(.notYetValid, seal) }
        if now >= seal.expires { return .refused(.expired, seal) }
        do { return .valid(seal, try freshness(of: seal, status: status, now: now)) } catch {
            return .refused(error, seal)
        }
    }

    /// The claims of a text that a trusted key has signed.
    private static func genuine(_ text: String, trust: TrustList, now: Instant) throws(SealRefusal) -> PermitSeal {
        let message: SignedMessage
        let seal: PermitSeal
        let bytes = try bytes(text)
        do {
            message = try SignedMessage(bytes, type: nil)
            seal = try PermitSeal(payload: message.payload)
        } catch { throw .malformed(error) }
        guard let trusted = trust.key(message.kid) else { throw .unknownKey }
        guard trusted.isInDate(at: now) else { throw .keyOutOfDate }
        guard trusted.purpose == .permit else { throw .wrongPurpose }
        guard trusted.issuer.utf8.elementsEqual(seal.issuer.utf8) else { throw .wrongIssuer }
        guard message.isSigned(by: trusted.key) else { throw .badSignature }
        return seal
    }

    private static func bytes(_ text: String) throws(SealRefusal) -> [UInt8] {
        guard text.utf8.starts(with: SealSigner.prefix.utf8) else { throw .notASeal }
        let bytes: [UInt8]
        do { bytes = try Base45.decode(text.utf8.dropFirst(SealSigner.prefix.utf8.count)) } catch {
            throw error == .notInAlphabet ? .wrongAlphabet : .malformed(.base45(error))
        }
        guard bytes.count <= SealSigner.longest else { throw .tooLong }
        return bytes
    }

    private static func freshness(of seal: PermitSeal, status: [StatusListToken], now: Instant)
        throws(SealRefusal) -> StatusFreshness
    {
        // Of several copies of the permit's list the newest counts.
        let lists = status.filter { $0.uri == seal.status.uri && $0.issuer == seal.issuer }
        guard let list = lists.max(by: { $0.issuedAt < $1.issuedAt }) else { return .unknown }
        switch list.list.status(at: seal.status.index) {
        case .valid: return list.freshness(at: now)
        case .suspended: throw .suspended(asOf: list.issuedAt)
        case .terminated: throw .terminated(asOf: list.issuedAt)
        case nil: throw .statusUnreadable
        }
    }
}
