import AnjuSeal
import Testing

@Suite struct Base45Tests {
    /// RFC 9285, sections 4.3 and 4.4.
    static let examples = [
        ("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0"),
    ]

    @Test(arguments: examples) func `the examples of RFC 9285 are written and read`(_ plain: String, _ text: String)
        throws
    {
        #expect(Base45.encode(Array(plain.utf8)) == text)
        #expect(try Base45.decode(text) == Array(plain.utf8))
    }

    @Test func `every sequence of up to two bytes comes back`() throws {
        #expect(try Base45.decode("") == [])
        for first in UInt8.min ... .max {
            #expect(try Base45.decode(Base45.encode([first])) == [first])
            for second in stride(from: UInt8(0), through: 255, by: 5) {
                #expect(try Base45.decode(Base45.encode([first, second])) == [first, second])
            }
        }
    }

    static let refused: [(String, Base45Error)] = [
        ("GGW", .overflow), (":::", .overflow), ("V5", .overflow), ("::", .overflow), ("A", .loneCharacter),
        ("BB8A", .loneCharacter), ("bb8", .notInAlphabet), ("BB8\n", .notInAlphabet), ("BB_", .notInAlphabet),
        ("B\u{C4}8", .notInAlphabet), ("\u{FF22}B8", .notInAlphabet),
    ]

    @Test(arguments: refused) func `what stands for no bytes is refused`(_ text: String, _ error: Base45Error) {
        #expect(throws: error) { try Base45.decode(text) }
    }
}
