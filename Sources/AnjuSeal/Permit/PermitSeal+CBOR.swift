import AnjuCore

extension PermitSeal {
    private static let statusClaim = CBOR(65_535)
    private static let permitClaim = CBOR(-70_001)
    private static let factOrder: [PermitClaim] = [
        .type, .number, .family, .given, .birth, .nationality, .document, .area, .office,
    ]

    /// The claims as a CWT (RFC 8392): seven entries, the last two our status reference and the permit's own map.
    var payload: [UInt8] {
        CBOR.map([
            1: .text(issuer), 4: expires.claim, 5: notBefore.claim, 6: issuedAt.claim, 7: .bytes(handle),
            Self.statusClaim: ["status_list": ["idx": CBOR(status.index), "uri": .text(status.uri)]],
            Self.permitClaim: [
                1: .text(facts.type), 2: .text(facts.number), 3: .text(facts.family), 4: .text(facts.given),
                5: .text(facts.birth), 6: .text(facts.nationality), 7: .text(facts.document), 8: .text(facts.area),
                9: .text(facts.office),
            ],
        ]).encoded
    }

    /// Reads exactly what ``payload`` writes.
    init(payload: [UInt8]) throws(SealFlaw) {
        let item: CBOR
        do { item = try CBOR(payload) } catch { throw .cbor(error) }
        guard let claims = item.entries, claims.count == 7 else { throw .claims }
        guard let issuer = claims[1]?.string else { throw .claim(.issuer) }
        guard let expires = Instant(claim: claims[4]) else { throw .claim(.expires) }
        guard let notBefore = Instant(claim: claims[5]) else { throw .claim(.notBefore) }
        guard let issuedAt = Instant(claim: claims[6]) else { throw .claim(.issuedAt) }
        guard let handle = claims[7]?.octets else { throw .claim(.handle) }
        guard let status = Self.reference(claims[Self.statusClaim]) else { throw .claim(.status) }
        guard let permit = claims[Self.permitClaim]?.entries else { throw .claims }
        try self.init(
            issuer: issuer, notBefore: notBefore, expires: expires, issuedAt: issuedAt, handle: handle, status: status,
            facts: try Self.facts(permit))
    }

    private static func reference(_ claim: CBOR?) -> StatusReference? {
        guard let outer = claim?.entries, outer.count == 1, let inner = outer["status_list"]?.entries,
            inner.count == 2, let index = inner["idx"]?.number.flatMap({ Int(exactly: $0) }),
            let uri = inner["uri"]?.string
        else { return nil }
        return StatusReference(index: index, uri: uri)
    }

    private static func facts(_ permit: [CBOR: CBOR]) throws(SealFlaw) -> PermitFacts {
        guard permit.count == factOrder.count else { throw .claims }
        var texts: [String] = []
        for (place, claim) in factOrder.enumerated() {
            guard let text = permit[CBOR(place + 1)]?.string else { throw .claim(claim) }
            texts.append(text)
        }
        return try PermitFacts(
            type: texts[0], number: texts[1], family: texts[2], given: texts[3], birth: texts[4],
            nationality: texts[5], document: texts[6], area: texts[7], office: texts[8])
    }
}
