import AnjuCore
import Testing

@testable import AnjuSeal

@Suite struct TrustListTests {
    let land: Testland
    let signed: [UInt8]

    init() throws {
        land = try Testland()
        signed = try land.trust.signed(by: land.root)
    }

    @Test func `a published list comes back with all its keys`() throws {
        let list = try TrustList(signed, root: land.root.publicKey)
        #expect(list == land.trust)
        #expect(list.key(land.statusKey.kid)?.purpose == .status)
        #expect(list.key(land.root.kid) == nil)
    }

    @Test func `a list that the pinned root has not signed is refused`() throws {
        #expect(throws: TrustListError.notFromRoot) {
            try TrustList(try land.trust.signed(by: land.permitKey), root: land.root.publicKey)
        }
        #expect(throws: TrustListError.notFromRoot) { try TrustList(signed, root: land.permitKey.publicKey) }
    }

    @Test func `every flip of one bit of a list is refused`() {
        for bit in 0..<signed.count * 8 {
            var flipped = signed
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: TrustListError.self) { try TrustList(flipped, root: land.root.publicKey) }
        }
    }

    @Test func `a list older than one already seen is refused, the same one again is not`() throws {
        #expect(try TrustList(signed, root: land.root.publicKey, seen: 1).version == 1)
        #expect(throws: TrustListError.olderThanSeen(1, seen: 2)) {
            try TrustList(signed, root: land.root.publicKey, seen: 2)
        }
    }

    @Test func `a key has one purpose`() {
        #expect(throws: TrustListError.repeatedKey) {
            try TrustList(
                version: 1, issuedAt: Testland.now,
                keys: [Testland.trusted(land.permitKey, .permit), Testland.trusted(land.permitKey, .status)])
        }
    }

    @Test func `a list that no reader would take is not made`() throws {
        let nameless = Testland.trusted(land.permitKey, .permit, issuer: "")
        #expect(throws: TrustListError.claims) { try TrustList(version: 1, issuedAt: Testland.now, keys: [nameless]) }
        #expect(throws: TrustListError.claims) { try TrustList(version: 0, issuedAt: Testland.now, keys: []) }
    }

    @Test func `a list in which anything is not as it should be is refused, though the root has signed it`() throws {
        let key = try #require(Testland.trusted(land.permitKey, .permit).claim.entries)
        let good: [CBOR: CBOR] = [1: 5, 2: 1_772_413_200, 3: .array([.map(key)])]
        #expect(try read(good).version == 5)
        let lists: [(CBOR, CBOR?)] = [
            (1, nil), (1, 0), (1, -1), (1, .unsigned(.max)), (2, nil), (2, "today"), (3, nil), (3, .map([:])), (4, 1),
        ]
        for (place, value) in lists {
            var claims = good
            claims[place] = value
            #expect(throws: TrustListError.claims) { try read(claims) }
        }
        let der = land.permitKey.publicKey.der
        let keys: [(CBOR, CBOR?)] = [
            (1, .bytes(land.statusKey.kid)), (1, nil), (2, .bytes(der + [0])), (2, .bytes([])), (3, "root"), (3, nil),
            (4, ""), (4, "A\u{202E}B"), (5, nil), (5, -1), (6, .null), (7, 1),
        ]
        for (place, value) in keys {
            var (claims, entry) = (good, key)
            entry[place] = value
            claims[3] = .array([.map(entry)])
            #expect(throws: TrustListError.claims) { try read(claims) }
        }
    }

    private func read(_ claims: [CBOR: CBOR]) throws -> TrustList {
        let bytes = try SignedMessage.sign(CBOR.map(claims).encoded, type: TrustList.type, with: land.root)
        return try TrustList(bytes, root: land.root.publicKey)
    }

    @Test func `a key from beyond the year 9999 is not taken for one from 1970`() throws {
        let far = TrustedKey(
            key: land.permitKey.publicKey, purpose: .permit, issuer: Testland.issuer,
            notBefore: Testland.seconds(300_000_000_000), notAfter: Testland.seconds(400_000_000_000))
        #expect(far.notBefore == Testland.seconds(253_402_300_799))
    }

    @Test func `another signed message does not pass for a list, nor a list for another`() throws {
        let status = try land.list(.valid).signed(by: land.root)
        #expect(throws: TrustListError.malformed(.protectedHeader)) { try TrustList(status, root: land.root.publicKey) }
        let seal = try SealSigner(key: land.root).bytes(try Testland.ana())
        #expect(throws: TrustListError.malformed(.protectedHeader)) { try TrustList(seal, root: land.root.publicKey) }
        #expect(throws: StatusListError.malformed(.protectedHeader)) {
            try StatusListToken(signed, trust: land.trust, now: Testland.now)
        }
        let verdict = land.verify("ANJU1:" + Base45.encode(signed))
        #expect(verdict == .refused(.malformed(.protectedHeader), nil))
    }
}
