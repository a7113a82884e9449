import AnjuCore
import AnjuSeal

/// The issuer, the keys and the people of the seal tests; none of them exists.
struct Testland {
    static let now = Instant(milliseconds: 1_772_413_200_000)  // 2026-03-02T01:00:00Z
    static let issuer = "UTO-ANJU-TEST"
    static let uri = "https://status.example/permits/1"

    let root: SealKey
    let permitKey: SealKey
    let statusKey: SealKey
    let trust: TrustList

    init() throws {
        root = try Self.key(1)
        permitKey = try Self.key(2)
        statusKey = try Self.key(3)
        trust = try TrustList(
            version: 1, issuedAt: Self.now,
            keys: [Self.trusted(permitKey, .permit), Self.trusted(statusKey, .status)])
    }

    var signer: SealSigner { SealSigner(key: permitKey) }

    /// A key that everybody knows: its secret is the byte, 32 times.
    static func key(_ byte: UInt8) throws -> SealKey { try SealKey(scalar: Array(repeating: byte, count: 32)) }

    static func trusted(_ key: SealKey, _ purpose: SealPurpose, issuer: String = Testland.issuer) -> TrustedKey {
        TrustedKey(
            key: key.publicKey, purpose: purpose, issuer: issuer, notBefore: now.adding(days: -3_000),
            notAfter: now.adding(days: 3_000))
    }

    /// Ana's permit, valid from 2020 to 2090 so that packages which ask the machine's clock find it in force.
    static func ana(
        issuer: String = issuer, notBefore: Instant = Instant(milliseconds: 1_577_836_800_000),
        expires: Instant = Instant(milliseconds: 3_786_912_000_000), handle: [UInt8] = Array(0..<16), index: Int = 7,
        facts: PermitFacts? = nil
    ) throws -> PermitSeal {
        try PermitSeal(
            issuer: issuer, notBefore: notBefore, expires: expires, issuedAt: Instant(milliseconds: 1_577_836_799_000),
            handle: handle, status: StatusReference(index: index, uri: uri), facts: facts ?? anaFacts())
    }

    static func anaFacts(
        family: String = "ERIKSSON", given: String = "ANNA<MARIA", birth: String = "18800229",
        nationality: String = "UTO", document: String = "E<<<<5678", office: String = "Testland Bureau"
    ) throws -> PermitFacts {
        try PermitFacts(
            type: "TRP", number: "UTO880000019", family: family, given: given, birth: birth, nationality: nationality,
            document: document, area: "533102", office: office)
    }

    /// A permit whose every field is drawn from `chance`.
    static func permit(_ chance: inout Chance) throws -> PermitSeal {
        let issued = 1_577_836_800 + Int.random(in: 0..<100_000_000, using: &chance)
        let facts = try PermitFacts(
            type: chance.word("ABCDEFGHIJ", 1...6), number: chance.word("ABCXYZ0123456789-", 6...18),
            family: chance.word("ABCDEFGHIJKLMNOPQRSTUVWXYZ<", 1...24),
            given: chance.word("ABCDEFGHIJKLMNOPQRSTUVWXYZ<", 0...24),
            birth: ["18800229", "1900<<<<", "190012<<", "19001200", "<<<<<<<<"].randomElement(using: &chance) ?? "",
            nationality: chance.word("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3...3),
            document: PermitFacts.masked(document: chance.word("ABCXYZ0123456789", 0...14)),
            area: chance.word("0123456789", 6...12),
            office: ["瑞丽市公安局", "Testland Bureau", "ສຳນັກງານ", "Büro 7"].randomElement(using: &chance) ?? "")
        return try PermitSeal(
            issuer: issuer, notBefore: seconds(issued),
            expires: seconds(3_800_000_000 + Int(chance.next() % 1_000_000)),
            issuedAt: seconds(issued), handle: (0..<16).map { _ in UInt8.random(in: 0...255, using: &chance) },
            status: StatusReference(index: Int(chance.next() >> 33), uri: uri), facts: facts)
    }

    static func seconds(_ count: Int) -> Instant { Instant(milliseconds: Int64(count) * 1_000) }

    /// A current list, published, with `status` at `index`.
    func list(
        _ status: SealStatus, at index: Int = 7, issuedAt: Instant = now.adding(minutes: -10), uri: String = uri
    ) -> StatusListToken {
        var list = StatusList()
        list.set(status, at: index)
        return StatusListToken(
            uri: uri, issuer: Self.issuer, issuedAt: issuedAt, expires: issuedAt.adding(days: 1), timeToLive: 3_600,
            list: list)
    }

    func verify(_ text: String, status: [StatusListToken] = [], now: Instant = now) -> SealVerdict {
        SealVerifier.verify(text, trust: trust, status: status, now: now)
    }
}
