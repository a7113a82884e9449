import AnjuCore

@testable import AnjuSeal

/// Seals that are signed by a trusted key and yet are not the layout, by the kind of liberty they take.
struct SealMutants {
    private(set) var texts: [(kind: String, text: String)] = []
    private let base: RawSeal
    private let seal: PermitSeal
    private let land: Testland

    init(of seal: PermitSeal, in land: Testland) throws {
        (self.seal, self.land) = (seal, land)
        base = try RawSeal(seal, key: land.permitKey)
        try duplicateKeys()
        try indefiniteLengths()
        try notShortest()
        try trailingBytes()
        try unprotectedHeaders()
        try tags()
        try keys()
        try algorithms()
        try orders()
        try missing()
        try extra()
        try kinds()
        try rules()
        try signatures()
        try payloads()
        try spellings()
    }

    private mutating func add(_ kind: String, _ bend: (inout RawSeal) -> Void) throws {
        var raw = base
        bend(&raw)
        texts.append((kind, try raw.text()))
    }

    private mutating func duplicateKeys() throws {
        for place in base.claims.indices {
            try add("duplicate key in the claims") { $0.claims.insert($0.claims[place], at: place) }
        }
        for place in base.facts.indices {
            try add("duplicate key in the permit map") { $0.facts.insert($0.facts[place], at: place) }
        }
        for place in base.header.indices {
            try add("duplicate key in the header") { $0.header.insert($0.header[place], at: place) }
        }
    }

    private mutating func indefiniteLengths() throws {
        let map: (RawSeal.Entries) -> [UInt8] = { [0xBF] + $0.flatMap { $0.key + $0.value } + [0xFF] }
        let chunks: ([UInt8]) -> [UInt8] = { [0x5F] + CBOR.bytes($0).encoded + [0xFF] }
        try add("indefinite length") { ($0.head, $0.tail) = ([0xD2, 0x9F], [0xFF]) }
        try add("indefinite length") { $0.spellClaims = map }
        try add("indefinite length") { $0.spellFacts = map }
        try add("indefinite length") { $0.spellHeader = map }
        try add("indefinite length") { $0.spellProtected = chunks }
        try add("indefinite length") { $0.spellPayload = chunks }
        try add("indefinite length") { $0.spellSignature = chunks }
        try add("indefinite length") { $0.unprotected = [0xBF, 0xFF] }
        try add("indefinite length") { $0.claims[0].value = [0x7F] + $0.claims[0].value + [0xFF] }
        try add("indefinite length") { $0.claims[4].value = [0x5F] + $0.claims[4].value + [0xFF] }
        for place in base.facts.indices {
            try add("indefinite length") { $0.facts[place].value = [0x7F] + $0.facts[place].value + [0xFF] }
        }
    }

    private mutating func notShortest() throws {
        let kind = "non-shortest integer or length"
        try add(kind) { $0.head = [0xD8, 0x12, 0x84] }
        try add(kind) { $0.head = [0xD2, 0x98, 0x04] }
        try add(kind) { $0.spellProtected = { [0x58, UInt8($0.count)] + $0 } }
        try add(kind) { $0.spellPayload = { [0x59, 0, UInt8($0.count)] + $0 } }
        try add(kind) { $0.spellSignature = { [0x59, 0, 0x40] + $0 } }
        try add(kind) { $0.unprotected = [0xB8, 0] }
        try add(kind) { $0.header[0].value = [0x38, 6] }
        try add(kind) { $0.header[0].key = [0x18, 1] }
        try add(kind) { $0.header[1].value = [0x58, 8] + $0.header[1].value.dropFirst() }
        try add(kind) { $0.spellClaims = { [0xB8] + [UInt8($0.count)] + RawSeal.map($0).dropFirst() } }
        try add(kind) { $0.spellFacts = { [0xB8] + [UInt8($0.count)] + RawSeal.map($0).dropFirst() } }
        for place in 0..<5 { try add(kind) { $0.claims[place].key = [0x18] + $0.claims[place].key } }
        try add(kind) { $0.claims[5].key = [0x1A, 0, 0, 0xFF, 0xFF] }
        for place in 1...3 {
            try add(kind) { $0.claims[place].value = [0x1B, 0, 0, 0, 0] + $0.claims[place].value.suffix(4) }
        }
        for place in base.facts.indices {
            try add(kind) { $0.facts[place].key = [0x18] + $0.facts[place].key }
            try add(kind) { raw in
                let value = raw.facts[place].value
                raw.facts[place].value =
                    value[0] < 0x78 ? [0x78, value[0] & 31] + value.dropFirst() : [0x79, 0] + value.dropFirst()
            }
        }
    }

