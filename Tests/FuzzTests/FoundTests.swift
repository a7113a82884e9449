import AnjuFuzzing
import Foundation
import Testing

/// Inputs by which something went wrong once, as the fuzzer made them short; each is read again here.
@Suite struct FoundTests {
    static let inputs: [(target: String, base64: String, what: String)] = [
        ("jpeg", "/9j/4QAERXhpZgAA", "a segment too short for the word that stands behind it"),
        (
            "identifiers", "MMyBMDDMgTAwMDAwMOGBgcyBMDAwMOGBgcyB",
            "digits with accents, which are characters and no digits"
        ),
        ("dates", "OTk5OQ==", "a birth in the last year that can be written"),
        ("dates", "MTk4LTAwMS0xMg==", "digits of a date that stand in other places than they should"),
        ("dates", "OTk5OS0xMi0zMVQyMzo1OTo1OS0yMzo1OQ==", "an offset that leads out of the years that can be written"),
        (
            "status-list",
            "pQJ4IGh0dHBzOi8vc3RhdHVzLmV4YW1wbGUvcGUDbWl0cy8xBBpppjKQBhpppOEQGf/9omNsc3RYMXja7cEBAQAACAIgpznN6Q0JyAIAAAAAAA"
                + "AAAAAAAAAAAAAAAAAAAAAAAPBBDzhHAMFkYml0cwIZ//4B", "a list whose address no list can have"
        ),
        ("form", "JSsw", "a sign for a digit of an escape"),
        ("addresses", "L1zbrQ==", "a backslash with a mark on it, which browsers take for a slash"),
        ("addresses", "Ly/vuI9ldmlsLmV4YW1wbGU=", "a second slash with a selector, which browsers leave out"),
    ]

    @Test(arguments: inputs.indices) func `what went wrong once does not go wrong again`(index: Int) throws {
        let (name, base64, what) = Self.inputs[index]
        let input = try #require(Data(base64Encoded: base64))
        let target = try #require(FuzzTargets.named(name))
        #expect(throws: Never.self, "\(what)") { try target.check([UInt8](input)) }
    }

    @Test func `a name that acts is found among very many that say nothing`() throws {
        let target = try #require(FuzzTargets.named("pdf-packed"))
        let names = Array(String(repeating: "/a", count: 200_000).utf8)
        #expect(try target.check(names) == .accepted(""))
        #expect(try target.check(names + Array("/JavaScript".utf8)) == .refused("pdf.script"))
        #expect(try target.check(names + Array("/J#61va#53cript".utf8)) == .refused("pdf.script"))
    }
}
