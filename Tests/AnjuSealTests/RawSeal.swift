import AnjuCore

@testable import AnjuSeal

/// A seal in its raw parts, each of which can be bent before it is signed and put together.
struct RawSeal {
    /// The encoded entries of a map: key, then value.
    typealias Entries = [(key: [UInt8], value: [UInt8])]

    var key: SealKey
    /// Tag and array head.
    var head: [UInt8] = [0xD2, 0x84]
    var header: Entries
    var claims: Entries
    var facts: Entries
    var unprotected: [UInt8] = [0xA0]
    /// What follows the seal.
    var tail: [UInt8] = []

    /// Each of these has the usual spelling unless it is replaced.
    var spellHeader: (Entries) -> [UInt8] = Self.map
    var spellClaims: (Entries) -> [UInt8] = Self.map
    var spellFacts: (Entries) -> [UInt8] = Self.map
    var spellProtected: ([UInt8]) -> [UInt8] = { CBOR.bytes($0).encoded }
    var spellPayload: ([UInt8]) -> [UInt8] = { CBOR.bytes($0).encoded }
    var spellSignature: ([UInt8]) -> [UInt8] = { CBOR.bytes($0).encoded }

    /// The claim −70001, whose value ``facts`` gives.
    static let factsKey = CBOR(-70_001).encoded

    init(_ seal: PermitSeal, key: SealKey) throws {
        self.key = key
        header = [([1], CBOR(-7).encoded), ([4], CBOR.bytes(key.kid).encoded)]
        let item = try CBOR(seal.payload)
        claims = Self.entries(item)
        facts = Self.entries(item.entries?[-70_001] ?? [:])
    }

    /// The entries of a map in the deterministic order.
    private static func entries(_ item: CBOR) -> Entries {
        (item.entries ?? [:]).map { (key: $0.key.encoded, value: $0.value.encoded) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// A map of definite length in the order given.
    static func map(_ entries: Entries) -> [UInt8] {
        [0xA0 | UInt8(entries.count)] + entries.flatMap { $0.key + $0.value }
    }

    /// Signs what the parts have become, so that nothing but the bend itself can be objected to.
    func bytes() throws -> [UInt8] {
        var claims = claims
        let spelt = spellFacts(facts)
        if let place = claims.firstIndex(where: { $0.key == Self.factsKey }) { claims[place].value = spelt }
        let protected = spellHeader(header)
        let payload = spellClaims(claims)
        let signed = CBOR.array(["Signature1", .bytes(protected), .bytes([]), .bytes(payload)]).encoded
        let signature = try key.sign(signed)
        return head + spellProtected(protected) + unprotected + spellPayload(payload) + spellSignature(signature) + tail
    }

    func text() throws -> String { SealSigner.prefix + Base45.encode(try bytes()) }
}
