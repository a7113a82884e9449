import AnjuCore
import AnjuSeal
import Testing

@Suite struct CBORTests {
    /// The deterministic ones among the examples of RFC 8949, appendix A.
    static let examples: [(CBOR, String)] = [
        (0, "00"), (1, "01"), (10, "0a"), (23, "17"), (24, "1818"), (25, "1819"), (100, "1864"), (1000, "1903e8"),
        (1_000_000, "1a000f4240"), (1_000_000_000_000, "1b000000e8d4a51000"),
        (.unsigned(.max), "1bffffffffffffffff"), (.negative(.max), "3bffffffffffffffff"), (-1, "20"), (-10, "29"),
        (-100, "3863"), (-1000, "3903e7"), (.bool(false), "f4"), (.bool(true), "f5"), (.null, "f6"),
        (.tagged(1, 1_363_896_240), "c11a514b67b0"), (.bytes([]), "40"), (.bytes([1, 2, 3, 4]), "4401020304"),
        ("", "60"), ("a", "6161"), ("IETF", "6449455446"), ("\"\\", "62225c"), ("\u{FC}", "62c3bc"),
        ("\u{6C34}", "63e6b0b4"), ("\u{10151}", "64f0908591"), (.array([]), "80"), (.array([1, 2, 3]), "83010203"),
        (.array([1, .array([2, 3]), .array([4, 5])]), "8301820203820405"), (.map([:]), "a0"),
        ([1: 2, 3: 4], "a201020304"), (["a": 1, "b": .array([2, 3])], "a26161016162820203"),
        (.array(["a", ["b": "c"]]), "826161a161626163"),
        (.array((1...25).map { CBOR($0) }), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"),
    ]

    @Test(arguments: examples) func `the examples of RFC 8949 are written and read`(_ item: CBOR, _ hex: String) throws
    {
        #expect(Hex.text(item.encoded) == hex)
        #expect(try CBOR(Hex.bytes(hex)) == item)
    }

    static let refused: [(String, CBORError)] = [
        ("", .truncated), ("18", .truncated), ("19ff", .truncated), ("81", .lengthBeyondInput),
        ("0000", .trailingBytes), ("a000", .trailingBytes),
        ("5f42010243030405ff", .indefiniteLength), ("7f657374726561646d696e67ff", .indefiniteLength),
        ("9fff", .indefiniteLength), ("bf61610161629f0203ffff", .indefiniteLength), ("ff", .indefiniteLength),
        ("1817", .notShortest), ("190018", .notShortest), ("1900ff", .notShortest), ("1a0000ffff", .notShortest),
        ("1b00000000ffffffff", .notShortest), ("3800", .notShortest), ("5801ff", .notShortest),
        ("780161", .notShortest), ("980100", .notShortest), ("b8010000", .notShortest), ("d80100", .notShortest),
        ("a201020104", .duplicateKey), ("a202000100", .unorderedKeys), ("a2616100 0100", .unorderedKeys),
        ("42ff", .lengthBeyondInput), ("5bffffffffffffffff00", .lengthBeyondInput),
        ("9bffffffffffffffff00", .lengthBeyondInput), ("bbffffffffffffffff0000", .lengthBeyondInput),
        ("a1", .lengthBeyondInput), ("62c328", .notText), ("61ff", .notText), ("63eda080", .notText),
        ("f7", .unsupported(0xF7)), ("f97e00", .unsupported(0xF9)), ("fa47c35000", .unsupported(0xFA)),
        ("fb3ff199999999999a", .unsupported(0xFB)), ("f818", .unsupported(0xF8)), ("1c", .unsupported(0x1C)),
        ("e0", .unsupported(0xE0)),
    ]

    @Test(arguments: refused) func `every other spelling is refused`(_ hex: String, _ error: CBORError) {
        #expect(throws: error) { try CBOR(Hex.bytes(hex)) }
    }

    @Test func `two spellings that Unicode holds to be one text are one key`() {
        // U+00E9, and e with U+0301: different bytes, the same text.
        #expect(throws: CBORError.duplicateKey) { try CBOR(Hex.bytes("a2 62c3a9 00 6365cc81 00")) }
    }

    @Test func `sixteen levels are read and seventeen are not`() throws {
        let sixteen = Array(repeating: UInt8(0x81), count: 15) + [0x80]
        #expect(try CBOR(sixteen).encoded == sixteen)
        #expect(throws: CBORError.tooDeep) { try CBOR([0x81] + sixteen) }
        #expect(throws: CBORError.tooDeep) { try CBOR(Array(repeating: 0xC1, count: 17) + [0]) }
        #expect(throws: CBORError.tooDeep) { try CBOR(Array(repeating: 0x81, count: 100_000) + [0]) }
    }

    @Test func `whatever is accepted is written back byte for byte`() throws {
        var chance = Chance(8_949)
        var accepted = 0
        let seeds = Self.examples.map { Hex.bytes($0.1) } + [try Testland().signer.bytes(try Testland.ana())]
        for round in 0..<20_000 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...2, using: &chance) {
                bytes[Int.random(in: bytes.indices, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
            }
            guard let item = try? CBOR(bytes) else { continue }
            accepted += 1
            #expect(item.encoded == bytes)
        }
        // Enough came through for the rule to mean something.
        #expect(accepted > 2_000)
    }
}