    private mutating func trailingBytes() throws {
        for tail: [UInt8] in [[0], [0xF6], [0xA0], [0xFF], [0x40]] {
            try add("trailing bytes") { $0.tail = tail }
            try add("trailing bytes in the payload") { $0.spellClaims = { RawSeal.map($0) + tail } }
            try add("trailing bytes in the header") { $0.spellHeader = { RawSeal.map($0) + tail } }
        }
    }

    private mutating func unprotectedHeaders() throws {
        let kid = CBOR.bytes(land.permitKey.kid)
        let headers: [CBOR] = [
            [4: kid], [1: -7], [1: -7, 4: kid], [5: .bytes([1])], [33: .bytes([1, 2])], [-70_000: 1], ["x": 1], .null,
            .array([]), .bytes([]),
        ]
        for header in headers { try add("unprotected header") { $0.unprotected = header.encoded } }
    }

    private mutating func tags() throws {
        let heads: [[UInt8]] = [
            [0x84], [0xD0, 0x84], [0xD1, 0x84], [0xD8, 0x60, 0x84], [0xD8, 0x61, 0x84], [0xD8, 0x62, 0x84],
            [0xD8, 0x3D, 0xD2, 0x84], [0xD8, 0x3D, 0x84], [0xD2, 0xD2, 0x84], [0xD9, 0xD9, 0xF7, 0xD2, 0x84],
            [0xC0, 0x84], [0xD3, 0x84],
        ]
        for head in heads { try add("wrong tag") { $0.head = head } }
        try add("wrong number of parts") { ($0.head, $0.tail) = ([0xD2, 0x85], [0xF6]) }
        try add("wrong number of parts") { ($0.head, $0.spellSignature) = ([0xD2, 0x83], { _ in [] }) }
    }

    private mutating func keys() throws {
        let statusKey = land.statusKey
        try add("kid of another purpose") { raw in
            raw.key = statusKey
            raw.header[1].value = CBOR.bytes(statusKey.kid).encoded
        }
        let kid = land.permitKey.kid
        let kids: [CBOR] = [
            .bytes(land.root.kid), .bytes(Array(kid.dropLast())), .bytes(kid + [0]), .bytes([]), .text("abcdefgh"), 4,
            .null, .array([.bytes(kid)]),
        ]
        for kid in kids { try add("wrong kid") { $0.header[1].value = kid.encoded } }
    }

    private mutating func algorithms() throws {
        for algorithm in [-257, 0, -8, -9, -35, -36, -37, -39, -47, -65_535, 5, 1, 7, -6] {
            try add("another algorithm") { $0.header[0].value = CBOR(algorithm).encoded }
        }
        for algorithm: CBOR in [.null, "ES256", "none", .array([-7]), .bytes([0x26])] {
            try add("another algorithm") { $0.header[0].value = algorithm.encoded }
        }
        try add("no algorithm") { $0.header.removeFirst() }
        try add("no algorithm") { $0.header = [] }
        try add("no algorithm") { ($0.header, $0.spellHeader) = ([], { _ in [] }) }
    }

    private mutating func orders() throws {
        for place in base.claims.indices.dropLast() {
            try add("keys out of order") { $0.claims.swapAt(place, place + 1) }
        }
        for place in base.facts.indices.dropLast() {
            try add("keys out of order") { $0.facts.swapAt(place, place + 1) }
        }
        try add("keys out of order") { $0.header.swapAt(0, 1) }
    }

    private mutating func missing() throws {
        for place in base.claims.indices { try add("missing claim") { $0.claims.remove(at: place) } }
        for place in base.facts.indices { try add("missing fact") { $0.facts.remove(at: place) } }
        try add("missing kid") { $0.header.removeLast() }
    }

    private mutating func extra() throws {
        for (key, place): (CBOR, Int) in [(0, 0), (2, 1), (3, 1), (8, 5), (100, 5), (65_534, 5), (-1, 6), (-70_002, 7)]
        {
            try add("extra claim") { $0.claims.insert((key.encoded, [1]), at: place) }
        }
        try add("extra fact") { $0.facts.append(([10], CBOR("X").encoded)) }
        try add("extra fact") { $0.facts.insert(([0], CBOR("X").encoded), at: 0) }
        for (key, place): (CBOR, Int) in [(0, 0), (2, 1), (3, 1), (5, 2), (13, 2), (16, 2), (33, 2), (-1, 2), ("x", 2)]
        {
            try add("extra header") { $0.header.insert((key.encoded, CBOR.array([1]).encoded), at: place) }
        }
    }

