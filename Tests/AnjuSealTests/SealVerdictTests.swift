import AnjuCore
import AnjuSeal
import Testing

@Suite struct SealVerdictTests {
    let land: Testland
    let ana: PermitSeal
    let text: String

    init() throws {
        land = try Testland()
        ana = try Testland.ana()
        text = try land.signer.text(ana)
    }

    private func trust(_ keys: TrustedKey...) throws -> TrustList {
        try TrustList(version: 2, issuedAt: Testland.now, keys: keys)
    }

    private func verify(trust: TrustList) -> SealVerdict {
        SealVerifier.verify(text, trust: trust, now: Testland.now)
    }

    @Test func `a genuine seal gives the claims and how fresh the status is`() {
        let made = Testland.now.adding(minutes: -10)
        #expect(land.verify(text) == .valid(ana, .unknown))
        #expect(land.verify(text, status: [land.list(.valid)]) == .valid(ana, .fresh(asOf: made)))
    }

    @Test func `a list past its time to live is stale, and so is one from the future`() {
        let old = Testland.now.adding(seconds: -3_600)
        #expect(land.verify(text, status: [land.list(.valid, issuedAt: old)]) == .valid(ana, .stale(asOf: old)))
        let early = Testland.now.adding(seconds: 301)
        #expect(land.verify(text, status: [land.list(.valid, issuedAt: early)]) == .valid(ana, .stale(asOf: early)))
        let almost = Testland.now.adding(seconds: -3_599)
        #expect(land.verify(text, status: [land.list(.valid, issuedAt: almost)]) == .valid(ana, .fresh(asOf: almost)))
    }

    @Test func `suspended and terminated say so, with the claims, even from an outdated list`() {
        for made in [Testland.now.adding(minutes: -10), Testland.now.adding(days: -40)] {
            let suspended = land.verify(text, status: [land.list(.suspended, issuedAt: made)])
            #expect(suspended == .refused(.suspended(asOf: made), ana))
            let terminated = land.verify(text, status: [land.list(.terminated, issuedAt: made)])
            #expect(terminated == .refused(.terminated(asOf: made), ana))
        }
    }

    @Test func `of two copies of the list the newer counts`() {
        let newer = land.list(.valid)
        let older = land.list(.suspended, issuedAt: Testland.now.adding(hours: -5))
        for lists in [[newer, older], [older, newer]] {
            #expect(land.verify(text, status: lists) == .valid(ana, .fresh(asOf: newer.issuedAt)))
        }
    }

    @Test func `a list of another address or another issuer says nothing`() {
        let elsewhere = land.list(.terminated, uri: Testland.uri + "0")
        var list = StatusList()
        list.set(.terminated, at: 7)
        let foreign = StatusListToken(
            uri: Testland.uri, issuer: "SOMEBODY-ELSE", issuedAt: Testland.now, expires: Testland.now.adding(days: 1),
            timeToLive: 60, list: list)
        #expect(land.verify(text, status: [elsewhere, foreign]) == .valid(ana, .unknown))
    }

    @Test func `an entry that the list does not have, or that means nothing, is refused`() throws {
        let beyond = try Testland.ana(index: StatusList.smallest)
        let verdict = land.verify(try land.signer.text(beyond), status: [land.list(.valid)])
        #expect(verdict == .refused(.statusUnreadable, beyond))
        let threes = StatusListToken(
            uri: Testland.uri, issuer: Testland.issuer, issuedAt: Testland.now, expires: Testland.now.adding(days: 1),
            timeToLive: 60, list: StatusList(packed: [0xFF, 0xFF]))
        #expect(land.verify(text, status: [threes]) == .refused(.statusUnreadable, ana))
    }

    @Test func `validity begins five minutes early and ends on the second`() throws {
        let start = Testland.now.adding(seconds: 300)
        let seal = try Testland.ana(notBefore: start, expires: start.adding(days: 1))
        let text = try land.signer.text(seal)
        #expect(land.verify(text) == .valid(seal, .unknown))
        #expect(land.verify(text, now: Testland.now.adding(milliseconds: -1)) == .refused(.notYetValid, seal))
        let last = start.adding(days: 1, milliseconds: -1)
        #expect(land.verify(text, now: last) == .valid(seal, .unknown))
        #expect(land.verify(text, now: start.adding(days: 1)) == .refused(.expired, seal))
    }

    @Test func `a key that the trust list does not name, or names otherwise, is refused without claims`() throws {
        let other = try Testland.key(9)
        #expect(verify(trust: try trust(Testland.trusted(other, .permit))) == .refused(.unknownKey, nil))
        #expect(verify(trust: try trust(Testland.trusted(land.permitKey, .status))) == .refused(.wrongPurpose, nil))
        let foreign = Testland.trusted(land.permitKey, .permit, issuer: "SOMEBODY-ELSE")
        #expect(verify(trust: try trust(foreign)) == .refused(.wrongIssuer, nil))
    }

    @Test(arguments: [(1, 10), (-10, 0)]) func `a key counts only between its own dates`(_ from: Int, _ to: Int) throws
    {
        let key = TrustedKey(
            key: land.permitKey.publicKey, purpose: .permit, issuer: Testland.issuer,
            notBefore: Testland.now.adding(days: from), notAfter: Testland.now.adding(days: to))
        #expect(verify(trust: try trust(key)) == .refused(.keyOutOfDate, nil))
    }

    @Test func `of several objections the first in the published order is the answer`() throws {
        let over = try Testland.ana(expires: Testland.now)
        let ended = [land.list(.terminated)]
        #expect(land.verify(try land.signer.text(over), status: ended) == .refused(.expired, over))
        let stranger = SealSigner(key: try Testland.key(9))
        #expect(land.verify(try stranger.text(over)) == .refused(.unknownKey, nil))
        let other = SealSigner(key: land.statusKey)
        #expect(land.verify(try other.text(try Testland.ana(issuer: "SOMEBODY-ELSE"))) == .refused(.wrongPurpose, nil))
        let long = "ANJU1:" + Base45.encode(Array(repeating: 0xFF, count: 1_025))
        #expect(land.verify(long + "a") == .refused(.wrongAlphabet, nil))
        #expect(land.verify(long) == .refused(.tooLong, nil))
    }

    @Test func `what is no seal of ours is told apart`() throws {
        #expect(land.verify("") == .refused(.notASeal, nil))
        #expect(land.verify("HC1:" + text.dropFirst(6)) == .refused(.notASeal, nil))
        #expect(land.verify(text.lowercased()) == .refused(.notASeal, nil))
        #expect(land.verify(" " + text) == .refused(.notASeal, nil))
        #expect(land.verify(text + "\n") == .refused(.wrongAlphabet, nil))
        #expect(land.verify("ANJU1:" + text.dropFirst(6).lowercased()) == .refused(.wrongAlphabet, nil))
        #expect(land.verify("ANJU1:A") == .refused(.malformed(.base45(.loneCharacter)), nil))
        #expect(land.verify("ANJU1:") == .refused(.malformed(.cbor(.truncated)), nil))
    }

    @Test func `a seal of 1,025 bytes is too long before anything in it is read`() {
        let limit = Array(repeating: UInt8(0), count: 1_024)
        #expect(land.verify("ANJU1:" + Base45.encode(limit)) == .refused(.malformed(.cbor(.trailingBytes)), nil))
        #expect(land.verify("ANJU1:" + Base45.encode(limit + [0])) == .refused(.tooLong, nil))
    }
}
