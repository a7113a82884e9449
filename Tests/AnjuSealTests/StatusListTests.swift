import AnjuCore
import AnjuTesting
import Foundation
import Testing

@testable import AnjuSeal

@Suite struct StatusListTests {
    let land: Testland

    init() throws { land = try Testland() }

    /// The IETF draft's own examples, compared after inflating: another deflater may choose other bytes.
    @Test(arguments: [("b9a3", "78dadbb918000217015d"), ("c944f9", "78da3be9f2130003df0207")])
    func `the examples of the draft inflate to their entries`(_ packed: String, _ deflated: String) throws {
        #expect(Zlib.inflated(Hex.bytes(deflated), limit: 100) == Hex.bytes(packed))
        let ours = try #require(Zlib.deflated(Hex.bytes(packed)))
        #expect(Zlib.inflated(ours, limit: 100) == Hex.bytes(packed))
    }

    @Test func `entries of two bits are counted from the lowest bit`() {
        let list = StatusList(packed: Hex.bytes("c944f9"))
        #expect((0..<12).map { list.value(at: $0) } == [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3])
        #expect(list.value(at: 12) == nil && list.value(at: -1) == nil)
        #expect(list.status(at: 0) == .terminated && list.status(at: 1) == .suspended && list.status(at: 3) == nil)
        #expect(SealStatus.allCases.map(\.rawValue) == [0, 1, 2])
    }

    @Test func `setting one entry leaves its neighbours alone`() {
        var chance = Chance(3)
        var list = StatusList(count: 1)
        var expected = Array(repeating: SealStatus.valid, count: list.count)
        #expect(list.count == 100_000)
        for _ in 0..<5_000 {
            let index = Int.random(in: 0..<list.count, using: &chance)
            let status = SealStatus.allCases[Int.random(in: 0..<3, using: &chance)]
            expected[index] = status
            let found = list.set(status, at: index)
            #expect(found)
        }
        #expect(expected.indices.allSatisfy { list.status(at: $0) == expected[$0] })
        let beyond = list.set(.suspended, at: list.count)
        #expect(!beyond)
    }

    @Test func `a published list comes back`() throws {
        let token = land.list(.suspended, at: 99_999)
        let bytes = try token.signed(by: land.statusKey)
        #expect(try StatusListToken(bytes, trust: land.trust, now: Testland.now) == token)
    }

    @Test func `another package reads our list alike`() async throws {
        // It judges by the machine's own clock.
        var list = StatusList()
        list.set(.suspended, at: 5)
        let token = StatusListToken(
            uri: Testland.uri, issuer: Testland.issuer, issuedAt: Testland.seconds(1_577_836_800),
            expires: Testland.seconds(3_786_912_000), timeToLive: 3_600, list: list)
        let message = Hex.text(try token.signed(by: land.statusKey))
        let question = try JSONEncoder().encode(SealQuestion(key: land.statusKey, messages: [message]))
        let output = try await Oracle.run("seal_verify.py", ["--status"], input: question)
        let read = try #require(try JSONDecoder().decode([Published].self, from: Data(output.utf8)).first)
        #expect(read.uri == Testland.uri && read.iat == 1_577_836_800 && read.exp == 3_786_912_000 && read.ttl == 3_600)
        #expect(read.packed == Hex.text(list.packed))
    }

    private struct Published: Decodable {
        let uri: String
        let iat: Int
        let exp: Int
        let ttl: Int
        let packed: String
    }