    private mutating func kinds() throws {
        let others: [[UInt8]] = [
            [0xF6], [0xF5], [0x80], [0xA0], [0x20], [0xC1, 0x00], [0xFB, 0x41, 0xDA, 0, 0, 0, 0, 0, 0],
        ]
        for other in others {
            for place in 0..<6 { try add("claim of another kind") { $0.claims[place].value = other } }
            for place in base.facts.indices { try add("fact of another kind") { $0.facts[place].value = other } }
            try add("claim of another kind") { $0.spellFacts = { _ in other } }
        }
        let nested = Array(repeating: UInt8(0x81), count: 20) + [0x80]
        try add("nested too deep") { $0.claims[0].value = nested }
        try add("nested too deep") { $0.unprotected = nested }
    }

    private mutating func rules() throws {
        let claims: [(Int, CBOR)] = [
            (0, ""), (0, .text(String(repeating: "U", count: 25))), (1, 0), (1, .unsigned(.max)),
            (2, .unsigned(253_402_300_800)), (3, .unsigned(.max)), (4, .bytes(Array(0..<15))),
            (4, .bytes(Array(0..<17))),
            (5, ["status_list": ["idx": .unsigned(.max), "uri": "https://status.example"]]),
            (5, ["status_list": ["idx": 1, "uri": ""]]),
            (5, ["status_list": ["idx": -1, "uri": "https://status.example"]]),
            (5, ["status_list": ["idx": 1, "uri": "https://status.example", "x": 1]]),
            (5, ["status_list": ["idx": 1, "uri": "https://status.example"], "x": 1]),
        ]
        for (place, value) in claims { try add("claim against its rule") { $0.claims[place].value = value.encoded } }
        let facts: [(Int, CBOR)] = [
            (0, ""), (1, "A\u{0}B"), (2, "Eriksson"), (2, ""), (3, "ANNA MARIA"), (4, "18800230"), (4, "1880"),
            (5, "ut0"), (5, "UTOP"), (6, "E12345678"), (7, ""), (8, "Bureau\u{202E}"), (8, "A\u{2028}B"),
        ]
        for (place, value) in facts { try add("fact against its rule") { $0.facts[place].value = value.encoded } }
    }

    private mutating func signatures() throws {
        let bends: [([UInt8]) -> [UInt8]] = [
            { CBOR.bytes($0.dropLast()).encoded }, { CBOR.bytes($0 + [0]).encoded }, { _ in CBOR.bytes([]).encoded },
            { _ in CBOR.bytes(Array(repeating: 0, count: 64)).encoded },
            { _ in CBOR.bytes(Array(repeating: 0xFF, count: 64)).encoded },
            { CBOR.bytes(Array(repeating: 0, count: 32) + $0.suffix(32)).encoded },
            { CBOR.bytes($0.prefix(32) + Array(repeating: 0, count: 32)).encoded },
            { CBOR.bytes($0.suffix(32) + $0.prefix(32)).encoded },
            { CBOR.bytes([0x30, 0x44, 0x02, 0x20] + $0.prefix(32) + [0x02, 0x20] + $0.suffix(32)).encoded },
            { CBOR.array([.bytes($0)]).encoded }, { _ in [0xF6] }, { _ in CBOR(1).encoded },
        ]
        for bend in bends { try add("signature") { $0.spellSignature = bend } }
    }

    private mutating func payloads() throws {
        try add("payload") { $0.spellPayload = { _ in [0xF6] } }
        try add("payload") { $0.spellPayload = { _ in [0x40] } }
        try add("payload") { $0.spellPayload = { $0 } }
        try add("payload") { $0.spellPayload = { CBOR.tagged(24, .bytes($0)).encoded } }
        try add("payload") { $0.spellPayload = { CBOR.array([.bytes($0)]).encoded } }
        try add("payload") { $0.spellProtected = { $0 } }
        try add("payload") { $0.spellClaims = { CBOR.array([.bytes(RawSeal.map($0))]).encoded } }
    }

    private mutating func spellings() throws {
        let text = try base.text()
        let body = String(text.dropFirst(6))
        let others = [
            body, "anju1:" + body, "ANJU:" + body, "ANJU2:" + body, "HC1:" + body, " " + text, text + "\n", text + " ",
            text + "0", text + "00", text + ":::", "\u{FEFF}" + text, "ANJU1:" + body.lowercased(),
            "ANJU1:ANJU1:" + body,
            "ANJU1: " + body, text + text, String(text.dropLast()), String(text.dropLast(3)),
            "ANJU1:" + body.replacing("0", with: "O"), "ANJU1\u{FF1A}" + body,
        ]
        texts += others.map { ("text", $0) }
    }
}
