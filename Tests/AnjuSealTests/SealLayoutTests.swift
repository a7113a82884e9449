import AnjuCore
import AnjuSeal
import Testing

@Suite struct SealLayoutTests {
    @Test func `a seal is laid out byte by byte as published`() throws {
        let land = try Testland()
        let bytes = try land.signer.bytes(try Testland.ana())
        let payload = Hex.bytes(
            """
            a7 01 6d 55544f2d414e4a552d54455354 04 1a e1b7b100 05 1a 5e0be100 06 1a 5e0be0ff
            07 50 000102030405060708090a0b0c0d0e0f
            19ffff a1 6b 7374617475735f6c697374 a2 63 696478 07 63 757269 78 20
            \(Hex.text(Array(Testland.uri.utf8)))
            3a00011170 a9 01 63 545250 02 6c 55544f383830303030303139 03 68 4552494b53534f4e
            04 6a 414e4e413c4d41524941 05 68 3138383030323239 06 63 55544f 07 69 453c3c3c3c35363738
            08 66 353333313032 09 6f 546573746c616e6420427572656175
            """)
        let head = Hex.bytes("d2 84 4d a2 01 26 04 48") + land.permitKey.kid + [0xA0, 0x58, UInt8(payload.count)]
        #expect(Hex.text(Array(bytes.dropLast(66))) == Hex.text(head + payload))
        #expect(Array(bytes.suffix(66).prefix(2)) == [0x58, 0x40])
    }

    @Test func `a seal that no verifier would take is not issued`() throws {
        let far = Testland.seconds(253_402_300_800)
        #expect(throws: SealFlaw.claim(.expires)) { try Testland.ana(expires: far) }
        #expect(throws: SealFlaw.claim(.expires)) { try Testland.ana(expires: Testland.seconds(1_577_836_800)) }
        #expect(throws: SealFlaw.claim(.notBefore)) { try Testland.ana(notBefore: Testland.seconds(-1)) }
        #expect(throws: SealFlaw.claim(.issuer)) { try Testland.ana(issuer: String(repeating: "A", count: 25)) }
        #expect(throws: SealFlaw.claim(.handle)) { try Testland.ana(handle: Array(0..<15)) }
        #expect(throws: SealFlaw.claim(.status)) { try Testland.ana(index: -1) }
    }

    @Test func `facts keep to the letters of the paper`() throws {
        #expect(throws: SealFlaw.claim(.family)) { try Testland.anaFacts(family: "") }
        #expect(throws: SealFlaw.claim(.family)) { try Testland.anaFacts(family: "Eriksson") }
        #expect(throws: SealFlaw.claim(.given)) { try Testland.anaFacts(given: "ANNA MARIA") }
        #expect(throws: SealFlaw.claim(.nationality)) { try Testland.anaFacts(nationality: "D<<") }
        #expect(throws: SealFlaw.claim(.document)) { try Testland.anaFacts(document: "E12345678") }
        #expect(throws: SealFlaw.claim(.document)) { try Testland.anaFacts(document: "EE<<<5678") }
        #expect(throws: SealFlaw.claim(.office)) { try Testland.anaFacts(office: "Bureau \u{202E}uaeruB") }
        #expect(throws: SealFlaw.claim(.office)) { try Testland.anaFacts(office: "Bureau\n") }
        #expect(try Testland.anaFacts(given: "", document: "").given.isEmpty)
    }

    @Test(arguments: ["18800229", "1900<<<<", "190012<<", "19000000", "19001200", "<<<<<<<<", "00000000"])
    func `a birth date may end in what is unknown`(_ birth: String) throws {
        #expect(try Testland.anaFacts(birth: birth).birth == birth)
    }

    @Test(arguments: [
        "", "1900", "19000229", "19001301", "1900<<01", "<<<<0101", "1900-01-01", "1900 101", "190013<<", "+9000101",
    ])
    func `a birth date that no day can complete is refused`(_ birth: String) {
        #expect(throws: SealFlaw.claim(.birth)) { try Testland.anaFacts(birth: birth) }
    }

    @Test(
        arguments: [
            ("18800229", "1880-02-29"), ("190012<<", "1900-12"), ("1900<<<<", "1900"), ("19000000", "1900"),
            ("<<<<<<<<", nil), ("00000000", nil),
        ] as [(String, String?)])
    func `for people a birth date is as much of ISO 8601 as is known`(birth: String, due: String?) throws {
        #expect(try Testland.anaFacts(birth: birth).born?.description == due)
    }

    @Test func `a partial birth date is filled up`() throws {
        #expect(PermitFacts.birth(try #require(PartialDate("1880-02-29"))) == "18800229")
        #expect(PermitFacts.birth(try #require(PartialDate("1900-12"))) == "190012<<")
        #expect(PermitFacts.birth(try #require(PartialDate("1900"))) == "1900<<<<")
    }

    static let masks = [
        ("E12345678", "E<<<<5678"), ("123456789", "<<<<<6789"), ("e 1234-5678", "E<<<<5678"), ("AB123456", "<<<<3456"),
        ("123", "<<3"), ("1", "<"), ("", ""), ("530000190001010014", "<<<<<<<<<<<<<<0014"),
    ]

    @Test(arguments: masks) func `a document number shows its last four at most`(_ number: String, _ mask: String)
        throws
    {
        #expect(PermitFacts.masked(document: number) == mask)
        #expect(try Testland.anaFacts(document: mask).document == mask)
    }
}