    @Test func `only a key for status lists may sign one, and only in its time`() throws {
        let token = land.list(.valid)
        #expect(throws: StatusListError.wrongPurpose) { try read(try token.signed(by: land.permitKey)) }
        #expect(throws: StatusListError.unknownKey) { try read(try token.signed(by: land.root)) }
        #expect(throws: StatusListError.keyOutOfDate) {
            try StatusListToken(
                try token.signed(by: land.statusKey), trust: land.trust, now: Testland.now.adding(days: 3_000))
        }
        var changed = try token.signed(by: land.statusKey)
        changed[changed.count - 1] ^= 1
        #expect(throws: StatusListError.badSignature) { try read(changed) }
    }

    private func read(_ bytes: [UInt8], limit: Int = StatusListToken.inflationLimit) throws -> StatusListToken {
        try StatusListToken(bytes, trust: land.trust, now: Testland.now, inflationLimit: limit)
    }

    private func published(_ claims: CBOR) throws -> [UInt8] {
        try SignedMessage.sign(claims.encoded, type: StatusListToken.type, with: land.statusKey)
    }

    @Test func `a list that inflates beyond the limit, or is cut or padded, is refused`() throws {
        let bytes = try land.list(.valid).signed(by: land.statusKey)
        #expect(try read(bytes, limit: 25_000).list.count == 100_000)
        #expect(throws: StatusListError.inflation) { try read(bytes, limit: 24_999) }
        let bomb = try #require(Zlib.deflated(Array(repeating: 0, count: StatusListToken.inflationLimit + 1)))
        let whole = try #require(Zlib.deflated([1, 2, 3]))
        for entries: [UInt8] in [bomb, whole.dropLast(), whole + [0], [], [0x78]] {
            let claims: CBOR = [
                2: .text(Testland.uri), 4: 3_000_000_000, 6: 1_700_000_000, 65_534: 60,
                65_533: ["bits": 2, "lst": .bytes(entries)],
            ]
            #expect(throws: StatusListError.inflation) { try read(try published(claims)) }
        }
    }

    @Test func `a list with other claims is refused`() throws {
        let good: [CBOR: CBOR] = [
            2: .text(Testland.uri), 4: 3_000_000_000, 6: 1_700_000_000, 65_534: 60,
            65_533: ["bits": 2, "lst": .bytes(try #require(Zlib.deflated([0])))],
        ]
        #expect(try read(try published(.map(good))).list.count == 4)
        let changes: [(CBOR, CBOR?)] = [
            (2, nil), (4, nil), (6, nil), (65_534, nil), (65_533, nil), (1, "extra"), (65_534, 0), (65_534, -1),
            (65_533, ["bits": 1, "lst": .bytes([])]), (65_533, ["bits": 2]), (4, "soon"),
        ]
        for (key, value) in changes {
            var claims = good
            claims[key] = value
            #expect(throws: StatusListError.claims) { try read(try published(.map(claims))) }
        }
    }

    @Test func `free indices are drawn from all of the list and never twice`() throws {
        var chance = Chance(6)
        let list = StatusList()
        var taken: Set<Int> = []
        for _ in 0..<2_000 {
            let index = list.freeIndex(taken: taken) { Self.bytes($0, &chance) }
            taken.insert(try #require(index))
        }
        #expect(taken.count == 2_000)
        // Each tenth of the list gets about 200 of the 2,000: 120 is six standard deviations below.
        let tenths = Dictionary(grouping: taken) { $0 / 10_000 }.mapValues(\.count)
        #expect((0..<10).allSatisfy { (120...280).contains(tenths[$0] ?? 0) })
    }

    @Test func `the last free index is found, and a full list has none`() {
        let list = StatusList()
        var taken = Set(0..<list.count)
        #expect(list.freeIndex(taken: taken) { Array(repeating: 7, count: $0) } == nil)
        taken.remove(54_321)
        #expect(list.freeIndex(taken: taken) { Array(repeating: 7, count: $0) } == 54_321)
        #expect(StatusList(packed: []).freeIndex(taken: []) { Array(repeating: 7, count: $0) } == nil)
    }

    private static func bytes(_ count: Int, _ chance: inout Chance) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) }
    }

    @Test func `a list of a million permits with two per cent ended stays under 30,000 bytes`() throws {
        var chance = Chance(1)
        var list = StatusList(count: 1_000_000)
        for _ in 0..<20_000 { list.set(.terminated, at: Int.random(in: 0..<list.count, using: &chance)) }
        let token = StatusListToken(
            uri: Testland.uri, issuer: Testland.issuer, issuedAt: Testland.now, expires: Testland.now.adding(days: 1),
            timeToLive: 3_600, list: list)
        let bytes = try token.signed(by: land.statusKey)
        print("status list of 1,000,000 permits, 20,000 ended: \(bytes.count) bytes")
        #expect(bytes.count < 30_000)
        #expect(try read(bytes).list == list)
    }
}
